package dev.issuels.rules;

import dev.issuels.text.Edit;
import java.util.List;
import java.util.Map;

/**
 * A way to mend a finding.
 *
 * @param title an imperative
 * @param edits by the URI of the file they change, in the order of the text and without overlaps
 * @param preferred whether it is the obvious one
 * @param safe whether it cannot change what the issue says
 */
public record Fix(String title, Map<String, List<Edit>> edits, boolean preferred, boolean safe) {

    public Fix {
        edits = Map.copyOf(edits);
    }
}
