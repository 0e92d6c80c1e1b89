/** What is shown of the server's condition. Pure. */

/** How the server is by its own word, in its notification `experimental/serverStatus`. */
export interface ServerStatus {
    readonly health: "ok" | "warning" | "error";
    /** Whether it is done with what it does by itself, such as reading folders. */
    readonly quiescent: boolean;
    readonly message?: string | null;
}

/** How the server is, as far as the client knows. */
export type Condition =
    | { readonly kind: "starting" }
    | { readonly kind: "running"; readonly status?: ServerStatus }
    | { readonly kind: "stopped" }
    | { readonly kind: "refused"; readonly refusal: string };

/** The parts of a language status item, and the command to which it leads. */
export interface Shown {
    readonly text: string;
    readonly detail: string;
    readonly severity: "information" | "warning" | "error";
    readonly busy: boolean;
    readonly command: "showLog" | "openJavaSetting";
}

const QUIET = { detail: "Issue Files", severity: "information", busy: false, command: "showLog" } as const;

export function shown(condition: Condition): Shown {
    switch (condition.kind) {
        case "starting":
            return { ...QUIET, text: "Starting", busy: true };
        case "running":
            return condition.status === undefined ? { ...QUIET, text: "Running" } : reported(condition.status);
        case "stopped":
            return { ...QUIET, text: "The server has stopped", severity: "error" };
        case "refused":
            return { ...QUIET, text: "No Java", detail: condition.refusal, severity: "error", command: "openJavaSetting" };
    }
}

function reported(status: ServerStatus): Shown {
    return {
        ...QUIET,
        text: status.message ?? (status.quiescent ? "Ready" : "Reading"),
        severity: status.health === "ok" ? "information" : status.health,
        busy: !status.quiescent,
    };
}

/** Says of a server that no Java can run what the user has not been told yet: once is enough, as the status goes on. */
export class Refusals {
    private told = false;
    private last: Condition["kind"] = "starting";

    /** Whether there is no Java by the last word. */
    get standing(): boolean {
        return this.last === "refused";
    }

    /** The refusal, if it is to be told. */
    news(condition: Condition): string | undefined {
        this.last = condition.kind;
        if (condition.kind !== "refused") {
            this.told = this.told && condition.kind !== "running";
            return undefined;
        }
        const isNews = !this.told;
        this.told = true;
        return isNews ? condition.refusal : undefined;
    }

    /** Who asks for a start by a command is told again. */
    asked(): void {
        this.told = false;
    }
}
