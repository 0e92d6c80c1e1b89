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
