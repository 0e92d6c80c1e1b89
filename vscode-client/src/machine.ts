/** The machine that the extension runs on, as the search for Java sees it. */

import { execFile } from "node:child_process";
import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import type { Machine } from "./server";

const LONGEST_ANSWER_MILLIS = 10_000;

export const thisMachine: Machine = {
    platform: process.platform,
    environment: process.env,
    isExecutable: (file) =>
        orElse(false, () => {
            accessSync(file, constants.X_OK);
            return statSync(file).isFile();
        }),
    namesIn: (folder) => orElse([], () => readdirSync(folder)),
    realPath: (file) => orElse(file, () => realpathSync(file)),
    readText: (file) => orElse(undefined, () => readFileSync(file, "utf8")),
    askVersion: (java) =>
        new Promise((resolve) => {
            execFile(java, ["-version"], { timeout: LONGEST_ANSWER_MILLIS }, (failure, _output, version) => {
                resolve(failure === null ? version : undefined);
            });
        }),
};

/** What is read, or something else where there is nothing to read. */
function orElse<T>(other: T, read: () => T): T {
    try {
        return read();
    } catch {
        return other;
    }
}
