/** The language status item: how the server is, and a way to its log. */

import * as vscode from "vscode";
import { type Condition, shown } from "./condition";

const COMMANDS = {
    showLog: { command: "issue-ls.showLog", title: "Show Log" },
    openJavaSetting: { command: "issue-ls.openJavaSetting", title: "Open Setting" },
};

const SEVERITIES = {
    information: vscode.LanguageStatusSeverity.Information,
    warning: vscode.LanguageStatusSeverity.Warning,
    error: vscode.LanguageStatusSeverity.Error,
};

export class StatusItem implements vscode.Disposable {
    private readonly item: vscode.LanguageStatusItem;

    constructor(selector: vscode.DocumentSelector) {
        this.item = vscode.languages.createLanguageStatusItem("issue-ls.status", selector);
        this.item.name = "Issue Files";
    }

    show(condition: Condition): void {
        const { text, detail, severity, busy, command } = shown(condition);
        this.item.text = text;
        this.item.detail = detail;
        this.item.severity = SEVERITIES[severity];
        this.item.busy = busy;
        this.item.command = COMMANDS[command];
    }

    dispose(): void {
        this.item.dispose();
    }
}
