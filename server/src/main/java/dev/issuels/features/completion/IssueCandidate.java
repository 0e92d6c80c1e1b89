package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.Subject;
import dev.issuels.rules.repair.moving.NewIssue;
import dev.issuels.rules.repair.moving.NewIssue.Given;
import dev.issuels.rules.repair.moving.NewIssuePlace;
import dev.issuels.text.LineEndings;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

/** A whole new issue, in the place of an empty line between issues or of a word on it that asks for one. */
final class IssueCandidate {

    private static final String LABEL = "new issue";
    private static final Pattern FIELD = Pattern.compile("(\\w+): (.*)");
    private static final String HEADING = "#".repeat(SectionName.LEVEL) + " ";

    private final Place place;
    private final Circumstances circumstances;

    IssueCandidate(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
    }

    Optional<Candidates> candidates() {
        SourceText text = place.file().text();
        int line = text.lineOf(place.offset());
        Span whole = new Span(text.lineStart(line), text.lineEnd(line));
        String typed = text.slice(new Span(whole.start(), place.offset()));
        // A blank opens lists by itself, and is no wish for an issue.
        boolean asks = LABEL.startsWith(typed.toLowerCase(Locale.ROOT))
                && text.slice(whole).strip().equals(typed.strip());
        if (!asks || place.file().role().history()) {
            return Optional.empty();
        }
        return NewIssuePlace.at(place.file(), line, place.schema())
                .map(around -> Candidates.all(new Slot(whole, typed), List.of(candidate(around, whole.start()))));
    }

    private Candidate candidate(NewIssuePlace around, int offset) {
        String issue = NewIssue.text(
                Subject.of(place.workspace(), place.file(), circumstances.today()),
                offset,
                new Given(Map.of(), circumstances.seed()));
        NewText text = new NewText(ended(around.around(issue)), around.around(withPlaces(issue)));
        return Candidate.of(LABEL, CompletionItemKind.Snippet, "", "```markdown\n" + issue + "```")
                .writing(text);
    }

    /** Snippets have line feeds, which clients turn into the line ends of the document. */
    private String ended(String text) {
        return LineEndings.unified(text, place.file().text().lineEnding());
    }

    /** The issue with a place to fill in for each value that nobody knows, and below each heading. */
    private String withPlaces(String issue) {
        StringBuilder snippet = new StringBuilder();
        int number = 1;
        for (String line : issue.split("\n", -1)) {
            String filled = filled(line, number);
            number += filled.equals(NewText.escaped(line)) ? 0 : 1;
            snippet.append(filled).append('\n');
        }
        return snippet.substring(0, snippet.length() - 1);
    }

    private String filled(String line, int number) {
        Matcher field = FIELD.matcher(line);
        if (line.startsWith(HEADING)) {
            boolean hasList = place.schema()
                    .section(line.substring(HEADING.length()))
                    .filter(section -> section.role() == Role.CRITERIA)
                    .isPresent();
            return hasList ? line : line + "\n$" + number;
        } else if (line.startsWith("- [ ]")) {
            return line + "$" + number;
        } else if (!field.matches()) {
            return NewText.escaped(line);
        }
        return switch (field.group(2)) {
            case "\"\"" -> field.group(1) + ": \"$" + number + "\"";
            case "[]" -> field.group(1) + ": [$" + number + "]";
            default ->
                choices(field.group(1), field.group(2))
                        .map(values -> field.group(1) + ": " + NewText.choice(number, values))
                        .orElseGet(() -> NewText.escaped(line));
        };
    }

    private Optional<List<String>> choices(String key, String value) {
        Set<String> values = new LinkedHashSet<>(List.of(value));
        place.schema().choices(key).forEach(choice -> values.add(choice.value()));
        return values.size() > 1 ? Optional.of(List.copyOf(values)) : Optional.empty();
    }
}
