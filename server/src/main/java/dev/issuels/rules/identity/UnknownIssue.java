package dev.issuels.rules.identity;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.identity.Mentions.Made;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Index;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mention of an issue that no file declares or logs. */
final class UnknownIssue implements IssueRule {

    private static final String OTHER = "\n" + Example.issue("BUG-002@d4e5f6", "Coupons outlive their order");

    private static final int MOST_NEAR = 3;

    private static final Pattern NO_ID_MEANT =
            Pattern.compile("(?i)[\\s\\p{Punct}]*|(?:none|nothing|null|n/?a|no|tb[acd])\\b.*|[a-z][a-z0-9+.-]*://.*");

    private static final RuleDoc DOC = RuleDoc.of(
            "unknown-issue",
            Severity.WARNING,
            "A mention of an issue that does not exist.",
            "A dependency on an issue that does not exist never ends, and neither does one on what is no id at all."
                    + " What stands below the heading Dependencies is one."
                    + " In prose this is but an information, and only where two issues at least have the prefix, so that"
                    + " `SHA-256` is no issue, or where only the hash differs; the prose of history files is left alone.",
            example("depends_on: [BUG-020]"),
            example("related: [BUG-002]"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Index index = subject.workspace().index();
        Mentions.ofPreamble(subject)
                .filter(made -> !index.hasTarget(made.id()))
                .forEach(made -> add(made, !made.isProse(), index, findings));
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Mentions.of(subject)
                .filter(made -> !subject.index().hasTarget(made.id()))
                .forEach(made -> add(made, isStated(subject, made), subject.index(), findings));
        if (!subject.inHistory()) {
            strangers(subject).forEach(value -> addStranger(value.content(), value.text(), findings));
            NearMentions.of(subject).stream()
                    .filter(near -> isOfProject(subject, near.prefix()))
                    .forEach(near -> addStranger(near.span(), subject.alone().slice(near.span()), findings));
        }
    }

    private static void addStranger(Span span, String text, Findings findings) {
        findings.add(span, Words.quoted(text) + " is no id of an issue");
    }

    /** What the keys for ids hold instead of one; a word for nothing and an address say enough. */
    private static List<Scalar> strangers(IssueSubject subject) {
        Issue issue = subject.issue();
        List<Scalar> values = issue.frontMatter().fields().stream()
                .filter(field -> subject.schema().keys(Kind.IDS).contains(field.key()))
                .filter(field -> !issue.isBroken(field))
                .flatMap(field -> field.scalars().stream())
                .filter(Scalar::isVerbatim)
                .toList();
        if (values.isEmpty()) {
            return List.of();
        }
        NavigableSet<Integer> mentions = new TreeSet<>();
        issue.frontMatter()
                .mentions()
                .forEach(mention -> mentions.add(mention.span().start()));
        return values.stream()
                .filter(value -> !isAnyIn(mentions, value.content()))
                .filter(value -> !NO_ID_MEANT.matcher(value.text()).matches())
                .toList();
    }

    private static boolean isAnyIn(NavigableSet<Integer> offsets, Span span) {
        Integer next = offsets.ceiling(span.start());
        return next != null && next < span.end();
    }

    /**
     * Whether a key, a line or the section says that the issue depends on the other one; in a body, an id whose prefix
     * nobody knows may be that of a standard, or of another tracker.
     */
    private static boolean isStated(IssueSubject subject, Made made) {
        Span mention = made.mention().span();
        boolean isInBody = mention.start() >= subject.issue().body().span().start();
        boolean isDependency = !made.isProse()
                || subject.issue().sections(Role.DEPENDENCIES, subject.schema()).stream()
                        .anyMatch(section -> section.covers(mention));
        return isDependency && (!isInBody || isOfProject(subject, made));
    }

    private static boolean isOfProject(IssueSubject subject, Made made) {
        String prefix = made.id().prefix();
        return isOfProject(subject, prefix)
                || made.own().filter(own -> own.startsWith(prefix + "-")).isPresent()
                || (!made.isProse()
                        && Words.nearest(prefix, subject.schema().prefixes()).isPresent());
    }

    private static boolean isOfProject(IssueSubject subject, String prefix) {
        return subject.index().isInUse(prefix)
                || subject.settings().prefixes().contains(prefix)
                || subject.schema().prefixes().contains(prefix);
    }

    private static void add(Made made, boolean stated, Index index, Findings findings) {
        IssueId id = made.id();
        if (stated) {
            findings.add(made.mention().span(), message(id, index));
        } else if (index.isInUse(id.prefix()) || !index.declarations(id).isEmpty()) {
            findings.add(Severity.INFO, made.mention().span(), message(id, index));
        }
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        Optional<IssueId> own = subject.file()
                .content()
                .issueAt(finding.span().start())
                .flatMap(placed -> placed.issue().id());
        Index index = subject.workspace().index();
        String written = subject.file().text().slice(finding.span());
        return IssueId.parse(written)
                .map(id -> candidates(id, own, index))
                .orElseGet(() -> near(written, own, index))
                .map(near ->
                        Fix.of("Replace with '" + near + "'", subject.file().uri(), new Edit(finding.span(), near)))
                .toList();
    }

    /** Those with the same number and another hash; without any, those that are a slip away and not the issue's own. */
    private static Stream<String> candidates(IssueId id, Optional<IssueId> own, Index index) {
        List<String> same = index.declarations(id).stream()
                .map(declaration -> declaration.id().toString())
                .distinct()
                .sorted()
                .toList();
        if (!same.isEmpty()) {
            return same.stream();
        }
        return near(id.shortForm(), own, index).flatMap(near -> written(id, near, index));
    }

    /** The short ids that a text may be a slip of, but for the issue's own. */
    private static Stream<String> near(String text, Optional<IssueId> own, Index index) {
        List<String> others = index.shortForms().stream()
                .filter(shortForm ->
                        own.filter(issue -> issue.shortForm().equals(shortForm)).isEmpty())
                .toList();
        return Words.near(text, others).limit(MOST_NEAR);
    }

    /** A near id, whole if the mention is. */
    private static Stream<String> written(IssueId id, String near, Index index) {
        return id.isWhole()
                ? IssueId.parse(near).stream()
                        .flatMap(other -> index.declarations(other).stream())
                        .map(declaration -> declaration.id().toString())
                        .distinct()
                : Stream.of(near);
    }

    private static Example example(String fields) {
        return Example.file(Example.fields(fields).text() + OTHER).showing(fields);
    }

    private static String message(IssueId id, Index index) {
        String others = index.declarations(id).stream()
                .map(Declaration::id)
                .map(other -> "'" + other + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        String missing = "issue '" + id + "' does not exist";
        if (others.isEmpty()) {
            return missing;
        }
        return missing + (others.contains(" ") ? ", but " + others + " do" : ", but " + others + " does");
    }
}
