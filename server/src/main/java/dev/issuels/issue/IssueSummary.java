package dev.issuels.issue;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Trait;
import java.util.List;
import java.util.Locale;

/**
 * What lists of many issues show of one and compare it by; a text that the issue lacks is empty.
 *
 * @param over whether its status says that it is closed
 * @param words the id and the title in lower case, with a blank between them
 */
public record IssueSummary(
        String id,
        String title,
        String status,
        boolean over,
        String area,
        String type,
        List<String> tags,
        String words) {

    public IssueSummary {
        tags = List.copyOf(tags);
    }

    static IssueSummary of(Issue issue, Schema schema) {
        String id = issue.text(Keys.ID).orElse("");
        String title = issue.text(Keys.TITLE).orElse("");
        String status = issue.text(Keys.STATUS).orElse("");
        return new IssueSummary(
                id,
                title,
                status,
                schema.status(status).filter(choice -> choice.is(Trait.CLOSED)).isPresent(),
                issue.text(Keys.AREA).orElse(""),
                issue.text(Keys.TYPE).orElse(""),
                issue.frontMatter().tags().stream()
                        .map(Value.Scalar::text)
                        .filter(tag -> !tag.isBlank())
                        .toList(),
                (id + " " + title).toLowerCase(Locale.ROOT));
    }
}
