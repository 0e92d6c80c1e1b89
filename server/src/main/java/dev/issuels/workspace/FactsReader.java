package dev.issuels.workspace;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Preamble;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.workspace.IssueFacts.Standing;
import dev.issuels.workspace.IssueFacts.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the facts of the issues of a file off their text. */
record FactsReader(FileRole role, Schema schema) {

    /** All white space but a single blank. */
    private static final Pattern SPACES = Pattern.compile("\\s{2,}+|[\\s&&[^ ]]");

    IssueFacts read(Preamble preamble) {
        Set<String> mentioned = numbers(preamble.body().mentions().stream());
        return IssueFacts.ofPreamble(mentioned, logged(preamble.body().log()));
    }

    IssueFacts read(PlacedIssue placed) {
        Issue issue = placed.issue();
        Standing standing = standing(issue);
        boolean open = standing != Standing.CLOSED && !issue.conflicted();
        Set<Role> tags = tags(issue);
        return new IssueFacts(
                issue.id(),
                numbers(issue.mentions()),
                logged(issue.body().log()),
                standing,
                open ? title(issue) : "",
                standing != Standing.CLOSED ? statements(issue) : List.of(),
                tags,
                open ? untagged(placed, tags) : Set.of());
    }

    /** An issue in a merge conflict has any status and none, and says what either side says of others. */
    private Standing standing(Issue issue) {
        if (role.history()) {
            return Standing.CLOSED;
        }
        Optional<Choice> status =
                issue.conflicted() ? Optional.empty() : issue.text(Keys.STATUS).flatMap(schema::status);
        if (status.filter(choice -> choice.is(Trait.CLOSED)).isPresent()) {
            return Standing.CLOSED;
        }
        return status.filter(choice -> choice.is(Trait.ACTIVE)).isPresent() ? Standing.ACTIVE : Standing.OPEN;
    }

    private static String title(Issue issue) {
        return issue.text(Keys.TITLE).map(FactsReader::compared).orElse("");
    }

    /** A title without what makes no difference: case and the amount of white space. */
    static String compared(String title) {
        String stripped = title.strip();
        Matcher spaces = SPACES.matcher(stripped);
        return (spaces.find() ? spaces.replaceAll(" ") : stripped).toLowerCase(Locale.ROOT);
    }

    private static List<Statement> statements(Issue issue) {
        if (issue.mentions().noneMatch(Mention::isDependency)) {
            return List.of();
        }
        Set<Statement> statements = new HashSet<>();
        issue.mentions()
                .filter(Mention::isDependency)
                .forEach(mention -> mention.ids().forEach(id -> statements.add(new Statement(mention.relation(), id))));
        return List.copyOf(statements);
    }

    private Set<Role> tags(Issue issue) {
        Set<Role> tags = EnumSet.noneOf(Role.class);
        for (Field field : issue.frontMatter().fields()) {
            boolean holdsTags = schema.key(field.key())
                    .filter(key -> key.kind() == Kind.TAGS)
                    .isPresent();
            if (holdsTags && !issue.conflicted()) {
                field.scalars().forEach(tag -> schema.tag(tag.text()).ifPresent(known -> tags.add(known.announces())));
            }
        }
        return tags;
    }

    /** What the body has although no tag says so. */
    private Set<Role> untagged(PlacedIssue placed, Set<Role> tags) {
        Set<Role> untagged = EnumSet.noneOf(Role.class);
        boolean waits = placed.issue().mentions().anyMatch(mention -> mention.relation() == Relation.BLOCKED_BY);
        if (waits && !tags.contains(Role.DEPENDENCIES)) {
            untagged.add(Role.DEPENDENCIES);
        }
        if (!tags.contains(Role.CLARIFICATIONS)
                && placed.filledSection(Role.CLARIFICATIONS, schema).isPresent()) {
            untagged.add(Role.CLARIFICATIONS);
        }
        return untagged;
    }

    private static Set<String> numbers(Stream<Mention> mentions) {
        Set<String> numbers = new HashSet<>();
        mentions.forEach(mention -> {
            numbers.add(mention.id().shortForm());
            if (mention.rangeEnd().isPresent()) {
                mention.wholeRange().map(IssueId::shortForm).forEach(numbers::add);
            }
        });
        return numbers;
    }

    private List<IssueId> logged(List<LogEntry> log) {
        if (!role.history() || log.isEmpty()) {
            return List.of();
        }
        return log.stream().flatMap(LogEntry::ids).toList();
    }
}
