/** Works in the sample like a person would: with the keyboard and the mouse, in a VS Code with nothing but the extension. */

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import path from "node:path";
import { Sample } from "./sample";
import { VsCode } from "./vscode";
import { texts, Workbench } from "./workbench";

const VSIX = path.resolve("../../target/issue-ls.vsix");
const HOME = ".work/agent/issues/";

describe("in a workspace of issues", () => {
    let sample: Sample;
    let code: VsCode;
    let workbench: Workbench;

    before(async () => {
        sample = new Sample();
        code = await VsCode.open(VSIX, sample.folder);
        workbench = new Workbench(code.page);
        await workbench.trust();
    });

    afterEach(async () => {
        await workbench.leave();
    });

    after(async () => {
        await code.close();
        sample.remove();
    });

    test("the problems are those that the command line finds", async () => {
        await workbench.open(`${HOME}high.md`);
        await workbench.squiggles().first().waitFor();
        await workbench.problems();
        await workbench.run("View: Toggle Maximized Panel");
        await workbench.problem("duplicate-id").first().waitFor();
        const found = await texts(workbench.problem("issue-ls"));
        assert.deepEqual(found.sort(), sample.findings().sort());
        await workbench.run("View: Toggle Maximized Panel");
    });

    test("the status of the language tells how many issues there are", async () => {
        await workbench.open(`${HOME}high.md`);
        await workbench.languageStatus("8 issues in 6 files");
    });

    test("a tag is completed", async () => {
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

    test("a path is completed", async () => {
        await workbench.goTo(sample.behind("  - docs/sync.md", `${HOME}critical.md`));
        await workbench.press("Enter");
        await workbench.type("- src/larder/st");
        await workbench.suggest();
        await workbench.suggestion("src/larder/stock.py").click();
        await workbench.line("  - src/larder/stock.py");
        await workbench.save();
    });

    test("a hover tells of the issue that is mentioned", async () => {
        await workbench.goTo(sample.behind("The tests of BUG-0", `${HOME}critical.md`));
        await workbench.press("Control+k", "Control+i");
        await workbench.hover().getByText("Merging forgets jars that only one device has").first().waitFor();
        await workbench.picture("hover", "editor");
        await workbench.press("Escape");
    });

    test("a reference leads to the lines of the source file", async () => {
        await workbench.open(`${HOME}high.md`);
        await workbench.goTo(sample.behind("src/larder/st", `${HOME}high.md`));
        await workbench.press("F12");
        await workbench.tab("stock.py").waitFor();
        await workbench.position("Ln 13").waitFor();
    });

    test("a quick fix mends what it is offered for", async () => {
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

    test("references follow a source file that gets another name", async () => {
        await workbench.open("src/larder/labels.py");
        await workbench.rename("labels.py", "stickers.py");
        await workbench.open(`${HOME}backlog.md`);
        await workbench.line("  - src/larder/stickers.py");
    });

    test("a server that is killed comes back, but not for ever", async () => {
        await workbench.open(`${HOME}backlog.md`);
        for (let starts = 1; starts <= 5; starts++) {
            await workbench.squiggles().first().waitFor();
            assert.equal(code.killServers(), 1);
            await workbench.squiggles().first().waitFor({ state: "detached" });
        }
        await workbench.languageStatus("The server has stopped");
        await workbench.run("Issue Files: Restart Server");
        await workbench.squiggles().first().waitFor();
        await workbench.languageStatus("8 issues in 6 files");
    });

    test("the palette has the commands that the client and the server serve", async () => {
        assert.deepEqual((await workbench.commands("Issue Files:")).sort(), [
            "Issue Files: Open Documentation of the Rules",
            "Issue Files: Restart Server",
            "Issue Files: Show Log",
        ]);
        await workbench.run("Issue Files: Open Documentation of the Rules");
        await workbench.page.locator(".tab.active", { hasText: "Preview rules.md" }).waitFor();
    });
});

describe("where no Java is found, and the workspace is not trusted", () => {
    let sample: Sample;
    let code: VsCode;
    let workbench: Workbench;

    before(async () => {
        sample = new Sample();
        code = await VsCode.open(VSIX, sample.folder, { "issue-ls.java.home": "/nowhere" });
        workbench = new Workbench(code.page);
        await workbench.distrust();
    });

    afterEach(async () => {
        await workbench.leave();
    });

    after(async () => {
        await code.close();
        sample.remove();
    });

    test("it is said, with a way to the setting", async () => {
        await workbench.open(`${HOME}high.md`);
        const notification = workbench.notification("issue-ls needs Java 17 or newer: issue-ls.java.home is '/nowhere'");
        await notification.getByRole("button", { name: "Open Setting" }).click();
        await workbench.page.locator(".settings-editor .setting-item-contents", { hasText: "Issue-ls › Java: Home" }).waitFor();
    });

    test("the server starts as soon as the setting is mended", async () => {
        code.configure({});
        await workbench.open(`${HOME}backlog.md`);
        await workbench.squiggles().first().waitFor();
    });
});

describe("in a window with two folders", () => {
    let one: Sample;
    let other: Sample;
    let code: VsCode;
    let workbench: Workbench;

    before(async () => {
        one = new Sample("larder");
        other = new Sample("cellar");
        other.write(".issue-ls.yaml", "rules:\n  unknown-status: off\n");
        code = await VsCode.open(VSIX, one.together(other));
        workbench = new Workbench(code.page);
        await workbench.trust();
    });

    afterEach(async () => {
        await workbench.leave();
    });

    after(async () => {
        await code.close();
        one.remove();
        other.remove();
    });

    test("each has its own problems and settings", async () => {
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
