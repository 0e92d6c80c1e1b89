/** The client of one server: what it looks at, what it announces, and how it is told where the user is. */

import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, type StaticFeature } from "vscode-languageclient/node";
import { servedContexts } from "./served";
import type { CommandLine } from "./server";

/** A server that crashes more often than this within three minutes stays down until the user starts it again. */
const MOST_RESTARTS = 4;

/** What the server may look at. */
export const DOCUMENTS = [
    { scheme: "file", language: "markdown" },
    { scheme: "untitled", language: "markdown" },
    { scheme: "file", pattern: "**/.issue-ls.yaml" },
];

/** Announces that the notification `experimental/serverStatus` is understood. */
const SHOWS_STATUS: StaticFeature = {
    fillClientCapabilities(capabilities) {
        capabilities.experimental = { serverStatusNotification: true };
    },
    initialize() {
        // The server answers with notifications alone.
    },
    getState: () => ({ kind: "static" }),
    clear() {
        // Nothing is kept.
    },
};

/** A client that runs its server by a command line once it is started. */
export function languageClient(
    command: CommandLine,
    log: vscode.LogOutputChannel,
    trace: vscode.LogOutputChannel,
): LanguageClient {
    const client: LanguageClient = new LanguageClient(
        "issue-ls",
        "Issue Files",
        {
            command: command.command,
            args: [...command.arguments],
            options: { env: { ...process.env, ...command.environment } },
        },
        {
            documentSelector: DOCUMENTS,
            outputChannel: log,
            traceOutputChannel: trace,
            // The status item tells of errors: a window for each would get into the way of typing.
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            connectionOptions: { maxRestartCount: MOST_RESTARTS },
            middleware: {
                // The palette gives a command nothing to go by.
                executeCommand: (id, args, next) => next(id, args.length === 0 ? cursor(client) : args) as unknown,
            },
        },
    );
    client.registerFeature(SHOWS_STATUS);
    return client;
}

/** Shows the palette those commands that the server announces; none without a server. */
export function showServed(client: LanguageClient | undefined): void {
    const announced = client?.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
    for (const [key, served] of servedContexts(announced)) {
        void vscode.commands.executeCommand("setContext", key, served);
    }
}

/** Where the cursor is, as the arguments of a command; none outside of the documents that the server may look at. */
function cursor(client: LanguageClient): unknown[] {
    const editor = vscode.window.activeTextEditor;
    return editor !== undefined && vscode.languages.match(DOCUMENTS, editor.document) > 0
        ? [client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active)]
        : [];
}
