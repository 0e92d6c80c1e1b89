package dev.issuels.features.symbols;

import dev.issuels.features.MarkdownExcerpt;
import dev.issuels.features.MarkdownText;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An issue in a few lines of Markdown: what one wants to know without going there. */
public record IssueCard(Workspace workspace, PlacedFile file, PlacedIssue placed) {

    private static final int LONGEST_PARAGRAPH = 500;
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");

    /** The id and the title. */
    static String label(PlacedIssue placed) {
        return ("`" + placed.issue().text(Keys.ID).orElse("(no id)") + "` " + title(placed)).strip();
    }

    /** All of it. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(("**" + placed.issue().text(Keys.ID).orElse("") + "** " + title(placed)).strip());
        parts.add(Stream.of(
                        value(Keys.STATUS),
                        value(Keys.PRIORITY),
                        value(Keys.TYPE),
                        criteria(),
                        Optional.of("`" + file.path() + "`"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        problem().ifPresent(parts::add);
        blockers().ifPresent(parts::add);
        return String.join("\n\n", parts);
    }

    private static String title(PlacedIssue placed) {
        return MarkdownText.of(placed.issue().text(Keys.TITLE).orElse(""));
    }

    private Optional<String> value(String key) {
        return placed.issue().text(key);
    }

    private Optional<String> criteria() {
        return Criteria.of(placed, workspace.schema()).map(criteria -> criteria + " criteria");
    }

    /** The ids of the issues that come first. */
    Optional<String> blockers() {
        String ids = placed.issue()
                .mentions()
                .filter(mention -> mention.relation() == Relation.BLOCKED_BY)
                .map(Mention::id)
                .distinct()
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? Optional.empty() : Optional.of("Blocked by " + ids);
    }

    private Optional<String> problem() {
        return section(Role.PROBLEM)
                .map(section -> new Span(section.heading().end(), section.span().end()))
                .flatMap(this::paragraph)
                .map(text -> MarkdownExcerpt.of(text, LONGEST_PARAGRAPH));
    }

    /** The first paragraph that is no code, which would be cut open at its first blank line. */
    private Optional<String> paragraph(Span section) {
        int start = section.start();
        for (Span code : placed.issue().body().code()) {
            if (code.start() >= start && code.end() <= section.end()) {
                Optional<String> above = firstOf(placed.slice(new Span(start, code.start())));
                if (above.isPresent()) {
                    return above;
                }
                start = code.end();
            }
        }
        return firstOf(placed.slice(new Span(start, section.end())));
    }

    private static Optional<String> firstOf(String text) {
        String shown = COMMENT.matcher(text).replaceAll("").strip();
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.split("\\R[ \\t]*\\R", 2)[0]);
    }

    private Optional<Section> section(Role role) {
        return placed.issue().body().sections().stream()
                .filter(section -> workspace
                        .schema()
                        .section(section.title())
                        .filter(name -> name.role() == role)
                        .isPresent())
                .findFirst();
    }
}
