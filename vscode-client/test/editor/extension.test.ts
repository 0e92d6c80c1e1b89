/** Works in the sample like a person would: with the keyboard and the mouse, in a VS Code with nothing but the extension. */

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import path from "node:path";
import { Sample } from "./sample";
import { VsCode } from "./vscode";
import { texts, Workbench } from "./workbench";

const VSIX = path.resolve(process.env["VSIX"] ?? "../../target/issue-ls.vsix");
const HOME = ".work/agent/issues/";

/** A window and what a person does in it. */
interface Scene {
    readonly code: VsCode;
    readonly workbench: Workbench;
}

/**
 * Opens a window before the tests of a suite and closes it after them, with a picture of what each of them left.
 * Returns what declares a test in that window.
 */
function inWindow(
    open: () => Promise<VsCode>,
    enter: (workbench: Workbench) => Promise<void>,
): (name: string, action: (scene: Scene) => Promise<void>) => void {
    let scene: Scene;
    before(async () => {
        const code = await open();
        scene = { code, workbench: new Workbench(code.page) };
        await enter(scene.workbench);
    });
    afterEach(() => scene.workbench.leave());
    after(() => scene.code.close());
    return (name, action) => {
        test(name, () => action(scene));
    };
}

describe("in a workspace of issues", () => {
    const sample = new Sample();
    const step = inWindow(
        () => VsCode.open(VSIX, sample.folder),
        (workbench) => workbench.trust(),
    );

    step("the problems are those that the command line finds", async ({ workbench }) => {
        await workbench.open(`${HOME}high.md`);
        await workbench.squiggles().first().waitFor();
        await workbench.problems();
        await workbench.run("View: Toggle Maximized Panel");
        await workbench.problem("duplicate-id").first().waitFor();
        const found = await texts(workbench.problem("issue-ls"));
        assert.deepEqual(found.sort(), sample.findings().sort());
        await workbench.run("View: Toggle Maximized Panel");
    });

    step("the status of the language tells how many issues there are", async ({ workbench }) => {
        await workbench.open(`${HOME}high.md`);
        await workbench.languageStatus("8 issues in 6 files");
    });

    step("a tag is completed", async ({ workbench }) => {
        await workbench.open(`${HOME}critical.md`);
        await workbench.goTo(sample.behind("tags: [stock, data-loss", `${HOME}critical.md`));
        await workbench.type(", sy");
        await workbench.suggest();
        await workbench.suggestion("sync").waitFor();
        await workbench.picture("completion", "editor");
        await workbench.suggestion("sync").click();
        await workbench.line("tags: [stock, data-loss, sync]");
        await workbench.save();
    });

    step("a path is completed", async ({ workbench }) => {
        await workbench.goTo(sample.behind("  - docs/sync.md", `${HOME}critical.md`));
        await workbench.press("Enter");
        await workbench.type("- src/larder/st");
        await workbench.suggest();
        await workbench.suggestion("src/larder/stock.py").click();
        await workbench.line("  - src/larder/stock.py");
        await workbench.save();
    });

    step("a hover tells of the issue that is mentioned", async ({ workbench }) => {
        await workbench.goTo(sample.behind("The tests of BUG-0", `${HOME}critical.md`));
        await workbench.press("Control+k", "Control+i");
        await workbench.hover().getByText("Merging forgets jars that only one device has").first().waitFor();
        await workbench.picture("hover", "editor");
        await workbench.press("Escape");
    });

    step("an id is renamed in all files", async ({ workbench }) => {
        await workbench.goTo(sample.behind('id: "BUG-0', `${HOME}critical.md`));
        await workbench.press("F2");
        await workbench.page.locator(".rename-box input").fill("BUG-010@4be71c");
        await workbench.press("Enter");
        await workbench.line('id: "BUG-010@4be71c"');
        // Saved by the editor itself, which does so with all that a renaming changes.
        await workbench.saved();
        await workbench.open(`${HOME}medium.md`);
        await workbench.lineFrom("Blocked by: BUG-010@4be71c");
    });

    step("a reference leads to the lines of the source file", async ({ workbench }) => {
        await workbench.open(`${HOME}high.md`);
        await workbench.goTo(sample.behind("src/larder/st", `${HOME}high.md`));
        await workbench.press("F12");
        await workbench.tab("stock.py").waitFor();
        await workbench.position("Ln 13").waitFor();
    });

    step("a quick fix mends what it is offered for", async ({ workbench }) => {
        await workbench.open(`${HOME}high.md`);
        await workbench.squiggle("status: in progres", true);
        await workbench.goTo(sample.behind("status: in p", `${HOME}high.md`));
        await workbench.press("Control+.");
        await workbench.chosenAction("Replace with 'in-progress'").waitFor();
        await workbench.picture("problems");
        // Not that one: two issues in progress would be worth a word, too.
        await workbench.press("ArrowDown");
        await workbench.chosenAction("Replace with 'proposed'").waitFor();
        await workbench.press("Enter");
        await workbench.squiggle("status: proposed", false);
        await workbench.save();
        await workbench.problems();
        await workbench.problem("unknown-status").waitFor({ state: "detached" });
    });

    step("references follow a source file that gets another name", async ({ workbench }) => {
        await workbench.open("src/larder/labels.py");
        await workbench.rename("labels.py", "stickers.py");
        await workbench.open(`${HOME}backlog.md`);
        await workbench.line("  - src/larder/stickers.py");
    });

    step("a server that is killed comes back, but not for ever", async ({ code, workbench }) => {
        await workbench.open(`${HOME}backlog.md`);
        for (let starts = 1; starts <= 5; starts++) {
            await workbench.squiggles().first().waitFor();
            assert.equal(code.killServers(), 1);
            await workbench.squiggles().first().waitFor({ state: "detached" });
        }
        await workbench.notification("The server of Issue Files has crashed 5 times in 3 minutes.").waitFor();
        await workbench.languageStatus("The server has stopped");
        await workbench.run("Issue Files: Restart Server");
        await workbench.squiggles().first().waitFor();
        await workbench.languageStatus("8 issues in 6 files");
    });

    step("the palette has the commands that the client and the server serve", async ({ workbench }) => {
        assert.deepEqual((await workbench.commands("Issue Files:")).sort(), [
            "Issue Files: Close Issue",
            "Issue Files: Go to Next Issue to Work on",
            "Issue Files: Move Issue to…",
            "Issue Files: New Issue…",
            "Issue Files: Open Documentation of the Rules",
            "Issue Files: Restart Server",
            "Issue Files: Show Log",
        ]);
        await workbench.run("Issue Files: Open Documentation of the Rules");
        await workbench.page.locator(".tab.active", { hasText: "Preview rules.md" }).waitFor();
    });
});

describe("where no Java is found, and the workspace is not trusted", () => {
    const step = inWindow(
        () => VsCode.open(VSIX, new Sample().folder, { "issue-ls.java.home": "/nowhere" }),
        (workbench) => workbench.distrust(),
    );

    step("it is said, with a way to the setting", async ({ workbench }) => {
        await workbench.open(`${HOME}high.md`);
        const notification = workbench.notification("issue-ls needs Java 17 or newer: issue-ls.java.home is '/nowhere'");
        await notification.getByRole("button", { name: "Open Setting" }).click();
        await workbench.page.locator(".settings-editor .setting-item-contents", { hasText: "Issue-ls › Java: Home" }).waitFor();
    });

    step("the server starts as soon as the setting is mended", async ({ code, workbench }) => {
        code.configure({});
        await workbench.open(`${HOME}backlog.md`);
        await workbench.squiggles().first().waitFor();
    });
});

describe("in a window with two folders", () => {
    const one = new Sample("larder");
    const other = new Sample("cellar");
    other.write(".issue-ls.yaml", "rules:\n  unknown-status: off\n");
    const step = inWindow(
        () => VsCode.open(VSIX, one.together(other)),
        async (workbench) => {
            await workbench.trust();
            await workbench.folders();
        },
    );

    step("each has its own problems and settings", async ({ code, workbench }) => {
        await workbench.open("docs/sync.md");
        await workbench.languageStatus("16 issues in 12 files");
        // Only what is seen is there at all.
        await code.page.setViewportSize({ width: 1200, height: 1600 });
        await workbench.problems();
        await workbench.run("View: Toggle Maximized Panel");
        await workbench.problem("duplicate-id").nth(3).waitFor();
        const found = await texts(workbench.problem("issue-ls"));
        assert.deepEqual(found.sort(), [...one.findings(), ...other.findings()].sort());
    });
});
