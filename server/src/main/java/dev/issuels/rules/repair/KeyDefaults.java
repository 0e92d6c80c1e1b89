package dev.issuels.rules.repair;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Subject;
import dev.issuels.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the keys of an issue should most likely say when they are not there.
 *
 * @param present the texts of the keys that are there
 * @param body where the issue's Markdown stands in the file
 */
public record KeyDefaults(Subject subject, Function<String, Optional<String>> present, Span body) {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SENTENCE = 200;

    /** Those of an issue that has a front matter already. */
    public static KeyDefaults of(Subject subject, PlacedIssue placed) {
        return new KeyDefaults(
                subject,
                placed.issue()::text,
                placed.inFile(placed.issue().body().span()));
    }

    /** The value as it is to stand behind the colon; empty where there is no sensible one. */
    public Optional<String> yaml(Schema.Key key) {
        return switch (key.kind()) {
            case ID -> Optional.of(Scalars.doubleQuoted(id().toString()));
            case DATE -> Optional.of(date());
            case CHOICE -> Optional.of(choice(key.name()));
            case TAGS, PATHS -> Optional.of("[]");
            case TEXT -> text(key.name());
            case IDS -> Optional.empty();
        };
    }

    /** Whether the value follows from what is there, so that nothing is guessed. */
    public boolean isCertain(String key) {
        return (key.equals(Keys.PRIORITY) && ofFile().isPresent())
                || (key.equals(Keys.TYPE) && impliedType().isPresent());
    }

    private IssueId id() {
        return subject.file()
                .content()
                .issueAt(body.start())
                .flatMap(placed -> LostId.of(subject, placed))
                .orElseGet(this::nextId);
    }

    private IssueId nextId() {
        String seed =
                subject.file().uri() + body.start() + subject.file().text().slice(body);
        return new FreshIds(subject.workspace()).next(prefix(), seed);
    }

    /** The prefix of the issue next to it or else the most used one, as long as it implies the type that the issue has. */
    public String prefix() {
        Optional<String> type = present.apply(Keys.TYPE);
        Optional<String> next = neighbour().flatMap(Issue::id).map(IssueId::prefix);
        String wanted = type.orElseGet(() -> choice(Keys.TYPE));
        return next.filter(prefix -> type.isEmpty() || implies(prefix, wanted))
                .or(() -> schema().prefixes().stream()
                        .filter(prefix -> implies(prefix, wanted))
                        .min(Comparator.<String>comparingInt(
                                        prefix -> -subject.workspace().index().issuesWith(prefix))
                                .thenComparing(Comparator.naturalOrder())))
                .orElseGet(() -> schema().prefixes().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private boolean implies(String prefix, String type) {
        return schema().impliedType(prefix).filter(type::equals).isPresent();
    }

    private String date() {
        return present.apply(Keys.COMPLETED).orElseGet(() -> subject.today().toString());
    }

    private String choice(String key) {
        List<Choice> choices = schema().choices(key);
        return switch (key) {
            case Keys.TYPE ->
                impliedType()
                        .or(() -> ofNeighbour(Keys.TYPE))
                        .orElseGet(() -> choices.get(0).value());
            case Keys.PRIORITY ->
                ofFile().or(() -> ofNeighbour(Keys.PRIORITY))
                        .orElseGet(() -> choices.get(choices.size() / 2).value());
            default ->
                choices.stream()
                        .filter(choice -> choice.is(Trait.DONE) == subject.inHistory())
                        .map(Choice::value)
                        .findFirst()
                        .orElseGet(() -> choices.get(0).value());
        };
    }

    private Optional<String> impliedType() {
        return present.apply(Keys.ID)
                .flatMap(IssueId::parse)
                .or(() -> neighbour()
                        .filter(other -> present.apply(Keys.TYPE).isEmpty())
                        .flatMap(Issue::id))
                .flatMap(id -> schema().impliedType(id.prefix()));
    }

    private Optional<String> ofFile() {
        return subject.file().role().priority();
    }

    private Optional<String> ofNeighbour(String key) {
        return neighbour()
                .flatMap(other -> other.text(key))
                .filter(value -> schema().choice(key, value).isPresent());
    }

    /** The issue above, or else the first one of the file. */
    private Optional<Issue> neighbour() {
        List<PlacedIssue> issues = subject.file().content().issues();
        return issues.stream()
                .filter(placed ->
                        !placed.span().touches(body.start()) || placed.span().end() == body.start())
                .filter(placed -> placed.start() < body.start())
                .reduce((first, second) -> second)
                .or(() -> issues.stream().findFirst())
                .map(PlacedIssue::issue);
    }

    private Optional<String> text(String key) {
        if (key.equals(Keys.AREA)) {
            return mostUsed(key).map(Scalars::doubleQuoted);
        }
        int longest = key.equals(Keys.TITLE) ? LONGEST_TITLE : LONGEST_SENTENCE;
        return Prose.firstSentence(subject.file().text().slice(body), longest).map(Scalars::doubleQuoted);
    }

    /** What most issues of the file say. */
    private Optional<String> mostUsed(String key) {
        Map<String, Long> counts = subject.file().content().issues().stream()
                .flatMap(placed -> placed.issue().text(key).stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Schema schema() {
        return subject.schema();
    }
}
