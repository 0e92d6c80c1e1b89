/** The client's own commands: what concerns the server as a program, and not issues. */

import * as vscode from "vscode";
import type { Refusals } from "./condition";
import type { Connection } from "./connection";

const SETTING = "issue-ls.java.home";

export function registerCommands(
    server: Connection,
    log: vscode.OutputChannel,
    rules: vscode.Uri,
    refusals: Refusals,
): vscode.Disposable {
    const commands: Record<string, () => unknown> = {
        "issue-ls.restart": () => {
            refusals.asked();
            return server.restart();
        },
        "issue-ls.showLog": () => {
            log.show();
        },
        "issue-ls.openRules": () => vscode.commands.executeCommand("markdown.showPreview", rules),
        "issue-ls.openJavaSetting": openJavaSetting,
    };
    return vscode.Disposable.from(
        ...Object.entries(commands).map(([id, action]) => vscode.commands.registerCommand(id, action)),
    );
}

/** Says why there is no Java to run the server, with a way to the setting. */
export async function offerJavaSetting(refusal: string): Promise<void> {
    const open = "Open Setting";
    if ((await vscode.window.showErrorMessage(refusal, open)) === open) {
        await openJavaSetting();
    }
}

/** Says why the server is down, with ways to go on. */
export async function offerRestart(loss: string): Promise<void> {
    const ways = { "Show Log": "issue-ls.showLog", "Restart Server": "issue-ls.restart" } as const;
    const titles = Object.keys(ways) as (keyof typeof ways)[];
    const way = await vscode.window.showErrorMessage(loss, ...titles);
    if (way !== undefined) {
        await vscode.commands.executeCommand(ways[way]);
    }
}

/** In a remote window the setting is among those of the other machine. */
async function openJavaSetting(): Promise<void> {
    const remote = vscode.env.remoteName !== undefined;
    await vscode.commands.executeCommand(
        remote ? "workbench.action.openRemoteSettings" : "workbench.action.openSettings",
        { query: SETTING },
    );
}
