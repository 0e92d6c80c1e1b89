import * as assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Installation, type JavaSettings, type Machine, javaSettings, serverCommand } from "../../src/server";

const ALONE: Installation = { server: "/extension/server", javaExtension: undefined };
const BESIDE_JAVA: Installation = { ...ALONE, javaExtension: "/extensions/redhat.java" };
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
        namesIn: (folder) => [
            ...new Set(
                Object.keys(javas)
                    .filter((java) => java.startsWith(`${folder}/`))
                    .map((java) => java.slice(folder.length + 1).replace(/\/.*/, "")),
            ),
        ],
        realPath: (file) => file,
        readText: (file) => javas[file.replace(/release$/, "bin/java")],
        askVersion: () => Promise.resolve(undefined),
        ...other,
    };
}

function release(version: string): string {
    return `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\nOS_NAME="Linux"\n`;
}

async function javaOf(settings: JavaSettings, on: Machine, installation = ALONE): Promise<string> {
    const command = await serverCommand(installation, settings, on);
    return "refusal" in command ? command.refusal : (command.environment["ISSUE_LS_JAVA"] ?? command.command);
}

describe("which Java runs the server", () => {
    const all = { "/set/bin/java": release("17"), "/home/bin/java": release("21.0.2"), "/path/java": undefined };
    const environment = { JAVA_HOME: "/home", PATH: "/usr/bin:/path" };

    test("the setting's, before all others", async () => {
        assert.equal(await javaOf({ ...DEFAULTS, home: "/set" }, machine(environment, all)), "/set/bin/java");
    });

    test("the setting's, also where it leads to the folder 'bin', to java itself, or to a bundle of macOS", async () => {
        const on = machine({}, { "/my jdk/bin/java": release("17"), "/mac/Contents/Home/bin/java": release("21") });
        for (const home of ["/my jdk", "/my jdk/", "/my jdk/bin", "/my jdk/bin/java", ' "/my jdk" ']) {
            assert.equal(await javaOf({ ...DEFAULTS, home }, on), "/my jdk/bin/java", home);
        }
        assert.equal(await javaOf({ ...DEFAULTS, home: "/mac" }, on), "/mac/Contents/Home/bin/java");
    });

    test("the setting's, below the home of the user", async () => {
        const on = machine({ HOME: "/home/ada" }, { "/home/ada/jdk/bin/java": release("17") });
        assert.equal(await javaOf({ ...DEFAULTS, home: "~/jdk" }, on), "/home/ada/jdk/bin/java");
    });

    test("JAVA_HOME's, also where it leads to the folder 'bin'", async () => {
        const on = machine({ JAVA_HOME: "/jdk/bin" }, { "/jdk/bin/java": release("17") });
        assert.equal(await javaOf(DEFAULTS, on), "/jdk/bin/java");
    });

    test("JAVA_HOME's, before the path's", async () => {
        assert.equal(await javaOf(DEFAULTS, machine(environment, all)), "/home/bin/java");
    });

    test("the path's, when JAVA_HOME leads nowhere", async () => {
        const on = machine({ JAVA_HOME: "/gone", PATH: ":/usr/bin:/jdk/bin" }, { "/jdk/bin/java": release("25") });
        assert.equal(await javaOf(DEFAULTS, on), "/jdk/bin/java");
    });

    test("the first one that is new enough", async () => {
        const on = machine(
            { JAVA_HOME: "/old", PATH: "/new/bin" },
            { "/old/bin/java": release("11.0.2"), "/new/bin/java": release("17.0.15") },
        );
        assert.equal(await javaOf(DEFAULTS, on), "/new/bin/java");
    });

    test("one behind a symbolic link, by the file of its real home", async () => {
        const on = machine(
            { PATH: "/usr/bin" },
            { "/usr/bin/java": undefined, "/jdk/bin/java": release("17") },
            { realPath: () => "/jdk/bin/java" },
        );
        assert.equal(await javaOf(DEFAULTS, on), "/usr/bin/java");
    });

    test("one without a file 'release', by its own word", async () => {
        const on = machine(
            { PATH: "/usr/bin" },
            { "/usr/bin/java": undefined },
            { askVersion: () => Promise.resolve('openjdk version "17.0.15" 2025-04-15') },
        );
        assert.equal(await javaOf(DEFAULTS, on), "/usr/bin/java");
    });

    test("that of the Java extension, when there is no other", async () => {
        const on = machine(
            { PATH: "/usr/bin" },
            {
                "/usr/bin/java": release("11"),
                "/extensions/redhat.java/jre/21.0.5-linux-x86_64/bin/java": release("21.0.5"),
            },
        );
        assert.equal(
            await javaOf(DEFAULTS, on, BESIDE_JAVA),
            "/extensions/redhat.java/jre/21.0.5-linux-x86_64/bin/java",
        );
    });

    test("none of the Java extension's where it comes without a runtime", async () => {
        assert.match(await javaOf(DEFAULTS, machine({}, {}), BESIDE_JAVA), /found none/);
    });

    test("on Windows java.exe, in folders parted by semicolons", async () => {
        const java = "C:\\Program Files\\Java\\bin\\java.exe";
        const on = machine(
            { Path: 'C:\\Windows;"C:\\Program Files\\Java\\bin"' },
            { [java]: undefined },
            { platform: "win32", askVersion: () => Promise.resolve('java version "21"') },
        );
        assert.equal(await javaOf(DEFAULTS, on), java);
        for (const home of ["C:\\Program Files\\Java", "C:\\Program Files\\Java\\bin\\java", java, `"${java}"`]) {
            assert.equal(await javaOf({ ...DEFAULTS, home }, on), java, home);
        }
    });
});

describe("what the settings say, whatever was written into them", () => {
    test("as it is meant", () => {
        assert.deepEqual(javaSettings("/jdk", ["-Xmx2g", "-Da=b c"]), { home: "/jdk", options: ["-Xmx2g", "-Da=b c"] });
    });

    test("options in one text", () => {
        assert.deepEqual(javaSettings("", " -Xmx2g  -Da=b "), { home: "", options: ["-Xmx2g", "-Da=b"] });
    });

    test("nothing, where it is nothing of use", () => {
        assert.deepEqual(javaSettings(null, undefined), DEFAULTS);
        assert.deepEqual(javaSettings(17, [17, "", " ", null]), DEFAULTS);
        assert.deepEqual(javaSettings({}, {}), DEFAULTS);
    });
});

describe("what is said when there is none", () => {
    test("nothing found", async () => {
        assert.equal(
            await javaOf(DEFAULTS, machine({}, {})),
            "issue-ls needs Java 17 or newer: found none in JAVA_HOME or PATH",
        );
    });

    test("all too old", async () => {
        const on = machine({ JAVA_HOME: "/old" }, { "/old/bin/java": release("1.8.0_292") });
        assert.equal(await javaOf(DEFAULTS, on), "issue-ls needs Java 17 or newer: JAVA_HOME is '/old', which is Java 8");
    });

    test("a setting that leads nowhere, though there would be others", async () => {
        const on = machine({ JAVA_HOME: "/home" }, { "/home/bin/java": release("17") });
        assert.equal(
            await javaOf({ ...DEFAULTS, home: "/gone" }, on),
            "issue-ls needs Java 17 or newer: issue-ls.java.home is '/gone', which has no bin/java",
        );
    });

    test("one that does not tell its version", async () => {
        const on = machine({ PATH: "/usr/bin" }, { "/usr/bin/java": undefined });
        assert.equal(
            await javaOf(DEFAULTS, on),
            "issue-ls needs Java 17 or newer: PATH leads to '/usr/bin/java', which does not tell its version",
        );
    });
});

describe("how the server is run", () => {
    const environment = { JAVA_HOME: "/jdk" };

    test("by its launcher, which is told which Java to take", async () => {
        const on = machine(environment, { "/jdk/bin/java": release("17") });
        assert.deepEqual(await serverCommand(ALONE, { home: "", options: ["-Xmx2g", "-Da=b"] }, on), {
            command: "/bin/sh",
            arguments: ["/extension/server/bin/issue-ls", "--stdio"],
            environment: { ISSUE_LS_JAVA: "/jdk/bin/java", ISSUE_LS_OPTS: "-Xmx2g -Da=b" },
        });
    });

    test("by its launcher, with the Java that both came with", async () => {
        const own = "/extension/server/runtime/bin/java";
        const on = machine(environment, { [own]: release("25"), "/jdk/bin/java": release("17") });
        const command = await serverCommand(ALONE, DEFAULTS, on);
        assert.ok("environment" in command);
        assert.deepEqual(command.environment, { ISSUE_LS_JAVA: "", ISSUE_LS_OPTS: "" });
    });

    test("by Java itself, where an option holds a blank that the launcher would split at", async () => {
        const on = machine(environment, { "/jdk/bin/java": release("17") });
        const command = await serverCommand(ALONE, { home: "", options: ["-Da=b c"] }, on);
        assert.ok("command" in command);
        assert.equal(command.command, "/jdk/bin/java");
        assert.deepEqual(command.arguments.slice(-5), [
            "-Da=b c",
            "-cp",
            "/extension/server/lib/issue-ls.jar",
            "dev.issuels.Main",
            "--stdio",
        ]);
    });

    test("by Java itself on Windows, where a launcher needs a shell", async () => {
        const java = "C:\\jdk\\bin\\java.exe";
        const on = machine({ JAVA_HOME: "C:\\jdk" }, { [java]: undefined }, {
            platform: "win32",
            askVersion: () => Promise.resolve('java version "21"'),
        });
        const command = await serverCommand({ ...ALONE, server: "C:\\ext\\server" }, DEFAULTS, on);
        assert.ok("command" in command);
        assert.equal(command.command, java);
        assert.deepEqual(command.arguments, [
            "@C:\\ext\\server\\lib\\jvm.options",
            "-cp",
            "C:\\ext\\server\\lib\\issue-ls.jar",
            "dev.issuels.Main",
            "--stdio",
        ]);
    });
});
