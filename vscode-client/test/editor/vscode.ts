/** VS Code's server with the packaged client installed, and a browser in front of it. */

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const SERVER = path.resolve("node_modules/code-server/lib/vscode/out/server-main.js");
const LISTENING = "Extension host agent started";

type Settings = Readonly<Record<string, unknown>>;

/** Keeps away what has nothing to do with the extension: what lies over the page, moves, or stands among suggestions. */
const SETTINGS: Settings = {
    "chat.commandCenter.enabled": false,
    "extensions.autoCheckUpdates": false,
    "extensions.ignoreRecommendations": true,
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
    "workbench.reduceMotion": "on",
    "editor.minimap.enabled": false,
    "editor.wordBasedSuggestions": "off",
    "files.autoSave": "off",
    "git.enabled": false,
};

export class VsCode {
    private constructor(
        readonly page: Page,
        private readonly browser: Browser,
        private readonly server: ChildProcess,
        private readonly scratch: string,
    ) {}

    /** Opens a folder, or a file that lists several, in a VS Code of its own with nothing but the extension in it. */
    static async open(vsix: string, place: string, machineSettings: Settings = {}): Promise<VsCode> {
        const scratch = mkdtempSync(path.join(tmpdir(), "issue-ls-editor-"));
        write(scratch, "User", SETTINGS);
        write(scratch, "Machine", machineSettings);
        const places = [
            `--user-data-dir=${path.join(scratch, "user")}`,
            `--extensions-dir=${path.join(scratch, "extensions")}`,
            `--server-data-dir=${path.join(scratch, "server")}`,
            "--accept-server-license-terms",
        ];
        execFileSync(process.execPath, [SERVER, ...places, "--install-extension", vsix], { stdio: "pipe" });
        const port = (await freePort()).toString();
        const server = spawn(
            process.execPath,
            [SERVER, ...places, "--host=127.0.0.1", `--port=${port}`, "--without-connection-token"],
            { detached: true, stdio: ["ignore", "pipe", "pipe"] },
        );
        process.on("exit", () => {
            end(server);
        });
        await listening(server);
        const browser = await chromium.launch({
            executablePath: process.env["CHROMIUM"] ?? "chromium",
            args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
        const kind = place.endsWith(".code-workspace") ? "workspace" : "folder";
        await page.goto(`http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(place)}`);
        return new VsCode(page, browser, server, scratch);
    }

    /** Replaces the settings of the machine, as an edit of their file does. */
    configure(machineSettings: Settings): void {
        write(this.scratch, "Machine", machineSettings);
    }

    /** Kills the language servers, and tells how many there were. */
    killServers(): number {
        const group = (this.server.pid ?? 0).toString();
        const { stdout } = spawnSync("pgrep", ["-g", group, "-f", "issue-ls\\.jar"], { encoding: "utf8" });
        const servers = stdout.split("\n").filter((line) => line !== "");
        servers.forEach((server) => process.kill(Number(server), "SIGKILL"));
        return servers.length;
    }

    async close(): Promise<void> {
        await this.browser.close();
        end(this.server);
        rmSync(this.scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
}

function write(scratch: string, whose: "User" | "Machine", settings: Settings): void {
    const folder = path.join(scratch, "user", whose);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings));
}

/** Ends the server and all that it started: the extension host, watchers, the language server. */
function end(server: ChildProcess): void {
    try {
        if (server.pid !== undefined) {
            process.kill(-server.pid, "SIGTERM");
        }
    } catch {
        // They are gone already.
    }
}

function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.on("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const address = probe.address();
            probe.close(() => {
                if (address !== null && typeof address === "object") {
                    resolve(address.port);
                } else {
                    reject(new Error("no port"));
                }
            });
        });
    });
}

function listening(server: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
        let said = "";
        const hear = (text: Buffer): void => {
            said += text.toString();
            if (said.includes(LISTENING)) {
                resolve();
            }
        };
        server.stdout?.on("data", hear);
        server.stderr?.on("data", hear);
        server.on("exit", () => {
            reject(new Error(`VS Code did not start:\n${said}`));
        });
    });
}
