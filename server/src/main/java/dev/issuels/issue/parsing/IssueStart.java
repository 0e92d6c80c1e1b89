package dev.issuels.issue.parsing;

/**
 * Where an issue begins, and how.
 *
 * @param line the first line of the issue: its delimiter, its first key, or the heading above its fence
 * @param opening the line of the delimiter or the fence above the keys; -1 when there is none
 */
record IssueStart(Form form, int line, int opening, FrontMatterBlock block) {

    /** How a front matter is set off from what stands above. */
    enum Form {
        /** By a line of dashes. */
        DELIMITED,
        /** By nothing. */
        BARE,
        /** By a code fence below a heading with the id. */
        FENCED
    }
}
