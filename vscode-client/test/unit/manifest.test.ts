import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { SERVED, servedContexts } from "../../src/served";

/** The parts of package.json that must fit the sources. */
interface Manifest {
    readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
    readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
        readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
    };
}

const manifest = JSON.parse(readFileSync("../../package.json", "utf8")) as Manifest;

describe("the palette", () => {
    test("has what the server serves only while it does", () => {
        const shown = manifest.contributes.menus.commandPalette.map(({ command, when }) => [command, when]);
        const keys = servedContexts([]).map(([key]) => key);
        assert.deepEqual(
            shown,
            SERVED.map((command, index) => [command, keys[index]]),
        );
    });

    test("has besides what the client does itself", () => {
        const registered = readFileSync("../../src/commands.ts", "utf8");
        const own = manifest.contributes.commands
            .map(({ command }) => command)
            .filter((command) => !SERVED.some((served) => served === command));
        assert.ok(own.length > 0);
        for (const command of own) {
            assert.ok(registered.includes(`"${command}":`), `nobody registers ${command}`);
        }
    });

    test("shows of the server's commands those that it announces", () => {
        assert.deepEqual(
            servedContexts(["issue-ls.next", "issue-ls.unknown"]).filter(([, served]) => served),
            [["issue-ls.next.served", true]],
        );
    });
});

test("which Java runs the server is no choice of a workspace that is not trusted", () => {
    const ofJava = manifest.contributes.configuration
        .flatMap(({ properties }) => Object.keys(properties))
        .filter((name) => name.startsWith("issue-ls.java."));
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ofJava);
});
