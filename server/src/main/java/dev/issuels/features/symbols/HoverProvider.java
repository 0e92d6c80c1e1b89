package dev.issuels.features.symbols;

import dev.issuels.features.MarkdownText;
import dev.issuels.features.symbols.ValueOccurrences.What;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Need;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.text.Words;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/**
 * Says what stands under the cursor (LSP 3.17, {@code textDocument/hover}).
 *
 * @param markdown whether the client shows Markdown; others get the same words without its marks
 */
public record HoverProvider(boolean markdown) {

    private static final int MOST_ISSUES = 10;

    /** The paths that one must know more of to say all that can be said of a place. */
    public static Set<String> paths(Optional<Place> asked) {
        return asked.flatMap(PathStory::asked).map(Set::of).orElse(Set.of());
    }

    /** What is known of what stands at a place. */
    public Optional<Hover> hover(Optional<Place> asked) {
        return asked.flatMap(place -> place.symbol()
                .flatMap(symbol -> said(place, symbol)
                        .map(text -> new Hover(content(text), place.positions().range(symbol.span())))));
    }

    /** What is known of what stands at a place of a settings file. */
    public Optional<Hover> hover(SettingsPlace place) {
        return SettingsHover.at(place)
                .map(said -> new Hover(content(said.text()), place.positions().range(said.span())));
    }

    private MarkupContent content(String text) {
        return markdown
                ? new MarkupContent(MarkupKind.MARKDOWN, text)
                : new MarkupContent(MarkupKind.PLAINTEXT, MarkdownText.plain(text));
    }

    private static Optional<String> said(Place place, Symbol symbol) {
        if (symbol instanceof Symbol.Key key) {
            return place.schema().key(key.field().key()).map(known -> key(place.schema(), known));
        } else if (symbol instanceof Symbol.ChosenValue value) {
            return Optional.of(place.schema()
                    .choiceMeant(value.key().name(), value.text())
                    .map(choice -> choice(choice, value.text()))
                    .orElseGet(() -> key(place.schema(), value.key())));
        } else if (symbol instanceof Symbol.Tag tag) {
            return Optional.of(tag(place, tag.text()));
        } else if (symbol instanceof Symbol.Area area) {
            return Optional.of(
                    "**" + MarkdownText.of(area.text()) + "**\n\n" + carrying(place, What.AREA, area.text()));
        } else if (symbol instanceof Symbol.Declaration declaration) {
            return issues(place, List.of(declaration.id()));
        } else if (symbol instanceof Symbol.Named named) {
            return issues(place, named.mention().ids().toList());
        } else if (symbol instanceof Symbol.Logged logged) {
            return issues(place, List.of(logged.entry().id()));
        } else if (symbol instanceof Symbol.Path path) {
            return path(place, path.reference());
        } else if (symbol instanceof Symbol.Heading heading) {
            return place.issue()
                    .flatMap(placed -> place.schema().section(heading.section().title()))
                    .map(HoverProvider::section);
        } else if (symbol instanceof Symbol.RuleCode code) {
            return Rules.byCode(code.suppression().code()).map(HoverProvider::rule);
        }
        return Optional.empty();
    }

    /** What a rule says of itself. */
    static String rule(Rule rule) {
        return "**" + rule.code() + "**: " + rule.doc().summary() + "\n\n"
                + rule.doc().why();
    }

    private static String key(Schema schema, Schema.Key key) {
        String values = schema.choices(key.name()).stream()
                .map(choice -> "\n- `" + choice.value() + "`: " + choice.meaning())
                .collect(Collectors.joining());
        return "**" + key.name() + "** ("
                + key.need().name().toLowerCase(Locale.ROOT) + "): " + key.meaning()
                + (values.isEmpty() ? "" : "\n" + values);
    }

    private static String section(SectionName section) {
        Need need = section.role().isRequired() ? Need.REQUIRED : Need.OPTIONAL;
        return "**" + section.title() + "** (" + need.name().toLowerCase(Locale.ROOT) + "): " + section.meaning();
    }

    private static String choice(Choice choice, String written) {
        String alias = written.equals(choice.value()) ? "" : " (written `" + written + "`)";
        return "**" + choice.value() + "**" + alias + ": " + choice.meaning();
    }

    private static String tag(Place place, String tag) {
        String meaning =
                place.schema().tag(tag).map(known -> ": " + known.meaning()).orElse("");
        return "**" + MarkdownText.of(tag) + "**" + meaning + "\n\n" + carrying(place, What.TAG, tag);
    }

    /** The issues of the project that have a tag or name an area. */
    private static String carrying(Place place, What what, String text) {
        ValueOccurrences occurrences = ValueOccurrences.of(place.workspace(), place.file(), what, text);
        List<PlacedIssue> all = occurrences
                .files()
                .sorted(Comparator.comparing(PlacedFile::uri))
                .flatMap(occurrences::issues)
                .toList();
        String some = all.stream()
                .limit(MOST_ISSUES)
                .map(placed -> "\n- " + IssueCard.label(placed))
                .collect(Collectors.joining());
        String more = all.size() > MOST_ISSUES ? "\n- … and " + (all.size() - MOST_ISSUES) + " more" : "";
        return Words.counted(all.size(), "issue") + ":\n" + some + more;
    }

    private static Optional<String> issues(Place place, List<IssueId> ids) {
        List<String> cards =
                ids.stream().flatMap(id -> cards(place, id)).limit(MOST_ISSUES).toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n---\n\n", cards));
    }

    private static Stream<String> cards(Place place, IssueId id) {
        List<Declaration> known = new Projects(place.workspace())
                .meant(place.file(), id).stream()
                        .distinct()
                        .sorted(Comparator.comparing(Declaration::closed).thenComparing(Declaration::uri))
                        .toList();
        boolean declared = known.stream().anyMatch(declaration -> !declaration.logged());
        return known.stream()
                .filter(declaration -> declaration.logged() != declared)
                .flatMap(declaration -> cards(place, declaration, id));
    }

    private static Stream<String> cards(Place place, Declaration declaration, IssueId id) {
        PlacedFile file = place.workspace().file(declaration.uri()).orElseThrow();
        if (declaration.logged()) {
            return file.logging(id)
                    .map(entry -> "**" + entry.id() + "** " + MarkdownText.of(entry.title()) + "\n\nlogged in `"
                            + file.path() + "`");
        }
        return file.declaring(id)
                .filter(placed ->
                        placed.issue().id().filter(declaration.id()::equals).isPresent())
                .map(placed -> new IssueCard(place.workspace(), file, placed).text());
    }

    private static Optional<String> path(Place place, Reference reference) {
        if (reference.form() == Reference.Form.URL) {
            return Optional.empty();
        }
        String what = reference.form() == Reference.Form.GLOB
                ? place.workspace().matches(place.file(), reference.path())
                        ? "a pattern that fits something"
                        : "a pattern that fits nothing"
                : what(place, reference);
        String story = PathStory.of(place, reference).map(told -> "\n\n" + told).orElse("");
        return Optional.of("`" + reference.path() + "`: " + what + story);
    }

    /** What stands where one goes from the reference. */
    private static String what(Place place, Reference reference) {
        PlacedFile file = place.file();
        return place.workspace()
                .folderOf(file.uri())
                .flatMap(folder -> new PathMeanings(folder)
                        .of(file, reference).stream()
                                .findFirst()
                                .map(path ->
                                        what(folder.paths().presence(path), reference) + elsewhere(reference, path)))
                .orElseGet(() -> what(place.workspace().presence(file, reference.path()), reference));
    }

    private static String what(Presence presence, Reference reference) {
        return switch (presence) {
            case FILE -> "a file";
            case FOLDER -> "a folder";
            case ABSENT -> reference.toBeCreated() ? "does not exist yet" : "does not exist";
            case UNKNOWN -> "in a folder that is not read";
        };
    }

    /** The path that a shorter one means, or one that counts from elsewhere. */
    private static String elsewhere(Reference reference, String path) {
        return reference.path().contains(path) ? "" : ", `" + path + "`";
    }
}
