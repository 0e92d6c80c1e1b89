package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Value;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.ReferenceEdits;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths that exist, and are written as they would be in prose: with what Markdown escapes, or several in a row. */
record MeantPaths(IssueSubject subject, ReferenceEdits edits) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[_*.()\\[\\]#~+-])");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*(?:and\\s+)?|\\s+(?:and|&|\\+)\\s+");
    private static final Pattern BULLET = Pattern.compile("\\s*-\\s+");

    /** The path without the backslashes of Markdown. */
    Optional<Fix> unescaped() {
        String path = edits.reference().path();
        String bare = ESCAPE.matcher(path).replaceAll("");
        return bare.equals(path) || !isThere(bare)
                ? Optional.empty()
                : Optional.of(edits.replacingPath(bare).asPreferred());
    }

    /** Each of several paths as an item of its own. */
    Optional<Fix> apart() {
        Value.Scalar item = edits.item();
        List<String> paths = List.of(SEPARATOR.split(item.text()));
        boolean areOne =
                paths.size() < 2 || !item.isVerbatim() || !paths.stream().allMatch(this::isThere);
        return areOne
                ? Optional.empty()
                : separator(item)
                        .map(between -> new Edit(
                                subject.placed().inFile(item.span()),
                                paths.stream()
                                        .map(path -> Scalars.like(item, path))
                                        .collect(Collectors.joining(between))))
                        .map(edit -> subject.fix("Make each path an item", edit).asPreferred());
    }

    /** What parts the items of the list; empty where there is none. */
    private Optional<String> separator(Value.Scalar item) {
        if (!(edits.field().value() instanceof Value.Sequence list)) {
            return Optional.empty();
        }
        if (list.flow()) {
            return Optional.of(", ");
        }
        SourceText text = subject.placed().text();
        int start = subject.placed().inFile(item.span()).start();
        String lead = text.slice(new Span(text.lineStart(text.lineOf(start)), start));
        Matcher bullet = BULLET.matcher(lead);
        return bullet.matches() ? Optional.of("\n" + lead) : Optional.empty();
    }

    private boolean isThere(String path) {
        return subject.presence(path).isThere();
    }
}
