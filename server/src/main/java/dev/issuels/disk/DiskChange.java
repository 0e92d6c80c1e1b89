package dev.issuels.disk;

import java.util.List;

/**
 * What became of a workspace folder after something changed in it.
 *
 * @param tree the folder as it is now, with the same {@code paths} instance if no path came or went
 * @param reread issue files and other Markdown files, as in the tree, whose text is new or may be; sorted
 * @param forgotten those that were in the tree before and are not any more; sorted
 */
public record DiskChange(SourceTree tree, List<String> reread, List<String> forgotten) {
    public DiskChange {
        reread = List.copyOf(reread);
        forgotten = List.copyOf(forgotten);
    }
}
