/** The client's own commands: what concerns the server as a program, and not issues. */

import * as vscode from "vscode";
import type { Connection } from "./connection";

const SETTING = "issue-ls.java.home";

export function registerCommands(server: Connection, log: vscode.OutputChannel, rules: vscode.Uri): vscode.Disposable {
    const commands: Record<string, () => unknown> = {
        "issue-ls.restart": () => server.restart(),
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

async function openJavaSetting(): Promise<void> {
    await vscode.commands.executeCommand("workbench.action.openSettings", SETTING);
}
