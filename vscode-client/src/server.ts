/** Finds a Java and builds the command line that runs the server. Pure: what is outside comes in as `Machine`. */

import * as path from "node:path";

/** The oldest Java that runs the server. */
export const OLDEST_JAVA = 17;

/** What the search for Java asks of the machine. */
export interface Machine {
    readonly platform: NodeJS.Platform;
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** Whether the path is a file that can be run. */
    isExecutable(file: string): boolean;
    /** Where a chain of symbolic links ends. */
    realPath(file: string): string;
    /** The text of a file, or undefined if there is none. */
    readText(file: string): string | undefined;
    /** What `java -version` says, or undefined if it cannot be run. */
    askVersion(java: string): string | undefined;
}

/** What the user chose in the settings. */
export interface JavaSettings {
    /** A Java home, or empty. */
    readonly home: string;
    /** More arguments for the Java virtual machine. */
    readonly options: readonly string[];
}

/** A program and its arguments. */
export interface CommandLine {
    readonly command: string;
    readonly arguments: readonly string[];
}

/** Why no server can be started, in words for the user. */
export interface Refusal {
    readonly refusal: string;
}

interface Candidate {
    readonly origin: string;
    readonly java: string;
}

/**
 * The command line that runs the server in `jar` with the first Java of the setting, `JAVA_HOME` and `PATH` that is new
 * enough. A home in the setting which does not lead to one is refused: another Java would not be what the user chose.
 */
export function serverCommand(jar: string, settings: JavaSettings, machine: Machine): CommandLine | Refusal {
    const chosen = settings.home.trim();
    const candidates =
        chosen === "" ? searched(machine) : [{ origin: `issue-ls.java.home is '${chosen}'`, java: inHome(chosen, machine) }];
    const doubts: string[] = [];
    for (const candidate of candidates) {
        const doubt = doubtAbout(candidate.java, machine);
        if (doubt === undefined) {
            return { command: candidate.java, arguments: javaArguments(jar, settings) };
        }
        doubts.push(`${candidate.origin}, which ${doubt}`);
    }
    const found = doubts.length === 0 ? "found none in JAVA_HOME or PATH" : doubts.join("; ");
    return { refusal: `issue-ls needs Java ${OLDEST_JAVA.toString()} or newer: ${found}` };
}

function searched(machine: Machine): Candidate[] {
    const places = pathsOf(machine);
    const candidates: Candidate[] = [];
    const home = machine.environment["JAVA_HOME"];
    if (home !== undefined && home !== "" && machine.isExecutable(inHome(home, machine))) {
        candidates.push({ origin: `JAVA_HOME is '${home}'`, java: inHome(home, machine) });
    }
    // Windows spells it 'Path', and a copied environment has lost the indifference to case.
    const folders = machine.environment["PATH"] ?? machine.environment["Path"] ?? "";
    for (const folder of folders.split(places.delimiter)) {
        const java = places.join(folder, javaName(machine));
        if (folder !== "" && machine.isExecutable(java)) {
            candidates.push({ origin: `PATH leads to '${java}'`, java });
        }
    }
    return candidates;
}

function doubtAbout(java: string, machine: Machine): string | undefined {
    if (!machine.isExecutable(java)) {
        return "has no bin/java";
    }
    const version = versionOf(java, machine);
    if (version === undefined) {
        return "does not tell its version";
    }
    return version < OLDEST_JAVA ? `is Java ${version.toString()}` : undefined;
}

/** The major version of a Java: from the file `release` in its home, which costs no process, else by asking. */
function versionOf(java: string, machine: Machine): number | undefined {
    const places = pathsOf(machine);
    const home = places.dirname(places.dirname(machine.realPath(java)));
    const release = machine.readText(places.join(home, "release"));
    const text = /^JAVA_VERSION="(.+)"/m.exec(release ?? "")?.[1] ?? /version "(.+?)"/.exec(machine.askVersion(java) ?? "")?.[1];
    const major = /^(?:1\.)?(\d+)/.exec(text ?? "")?.[1];
    return major === undefined ? undefined : Number(major);
}

function javaArguments(jar: string, settings: JavaSettings): string[] {
    return [
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Xmx1g",
        "-Dfile.encoding=UTF-8",
        ...settings.options,
        "-jar",
        jar,
        "--stdio",
    ];
}

function inHome(home: string, machine: Machine): string {
    return pathsOf(machine).join(home, "bin", javaName(machine));
}

function javaName(machine: Machine): string {
    return machine.platform === "win32" ? "java.exe" : "java";
}

function pathsOf(machine: Machine): path.PlatformPath {
    return machine.platform === "win32" ? path.win32 : path.posix;
}
