package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Fix;
import dev.issuels.text.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that fixes bring which are made at once; each fix was proposed without knowing of the others, so that two may bring
 * the same number.
 */
public final class NewIds {

    private static final Pattern DECLARED =
            Pattern.compile("(?m)^(?:" + Keys.ID + ":[ \\t]+)?([\"']?)(" + IssueId.SHORT + "@[0-9a-f]{6})\\1[ \\t]*$");

    private final Set<String> numbers = new HashSet<>();

    /**
     * The fix with the next number where another one has brought its own already. Empty where it does not add an id but
     * mends one that is there: whether that may have another number is not for it to say.
     */
    public Optional<Fix> apart(Fix fix, String uri) {
        List<Edit> edits = new ArrayList<>();
        Set<String> brought = new HashSet<>();
        for (Edit edit : fix.editsOf(uri).inOrder()) {
            Matcher matcher = DECLARED.matcher(edit.newText());
            Optional<IssueId> id = matcher.find() ? IssueId.parse(matcher.group(2)) : Optional.empty();
            if (id.isEmpty()) {
                edits.add(edit);
                continue;
            }
            IssueId free = free(id.get());
            if (!free.equals(id.get()) && !edit.span().isEmpty()) {
                return Optional.empty();
            }
            brought.add(free.shortForm());
            String text = edit.newText();
            edits.add(
                    new Edit(edit.span(), text.substring(0, matcher.start(2)) + free + text.substring(matcher.end(2))));
        }
        numbers.addAll(brought);
        return Optional.of(brought.isEmpty() ? fix : fix.withEdits(uri, edits));
    }

    /** New ids lie behind all others of their prefix, so that what follows them is free as well. */
    private IssueId free(IssueId id) {
        IssueId free = id;
        while (numbers.contains(free.shortForm())) {
            free = new IssueId(id.prefix(), FreshIds.number(free.ordinal() + 1), id.hash());
        }
        return free;
    }
}
