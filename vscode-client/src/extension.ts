/** The client for VS Code: starts the server and leaves everything else to it. */

import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { type Machine, serverCommand } from "./server";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const settings = vscode.workspace.getConfiguration("issue-ls");
    const jar = context.asAbsolutePath("server/lib/issue-ls.jar");
    const command = serverCommand(
        jar,
        { home: settings.get("java.home", ""), options: settings.get<string[]>("java.options", []) },
        thisMachine,
    );
    if ("refusal" in command) {
        void vscode.window.showErrorMessage(command.refusal);
        return;
    }
    client = new LanguageClient(
        "issue-ls",
        "Issue Files",
        { command: command.command, args: [...command.arguments] },
        {
            documentSelector: [
                { scheme: "file", language: "markdown" },
                { scheme: "untitled", language: "markdown" },
                { scheme: "file", pattern: "**/.issue-ls.yaml" },
            ],
        },
    );
    await client.start();
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

const thisMachine: Machine = {
    platform: process.platform,
    environment: process.env,
    isExecutable(file) {
        try {
            accessSync(file, constants.X_OK);
            return statSync(file).isFile();
        } catch {
            return false;
        }
    },
    realPath: (file) => realpathSync(file),
    readText(file) {
        try {
            return readFileSync(file, "utf8");
        } catch {
            return undefined;
        }
    },
    askVersion: (java) => spawnSync(java, ["-version"], { encoding: "utf8", timeout: 10_000 }).stderr,
};
