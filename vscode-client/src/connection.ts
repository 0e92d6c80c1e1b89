/** The one server of a window: started, started again, stopped. */

import * as vscode from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { languageClient, showServed } from "./client";
import type { Condition, ServerStatus } from "./condition";
import { thisMachine } from "./machine";
import { type CommandLine, javaSettings, serverCommand } from "./server";

const JAVA_EXTENSION = "redhat.java";

export class Connection implements vscode.Disposable {
    private readonly conditions = new vscode.EventEmitter<Condition>();
    private readonly losses = new vscode.EventEmitter<string>();
    private client: LanguageClient | undefined;
    private pending = Promise.resolve();
    private nextStart: Promise<void> | undefined;

    /** Tells how the server is, whenever that changes. */
    readonly onCondition = this.conditions.event;

    /** Tells why the server is down for good, once for each that is. */
    readonly onLoss = this.losses.event;

    constructor(
        private readonly distribution: string,
        private readonly log: vscode.LogOutputChannel,
        private readonly trace: vscode.LogOutputChannel,
    ) {}

    /**
     * Starts a server in place of the one that runs, if any. While one start has yet to come, to ask again asks for
     * nothing more: a setting changes with each letter that is typed.
     */
    restart(): Promise<void> {
        this.nextStart ??= this.inTurn(async () => {
            this.nextStart = undefined;
            await this.end();
            await this.begin();
        });
        return this.nextStart;
    }

    stop(): Promise<void> {
        this.nextStart = undefined;
        return this.inTurn(() => this.end());
    }

    dispose(): void {
        this.conditions.dispose();
        this.losses.dispose();
        void this.stop();
    }

    private inTurn(step: () => Promise<void>): Promise<void> {
        this.pending = this.pending.then(step, step);
        return this.pending;
    }

    private async begin(): Promise<void> {
        const settings = vscode.workspace.getConfiguration("issue-ls");
        const command = await serverCommand(
            { server: this.distribution, javaExtension: vscode.extensions.getExtension(JAVA_EXTENSION)?.extensionPath },
            javaSettings(settings.get("java.home"), settings.get("java.options")),
            thisMachine,
        );
        if ("refusal" in command) {
            this.log.error(command.refusal);
            this.conditions.fire({ kind: "refused", refusal: command.refusal });
            return;
        }
        this.log.info(`Starting ${JSON.stringify(command)}`);
        this.run(command);
    }

    private run(command: CommandLine): void {
        let isLost = false;
        const lose = (reason: string): void => {
            if (client === this.client && !isLost) {
                isLost = true;
                this.losses.fire(reason);
            }
        };
        const client = this.watched(languageClient(command, this.log, this.trace, lose));
        this.client = client;
        // Not waited for: a server that never answers must not keep another one from being started.
        client.start().catch((failure: unknown) => {
            this.log.error(String(failure));
            lose("The server of Issue Files cannot be started.");
        });
    }

    private watched(client: LanguageClient): LanguageClient {
        client.onNotification("experimental/serverStatus", (status: ServerStatus) => {
            this.tell(client, { kind: "running", status });
        });
        client.onDidChangeState(({ newState }) => {
            if (client === this.client) {
                showServed(newState === State.Running ? client : undefined);
            }
            this.tell(client, CONDITIONS[newState]);
        });
        return client;
    }

    /** A client that was let go of has nothing to say any more. */
    private tell(client: LanguageClient, condition: Condition): void {
        if (client === this.client) {
            this.conditions.fire(condition);
        }
    }

    private async end(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        showServed(undefined);
        try {
            await client?.dispose();
        } catch (failure) {
            // One that has not started yet, or hangs, cannot be told to stop: its process is ended by the library.
            this.log.info(String(failure));
        }
    }
}

const CONDITIONS: Record<State, Condition> = {
    [State.Starting]: { kind: "starting" },
    [State.Running]: { kind: "running" },
    [State.Stopped]: { kind: "stopped" },
    [State.StartFailed]: { kind: "stopped" },
};
