/** The client for VS Code: starts the server and leaves everything else to it. */

import * as vscode from "vscode";
import { DOCUMENTS } from "./client";
import { offerJavaSetting, offerRestart, registerCommands } from "./commands";
import { Refusals } from "./condition";
import { Connection } from "./connection";
import { StatusItem } from "./status";

let connection: Connection | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel("Issue Files", { log: true });
    const trace = vscode.window.createOutputChannel("Issue Files: Messages", { log: true });
    const server = new Connection(context.asAbsolutePath("server"), log, trace);
    const status = new StatusItem(DOCUMENTS);
    const rules = vscode.Uri.joinPath(context.extensionUri, "docs/rules.md");
    const refusals = new Refusals();
    context.subscriptions.push(
        log,
        trace,
        server,
        status,
        registerCommands(server, log, rules, refusals),
        server.onCondition((condition) => {
            status.show(condition);
            const news = refusals.news(condition);
            if (news !== undefined) {
                void offerJavaSetting(news);
            }
        }),
        // The Java extension, which may come with a Java, can be installed at any time.
        vscode.extensions.onDidChange(() => {
            if (refusals.standing) {
                void server.restart();
            }
        }),
        server.onLoss((reason) => {
            void offerRestart(reason);
        }),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration("issue-ls.java")) {
                void server.restart();
            }
        }),
    );
    connection = server;
    await server.restart();
}

export async function deactivate(): Promise<void> {
    await connection?.stop();
}
