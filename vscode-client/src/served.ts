/** The commands that the palette has only while the server serves them. Pure. */

/** The server does them by itself, from where the cursor is: it asks, edits and shows what there is to show. */
export const SERVED = ["issue-ls.new", "issue-ls.close", "issue-ls.move", "issue-ls.next"] as const;

/** For each of them, the context key that shows it, and whether it is among those that a server announces. */
export function servedContexts(announced: readonly string[]): [key: string, served: boolean][] {
    return SERVED.map((command) => [`${command}.served`, announced.includes(command)]);
}
