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
    /** The names in a folder; none if there is no such folder. */
    namesIn(folder: string): readonly string[];
    /** Where a chain of symbolic links ends. */
    realPath(file: string): string;
    /** The text of a file, or undefined if there is none. */
    readText(file: string): string | undefined;
    /** What `java -version` says, or undefined if it cannot be run. */
    askVersion(java: string): Promise<string | undefined>;
}

/** Where the things lie that extensions bring along. */
export interface Installation {
    /** The folder of the server's distribution. */
    readonly server: string;
    /** The folder of the Java extension, which comes with a runtime, or undefined if it is not installed. */
    readonly javaExtension: string | undefined;
}

/** What the user chose in the settings. */
export interface JavaSettings {
    /** A Java home, or empty. */
    readonly home: string;
    /** More arguments for the Java virtual machine. */
    readonly options: readonly string[];
}

/** The settings as they are used; what somebody wrote that is of another type is not there. */
export function javaSettings(home: unknown, options: unknown): JavaSettings {
    const written: unknown[] = typeof options === "string" ? options.split(/\s+/) : Array.isArray(options) ? options : [];
    return {
        home: typeof home === "string" ? home : "",
        options: written.filter((option) => typeof option === "string").filter((option) => option.trim() !== ""),
    };
}

/** A program, its arguments, and what it needs in its environment besides what is there. */
export interface CommandLine {
    readonly command: string;
    readonly arguments: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
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
 * The command line that runs the server with the first Java that is new enough: the one that it came with, that of
 * `JAVA_HOME`, of `PATH`, of the Java extension. A home in the setting goes before all, and is refused if it does not
 * lead to one: another Java would not be what the user chose.
 */
export async function serverCommand(
    installation: Installation,
    settings: JavaSettings,
    machine: Machine,
): Promise<CommandLine | Refusal> {
    const doubts: string[] = [];
    for (const candidate of candidates(installation, settings, machine)) {
        const doubt = await doubtAbout(candidate.java, machine);
        if (doubt === undefined) {
            return commandLine(candidate.java, installation.server, settings, machine);
        }
        doubts.push(`${candidate.origin}, which ${doubt}`);
    }
    const found = doubts.length === 0 ? "found none in JAVA_HOME or PATH" : doubts.join("; ");
    return { refusal: `issue-ls needs Java ${OLDEST_JAVA.toString()} or newer: ${found}` };
}

function candidates(installation: Installation, settings: JavaSettings, machine: Machine): Candidate[] {
    const chosen = unquoted(settings.home);
    if (chosen !== "") {
        return [{ origin: `issue-ls.java.home is '${chosen}'`, java: inHome(chosen, machine) }];
    }
    return [
        { origin: "the server came with a Java", java: ownJava(installation.server, machine) },
        ...inEnvironment(machine),
        ...inExtension(installation.javaExtension, machine),
    ].filter((candidate) => machine.isExecutable(candidate.java));
}

/** Where a distribution that has a Java of its own has it. */
function ownJava(server: string, machine: Machine): string {
    return inHome(pathsOf(machine).join(server, "runtime"), machine);
}

function inEnvironment(machine: Machine): Candidate[] {
    const places = pathsOf(machine);
    const home = unquoted(machine.environment["JAVA_HOME"] ?? "");
    const homes = home === "" ? [] : [{ origin: `JAVA_HOME is '${home}'`, java: inHome(home, machine) }];
    // Windows spells it 'Path', and a copied environment has lost the indifference to case.
    const folders = machine.environment["PATH"] ?? machine.environment["Path"] ?? "";
    const onPath = folders
        .split(places.delimiter)
        .map(unquoted)
        .filter((folder) => folder !== "")
        .map((folder) => places.join(folder, javaName(machine)))
        .map((java) => ({ origin: `PATH leads to '${java}'`, java }));
    return [...homes, ...onPath];
}

/** The runtimes of the Java extension: each lies in a folder that is named for its version and platform. */
function inExtension(extension: string | undefined, machine: Machine): Candidate[] {
    if (extension === undefined) {
        return [];
    }
    const runtimes = pathsOf(machine).join(extension, "jre");
    return machine
        .namesIn(runtimes)
        .map((name) => inHome(pathsOf(machine).join(runtimes, name), machine))
        .map((java) => ({ origin: `the Java extension brings '${java}'`, java }));
}

async function doubtAbout(java: string, machine: Machine): Promise<string | undefined> {
    if (!machine.isExecutable(java)) {
        return "has no bin/java";
    }
    const version = await versionOf(java, machine);
    if (version === undefined) {
        return "does not tell its version";
    }
    return version < OLDEST_JAVA ? `is Java ${version.toString()}` : undefined;
}

/** The major version of a Java: from the file `release` in its home, which costs no process, else by asking. */
async function versionOf(java: string, machine: Machine): Promise<number | undefined> {
    const places = pathsOf(machine);
    const home = places.dirname(places.dirname(machine.realPath(java)));
    const release = machine.readText(places.join(home, "release"));
    const told = /^JAVA_VERSION="(.+)"/m.exec(release ?? "")?.[1];
    const text = told ?? /version "(.+?)"/.exec((await machine.askVersion(java)) ?? "")?.[1];
    const major = /^(?:1\.)?(\d+)/.exec(text ?? "")?.[1];
    return major === undefined ? undefined : Number(major);
}

/** By way of the launcher, which knows how to start fast; where it cannot be used, the same without that. */
function commandLine(java: string, server: string, settings: JavaSettings, machine: Machine): CommandLine {
    const places = pathsOf(machine);
    if (machine.platform !== "win32" && !settings.options.some((option) => /\s/.test(option))) {
        return {
            command: "/bin/sh",
            arguments: [places.join(server, "bin", "issue-ls"), "--stdio"],
            environment: {
                // The launcher finds its own Java by itself, and only then uses what was made for that one.
                ISSUE_LS_JAVA: java === ownJava(server, machine) ? "" : java,
                ISSUE_LS_OPTS: settings.options.join(" "),
            },
        };
    }
    return {
        command: java,
        arguments: [
            `@${places.join(server, "lib", "jvm.options")}`,
            ...settings.options,
            "-cp",
            places.join(server, "lib", "issue-ls.jar"),
            "dev.issuels.Main",
            "--stdio",
        ],
        environment: {},
    };
}

/** The java of a home; many give the folder `bin` for it, the program itself, or the bundle that macOS has around it. */
function inHome(home: string, machine: Machine): string {
    const places = pathsOf(machine);
    const name = javaName(machine);
    const folder = places.normalize(fromUserHome(home, machine));
    const java = places.join(folder, "bin", name);
    const others = [
        places.join(folder, name),
        folder,
        `${folder}.exe`,
        places.join(folder, "Contents", "Home", "bin", name),
    ];
    return [java, ...others].find((file) => machine.isExecutable(file)) ?? java;
}

function fromUserHome(file: string, machine: Machine): string {
    const home = machine.environment["HOME"] ?? machine.environment["USERPROFILE"];
    return home !== undefined && /^~(?:[/\\]|$)/.test(file) ? home + file.slice(1) : file;
}

/** A path as it is, where somebody has put it in quotes for its blanks. */
function unquoted(file: string): string {
    return file.trim().replace(/^"(.*)"$/, "$1");
}

function javaName(machine: Machine): string {
    return machine.platform === "win32" ? "java.exe" : "java";
}

function pathsOf(machine: Machine): path.PlatformPath {
    return machine.platform === "win32" ? path.win32 : path.posix;
}
