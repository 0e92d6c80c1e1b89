package dev.issuels.rules.repair.moving;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.issue.schema.Schema.Need;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Subject;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Edit;
import dev.issuels.text.LineEndings;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an issue down: a front matter with all that can be known of it, and the sections that it must have. */
public final class NewIssue {

    private static final String CRITERION = "- [ ] \n";

    private final Subject home;
    private final int offset;
    private final Given given;

    private NewIssue(Subject home, int offset, Given given) {
        this.home = home;
        this.offset = offset;
        this.given = given;
    }

    /**
     * What is known of an issue that is yet to be written.
     *
     * @param texts by key; of a list, its items with commas between them
     * @param seed a text that no other issue has, which the hash of its id follows from
     */
    public record Given(Map<String, String> texts, String seed) {

        public Given {
            texts = Map.copyOf(texts);
        }

        private Optional<String> text(String key) {
            return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
        }
    }

    /**
     * The edit that adds an issue to the end of a file, which is made if it is not there; empty for a file outside of all
     * workspace folders.
     */
    public static Optional<Fix> in(Workspace workspace, Destination to, LocalDate today, Given given) {
        Workspace with = to.file().isPresent() ? workspace : workspace.withMade(to.uri(), workspace.parse(""), 0);
        return with.file(to.uri())
                .map(file ->
                        new NewIssue(Subject.of(with, file, today), file.text().length(), given).fix(to));
    }

    /** The text of an issue that is to stand at an offset of a file, with line feeds, one of them at its end. */
    public static String text(Subject home, int offset, Given given) {
        return new NewIssue(home, offset, given).text();
    }

    private Fix fix(Destination to) {
        IssueFile content = home.file().content();
        Gaps gaps = Gaps.of(content, home.file().role(), home.schema());
        Edit edit = to.file().isPresent()
                ? new IssueJoin(gaps)
                        .edits(text().substring(0, text().length() - 1))
                        .get(0)
                : Edit.insertion(0, text());
        String ended = LineEndings.unified(edit.newText(), content.text().lineEnding());
        return Fix.of("Add an issue to '" + to.name() + "'", to.uri(), new Edit(edit.span(), ended));
    }

    private String text() {
        String keys = home.schema().keys().stream()
                .filter(key ->
                        key.need() != Need.OPTIONAL || given.text(key.name()).isPresent())
                .map(key -> key.name() + ": " + yaml(key) + "\n")
                .collect(Collectors.joining());
        String sections = home.schema().sections().stream()
                .filter(section -> section.role().isRequired())
                .map(NewIssue::section)
                .collect(Collectors.joining("\n"));
        return "---\n" + keys + "---\n\n" + sections;
    }

    private static String section(SectionName name) {
        String below = name.role() == SectionName.Role.CRITERIA ? CRITERION : "";
        return "#".repeat(SectionName.LEVEL) + " " + name.title() + "\n" + below;
    }

    private String yaml(Schema.Key key) {
        return given.text(key.name())
                .map(text -> written(key, text))
                .or(() -> defaults().yaml(key).map(yaml -> key.kind() == Kind.ID ? rehashed(yaml) : yaml))
                .orElse("\"\"");
    }

    /** The next id of the prefix with a hash of its own, so that two branches do not give the same one to two issues. */
    private String rehashed(String yaml) {
        return IssueId.parse(yaml.replace("\"", ""))
                .map(id -> new IssueId(id.prefix(), id.number(), Optional.of(FreshIds.hash(given.seed()))))
                .map(id -> Scalars.doubleQuoted(id.toString()))
                .orElse(yaml);
    }

    private KeyDefaults defaults() {
        // Where there is no text yet, so that nothing is taken from any.
        Span nowhere = Span.at(offset);
        return new KeyDefaults(home, given::text, nowhere);
    }

    private static String written(Schema.Key key, String text) {
        return switch (key.kind()) {
            case TAGS, PATHS, IDS ->
                "["
                        + Stream.of(text.split(",", -1))
                                .map(String::strip)
                                .filter(item -> !item.isEmpty())
                                .map(Scalars::written)
                                .collect(Collectors.joining(", "))
                        + "]";
            case ID, TEXT -> Scalars.doubleQuoted(text);
            case DATE, CHOICE -> Scalars.written(text);
        };
    }
}
