/** The words for what a person does and sees in VS Code's window. */

import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Place } from "./sample";

const PATIENCE_MILLIS = 30_000;
const PICTURES = path.resolve("../../target/editor");

const SQUIGGLES = ".squiggly-error, .squiggly-warning, .squiggly-info";

export class Workbench {
    private left = 0;

    constructor(readonly page: Page) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        mkdirSync(PICTURES, { recursive: true });
    }

    async trust(): Promise<void> {
        await this.page.getByRole("button", { name: "Yes, I trust the authors" }).click();
    }

    async distrust(): Promise<void> {
        await this.page.getByRole("button", { name: "No, I don't trust the authors" }).click();
    }

    /** Waits for the folders of the window. VS Code may show none of those that a file lists until it is loaded anew. */
    async folders(): Promise<void> {
        const first = this.page.locator(".explorer-folders-view .monaco-list-row").first();
        try {
            await first.waitFor({ timeout: PATIENCE_MILLIS / 2 });
        } catch {
            await this.page.reload();
            await first.waitFor();
        }
    }

    async press(...keys: string[]): Promise<void> {
        for (const key of keys) {
            await this.page.keyboard.press(key);
        }
    }

    async type(text: string): Promise<void> {
        await this.page.keyboard.type(text);
    }

    /** Opens a file by a part of its path; asks again while the editor, just started, knows of no files yet. */
    async open(file: string): Promise<void> {
        const found = this.page
            .locator(".quick-input-list .monaco-list-row", { hasText: path.basename(file) })
            .first();
        const none = this.page.locator(".quick-input-list .monaco-list-row", { hasText: "No matching results" });
        const end = Date.now() + PATIENCE_MILLIS;
        await this.press("Control+p");
        do {
            await this.page.locator(".quick-input-widget input").fill("");
            await this.page.locator(".quick-input-widget input").fill(file);
            await found.or(none).first().waitFor();
        } while (Date.now() < end && !(await found.isVisible()));
        await found.click();
        await this.tab(path.basename(file)).waitFor();
        await this.editor().click();
    }

    /** Runs a command by its title in the palette. */
    async run(title: string): Promise<void> {
        await this.press("F1");
        await this.page.locator(".quick-input-widget input").fill(`>${title}`);
        await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
    }

    /** The commands that the palette has for a text. */
    async commands(text: string): Promise<string[]> {
        await this.press("F1");
        await this.page.locator(".quick-input-widget input").fill(`>${text}`);
        const rows = this.page.locator(".quick-input-list .monaco-list-row", { hasText: text });
        await rows.first().waitFor();
        const labels = await texts(rows.locator(".label-name"));
        await this.press("Escape");
        return labels;
    }

    /** Puts the cursor on a place of the active editor. */
    async goTo({ line, column }: Place): Promise<void> {
        await this.press("Control+g");
        await this.page.locator(".quick-input-widget input").fill(`:${line.toString()}:${column.toString()}`);
        await this.press("Enter");
        await this.position(`Ln ${line.toString()}, Col ${column.toString()}`).waitFor();
    }

    /** The part of the status bar that tells where the cursor is. */
    position(text: string): Locator {
        return this.page.locator("#status\\.editor\\.selection", { hasText: text });
    }

    async suggest(): Promise<void> {
        await this.press("Control+Space");
    }

    /** Gives a file another name in the explorer, in which it must be visible, and lets files that name it follow. */
    async rename(from: string, to: string): Promise<void> {
        const explorer = this.page.locator(".explorer-folders-view");
        await explorer.locator(".monaco-list-row", { hasText: from }).click();
        await this.press("F2");
        await explorer.locator("input").fill(to);
        await this.press("Enter");
        const question = this.page.locator(".monaco-dialog-box", { hasText: "'Issue Files' wants to make refactoring" });
        await question.getByRole("button", { name: "OK" }).click();
        await explorer.locator(".monaco-list-row", { hasText: to }).waitFor();
    }

    async save(): Promise<void> {
        await this.unsaved().waitFor();
        await this.press("Control+s");
        await this.saved();
    }

    /** Waits until nothing in the active editor is unsaved. */
    async saved(): Promise<void> {
        await this.unsaved().waitFor({ state: "detached" });
    }

    private unsaved(): Locator {
        return this.page.locator(".tab.active.dirty");
    }

    /** Waits for a line that reads so in the active editor. */
    async line(text: string): Promise<void> {
        await this.lineOf(text).waitFor();
    }

    /** Waits for a line that starts so in the active editor; what the editor adds, such as a title, may stand behind. */
    async lineFrom(text: string): Promise<void> {
        await this.page.locator(".editor-group-container.active .view-line", { hasText: text }).waitFor();
    }

    private lineOf(text: string): Locator {
        return this.page.locator(".editor-group-container.active .view-line").getByText(text, { exact: true });
    }

    tab(name: string): Locator {
        return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    }

    editor(): Locator {
        return this.page.locator(".editor-group-container.active .monaco-editor .view-lines").first();
    }

    squiggles(): Locator {
        return this.page.locator(SQUIGGLES);
    }

    /** Waits until the line that reads so has a squiggle in the active editor, or has none. */
    async squiggle(text: string, wanted: boolean): Promise<void> {
        const line = await this.lineOf(text).elementHandle();
        await this.page.waitForFunction(
            ([element, squiggles, present]) => {
                const { top, bottom } = element.getBoundingClientRect();
                const places = [...document.querySelectorAll(squiggles)].map((place) => place.getBoundingClientRect());
                return places.some((place) => place.top < bottom && place.bottom > top) === present;
            },
            [line, SQUIGGLES, wanted] as const,
        );
    }

    async problems(): Promise<void> {
        await this.run("Problems: Focus on Problems View");
        await this.page.locator(".markers-panel .monaco-list-row").first().waitFor();
    }

    /** The problems with a text, in the panel that shows them. */
    problem(text: string): Locator {
        return this.page
            .locator(".markers-panel .monaco-list-row", { has: this.page.locator(".marker-icon") })
            .filter({ hasText: text });
    }

    suggestion(label: string): Locator {
        return this.page.locator(".suggest-widget.visible .monaco-list-row").filter({
            has: this.page.locator(".label-name").getByText(label, { exact: true }),
        });
    }

    hover(): Locator {
        return this.page.locator(".monaco-hover:not(.hidden) .monaco-hover-content");
    }

    /** The action that the Enter key takes, if it has that title. */
    chosenAction(title: string): Locator {
        return this.page.locator(".action-widget .monaco-list-row.action.focused", { hasText: title });
    }

    notification(text: string): Locator {
        return this.page.locator(".notification-list-item", { hasText: text });
    }

    /** Waits until the status of the language says so. */
    async languageStatus(text: string): Promise<void> {
        await this.page.locator("#status\\.languageStatus").click();
        await this.page.locator(".hover-language-status", { hasText: text }).waitFor();
        await this.press("Escape");
    }

    /** Keeps a picture of the window, or of the part of it in which files are edited. */
    async picture(name: string, part: "window" | "editor" = "window"): Promise<void> {
        const file = path.join(PICTURES, `${name}.png`);
        if (part === "editor") {
            await this.page.locator(".part.editor").screenshot({ path: file });
        } else {
            await this.page.screenshot({ path: file });
        }
    }

    /** Keeps a picture of what a test left, and closes whatever it left open over the editor. */
    async leave(): Promise<void> {
        this.left += 1;
        await this.picture(`step ${this.left.toString()}`);
        await this.press("Escape", "Escape");
    }
}

/** The texts of what a locator finds, white space made plain. */
export async function texts(locator: Locator): Promise<string[]> {
    return (await locator.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
}
