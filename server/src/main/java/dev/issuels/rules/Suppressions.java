package dev.issuels.rules;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Suppression;
import dev.issuels.issue.Suppression.Scope;
import dev.issuels.rules.meta.UnusedSuppression;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import dev.issuels.workspace.Folder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes away what comments ask not to report, and reports the comments that take nothing away. */
final class Suppressions {

    private static final UnusedSuppression UNUSED = new UnusedSuppression();

    private final Subject subject;
    private final SourceText text;
    private final List<Placed> all;
    private final Map<Reach, List<Placed>> byReach;
    private final Set<Placed> used = new HashSet<>();

    private Suppressions(Subject subject) {
        this.subject = subject;
        this.text = subject.file().text();
        IssueFile content = subject.file().content();
        this.all = content.suppressions()
                .map(suppression -> placed(content, suppression))
                .toList();
        this.byReach = all.stream().collect(Collectors.groupingBy(this::reach));
    }

    /** What a suppression takes away: the findings of a rule, of one line or of the whole file. */
    private record Reach(String code, int line) {
        static final int EVERY_LINE = -1;
        static final int NO_LINE = -2;
    }

    /**
     * A suppression at its place in the file.
     *
     * @param conflicted whether it stands in an issue that most rules leave alone
     */
    private record Placed(Suppression suppression, boolean conflicted) {

        String code() {
            return suppression.code();
        }

        Span span() {
            return suppression.span();
        }
    }

    /** What is left of the findings, in no order. */
    static List<Finding> apply(Subject subject, List<Finding> findings) {
        Suppressions suppressions = new Suppressions(subject);
        if (suppressions.all.isEmpty()) {
            return findings;
        }
        List<Finding> left = suppressions.without(findings);
        // Only then is it known which suppressions of this very rule are unused.
        left.addAll(suppressions.without(suppressions.unused(false)));
        left.addAll(suppressions.unused(true));
        return left;
    }

    private List<Finding> without(List<Finding> findings) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            List<Placed> covering = covering(finding);
            used.addAll(covering);
            if (covering.isEmpty()) {
                left.add(finding);
            }
        }
        return left;
    }

    private List<Placed> covering(Finding finding) {
        int line = text.lineOf(finding.span().start());
        return Stream.of(line, Reach.EVERY_LINE)
                .flatMap(each -> byReach.getOrDefault(new Reach(finding.code(), each), List.of()).stream())
                .toList();
    }

    private Reach reach(Placed placed) {
        int comment = text.lineOf(placed.suppression.comment().end());
        int line = switch (placed.suppression.scope()) {
            case LINE -> comment;
            case NEXT_LINE -> comment + 1;
            case FILE -> Reach.EVERY_LINE;
            case NOWHERE -> Reach.NO_LINE;
        };
        return new Reach(placed.code(), line);
    }

    /** The suppressions of this very rule that take nothing away, or those of all others. */
    private List<Finding> unused(boolean ofThisRule) {
        List<Finding> unused = new ArrayList<>();
        Rules.configured(UNUSED, subject.settings(), unused::add).ifPresent(sink -> {
            Findings findings = Findings.of(UNUSED.doc(), subject.inHistory(), sink);
            all.stream()
                    .filter(placed -> placed.code().equals(UNUSED.code()) == ofThisRule)
                    .filter(placed -> !used.contains(placed))
                    .forEach(placed -> report(placed, findings));
        });
        return unused;
    }

    private void report(Placed placed, Findings findings) {
        String code = placed.code();
        if (placed.suppression.isNameless()) {
            findings.addUnnecessary(placed.span(), "a suppression that names no rule");
        } else if (Rules.byCode(code).isEmpty()) {
            findings.addUnnecessary(
                    placed.span(), "unknown rule '" + code + "'" + Words.didYouMean(code, Rules.codes()));
        } else if (placed.suppression.scope() == Scope.NOWHERE) {
            findings.addUnnecessary(
                    placed.span(), "a suppression for the whole file counts only above its first issue");
        } else if (isKnownToBeUnused(placed)) {
            findings.addUnnecessary(placed.span(), "suppression of '" + code + "' suppresses nothing");
        }
    }

    /** Not while the rule is off, a merge conflict keeps it from running, or the paths it asks for are not read yet. */
    private boolean isKnownToBeUnused(Placed placed) {
        boolean off = Severity.OFF.equals(subject.settings().severities().get(placed.code()));
        boolean conflicted = placed.suppression.scope() == Scope.FILE ? isAnyConflicted() : placed.conflicted;
        boolean scanned = subject.workspace()
                .folderOf(subject.file().uri())
                .filter(Folder::scanned)
                .isPresent();
        return !off && !conflicted && scanned;
    }

    private boolean isAnyConflicted() {
        return subject.file().content().issues().stream()
                .anyMatch(placed -> placed.issue().conflicted());
    }

    private static Placed placed(IssueFile content, Suppression suppression) {
        boolean conflicted = content.issueAt(suppression.comment().start())
                .filter(placed -> placed.issue().conflicted())
                .isPresent();
        return new Placed(suppression, conflicted);
    }
}
