package dev.issuels.workspace.git;

/** What the commits up to HEAD say of a path. */
public sealed interface Trace {

    /** The commit that says it. */
    Commit commit();

    /** HEAD has the path; the commit is the last one that changed what is there. */
    record Changed(Commit commit) implements Trace {}

    /**
     * HEAD has it by another path.
     *
     * @param path that other one, relative to the workspace folder
     * @param commit the one since which it is not at the old path
     */
    record Moved(String path, Commit commit) implements Trace {}

    /** HEAD does not have it any more, nor anything like it inside of the workspace folder. */
    record Deleted(Commit commit) implements Trace {}
}
