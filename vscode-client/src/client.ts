/** The client of one server: what it looks at, what it announces, and how it is told where the user is. */

import * as vscode from "vscode";
import {
    CloseAction,
    type CloseHandlerResult,
    ErrorAction,
    type ErrorHandlerResult,
    LanguageClient,
    RevealOutputChannelOn,
    State,
    type StaticFeature,
} from "vscode-languageclient/node";
import { Crashes } from "./crashes";
import { servedContexts } from "./served";
import type { CommandLine } from "./server";

/** How many messages in a row may be lost before the connection is. */
const MOST_ERRORS = 3;

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

/** The library opens a window for each step of a start that fails, several times: all of that is for the log. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }
}

/**
 * A client that runs its server by a command line once it is started.
 *
 * @param giveUp is told why a server that has ended, or is ended, is not started again
 */
export function languageClient(
    command: CommandLine,
    log: vscode.LogOutputChannel,
    trace: vscode.LogOutputChannel,
    giveUp: (reason: string) => void,
): LanguageClient {
    const crashes = new Crashes();
    const closed = (): CloseHandlerResult => {
        const reason = crashes.another(client.state !== State.Running, Date.now());
        if (reason === undefined) {
            return { action: CloseAction.Restart };
        }
        giveUp(reason);
        return { action: CloseAction.DoNotRestart, message: reason, handled: true };
    };
    const erring = (count: number | undefined): ErrorHandlerResult => {
        if ((count ?? Infinity) <= MOST_ERRORS) {
            return { action: ErrorAction.Continue };
        }
        giveUp("The connection to the server of Issue Files is broken.");
        return { action: ErrorAction.Shutdown };
    };
    const client: LanguageClient = new QuietClient(
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
            errorHandler: {
                closed,
                error: (_error, _message, count) => erring(count),
            },
            // Why it failed is said where the start is waited for.
            initializationFailedHandler: () => false,
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
