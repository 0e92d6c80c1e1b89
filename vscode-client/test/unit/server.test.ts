import * as assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type JavaSettings, type Machine, serverCommand } from "../../src/server";

const JAR = "/extension/server/lib/issue-ls.jar";
const DEFAULTS: JavaSettings = { home: "", options: [] };

/** A machine on which `javas` are the executables, each with the text of the file `release` of its home, if any. */
function machine(
    environment: Record<string, string>,
    javas: Record<string, string | undefined>,
    other: Partial<Machine> = {},
): Machine {
    return {
        platform: "linux",
        environment,
        isExecutable: (file) => file in javas,
        realPath: (file) => file,
        readText: (file) => javas[file.replace(/release$/, "bin/java")],
        askVersion: () => undefined,
        ...other,
    };
}

function release(version: string): string {
    return `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\nOS_NAME="Linux"\n`;
}

function javaOf(settings: JavaSettings, on: Machine): string {
    const command = serverCommand(JAR, settings, on);
    return "refusal" in command ? command.refusal : command.command;
}

describe("which Java runs the server", () => {
    const all = { "/set/bin/java": release("17"), "/home/bin/java": release("21.0.2"), "/path/java": undefined };
    const environment = { JAVA_HOME: "/home", PATH: "/usr/bin:/path" };

    test("the setting's, before all others", () => {
        assert.equal(javaOf({ ...DEFAULTS, home: "/set" }, machine(environment, all)), "/set/bin/java");
    });

    test("JAVA_HOME's, before the path's", () => {
        assert.equal(javaOf(DEFAULTS, machine(environment, all)), "/home/bin/java");
    });

    test("the path's, when JAVA_HOME leads nowhere", () => {
        const on = machine({ JAVA_HOME: "/gone", PATH: ":/usr/bin:/jdk/bin" }, { "/jdk/bin/java": release("25") });
        assert.equal(javaOf(DEFAULTS, on), "/jdk/bin/java");
    });

    test("the first one that is new enough", () => {
        const on = machine(
            { JAVA_HOME: "/old", PATH: "/new/bin" },
            { "/old/bin/java": release("11.0.2"), "/new/bin/java": release("17.0.15") },
        );
        assert.equal(javaOf(DEFAULTS, on), "/new/bin/java");
    });

    test("one behind a symbolic link, by the file of its real home", () => {
        const on = machine(
            { PATH: "/usr/bin" },
            { "/usr/bin/java": undefined, "/jdk/bin/java": release("17") },
            { realPath: () => "/jdk/bin/java" },
        );
        assert.equal(javaOf(DEFAULTS, on), "/usr/bin/java");
    });

    test("one without a file 'release', by its own word", () => {
        const on = machine(
            { PATH: "/usr/bin" },
            { "/usr/bin/java": undefined },
            { askVersion: () => 'openjdk version "17.0.15" 2025-04-15' },
        );
        assert.equal(javaOf(DEFAULTS, on), "/usr/bin/java");
    });

    test("on Windows java.exe, in folders parted by semicolons", () => {
        const java = "C:\\Program Files\\Java\\bin\\java.exe";
        const on = machine(
            { Path: "C:\\Windows;C:\\Program Files\\Java\\bin" },
            { [java]: undefined },
            { platform: "win32", askVersion: () => 'java version "21"' },
        );
        assert.equal(javaOf(DEFAULTS, on), java);
    });
});

describe("what is said when there is none", () => {
    test("nothing found", () => {
        assert.equal(
            javaOf(DEFAULTS, machine({}, {})),
            "issue-ls needs Java 17 or newer: found none in JAVA_HOME or PATH",
        );
    });

    test("all too old", () => {
        const on = machine({ JAVA_HOME: "/old" }, { "/old/bin/java": release("1.8.0_292") });
        assert.equal(javaOf(DEFAULTS, on), "issue-ls needs Java 17 or newer: JAVA_HOME is '/old', which is Java 8");
    });

    test("a setting that leads nowhere, though there would be others", () => {
        const on = machine({ JAVA_HOME: "/home" }, { "/home/bin/java": release("17") });
        assert.equal(
            javaOf({ ...DEFAULTS, home: "/gone" }, on),
            "issue-ls needs Java 17 or newer: issue-ls.java.home is '/gone', which has no bin/java",
        );
    });

    test("one that does not tell its version", () => {
        const on = machine({ PATH: "/usr/bin" }, { "/usr/bin/java": undefined });
        assert.equal(
            javaOf(DEFAULTS, on),
            "issue-ls needs Java 17 or newer: PATH leads to '/usr/bin/java', which does not tell its version",
        );
    });
});

test("the command line ends with the jar and --stdio, after the user's options for Java", () => {
    const on = machine({ JAVA_HOME: "/jdk" }, { "/jdk/bin/java": release("17") });
    const command = serverCommand(JAR, { home: "", options: ["-Xmx2g"] }, on);
    assert.ok("arguments" in command);
    assert.deepEqual(command.arguments.slice(-4), ["-Xmx2g", "-jar", JAR, "--stdio"]);
});
