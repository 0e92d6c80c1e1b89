/** A copy of the sample to work in, and what the command line finds there. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ORIGINAL = path.resolve("../../../server/sample");
const LAUNCHER = path.resolve(process.env["SERVER"] ?? "../../../server/target/issue-ls", "bin/issue-ls");

/** A place in a file as editors show it: both numbers start at 1. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** The part of the report of `check --format json` that is compared. */
interface Report {
    readonly files: readonly {
        readonly diagnostics: readonly {
            readonly code: string;
            readonly severity: string;
            readonly message: string;
            readonly range: { readonly start: { readonly line: number; readonly character: number } };
        }[];
    }[];
}

export class Sample {
    private readonly scratch = mkdtempSync(path.join(tmpdir(), "issue-ls-sample-"));
    readonly folder: string;

    constructor(name = "larder") {
        this.folder = path.join(this.scratch, name);
        cpSync(ORIGINAL, this.folder, { recursive: true });
        process.on("exit", () => {
            rmSync(this.scratch, { recursive: true, force: true });
        });
    }

    /** A file beside the folder that lists it and that of another sample, for a window that shows both. */
    together(other: Sample): string {
        const list = path.join(this.scratch, "both.code-workspace");
        writeFileSync(list, JSON.stringify({ folders: [this, other].map((sample) => ({ path: sample.folder })) }));
        return list;
    }

    write(file: string, text: string): void {
        writeFileSync(path.join(this.folder, file), text);
    }

    /** Right behind a text that is in a file on disk. */
    behind(text: string, file: string): Place {
        const content = readFileSync(path.join(this.folder, file), "utf8");
        const start = content.indexOf(text);
        if (start < 0) {
            throw new Error(`${file} does not hold '${text}'`);
        }
        const before = content.slice(0, start + text.length).split("\n");
        return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    }

    /** What the command line finds, in the words of VS Code's list of problems, which leaves hints out. */
    findings(): string[] {
        const { stdout } = spawnSync(LAUNCHER, ["check", this.folder, "--format", "json"], { encoding: "utf8" });
        const report = JSON.parse(stdout) as Report;
        return report.files
            .flatMap((file) => file.diagnostics)
            .filter((diagnostic) => diagnostic.severity !== "hint")
            .map(({ code, message, range: { start } }) => {
                const place = `[Ln ${(start.line + 1).toString()}, Col ${(start.character + 1).toString()}]`;
                return `${message} issue-ls ${code} ${place}`;
            });
    }
}
