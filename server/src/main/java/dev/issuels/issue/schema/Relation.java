package dev.issuels.issue.schema;

/** What an issue says of another one that it mentions. */
public enum Relation {
    /** Nothing but that the other exists: prose. */
    NONE,
    /** That the mentioned issue must come first. */
    BLOCKED_BY,
    /** That the mentioned issue waits for this one. */
    BLOCKS,
    /** A key says so that neither blocks: related, parent, duplicate of. */
    LINKED
}
