package dev.issuels.cli.tracker;

import com.google.gson.stream.JsonWriter;
import dev.issuels.cli.output.JsonText;
import dev.issuels.cli.output.VisibleText;
import dev.issuels.workspace.listing.ListedIssue;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Issues in a form to be printed: a line for each, or JSON. */
record IssueLines(IssueFolder folder) {

    private static final List<Function<ListedIssue, String>> COLUMNS =
            List.of(ListedIssue::id, ListedIssue::status, ListedIssue::priority, ListedIssue::title);

    /** One issue in either form. */
    String of(ListedIssue issue, boolean json) {
        return json ? json(issue, out -> {}) : text(List.of(issue));
    }

    /** One line for each issue: id, status, priority, title and place, below each other. */
    String text(List<ListedIssue> issues) {
        StringBuilder text = new StringBuilder();
        List<Integer> widths =
                COLUMNS.stream().map(column -> width(issues, column)).toList();
        for (ListedIssue issue : issues) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                String cell = visible(COLUMNS.get(i), issue);
                text.append(cell).append(" ".repeat(widths.get(i) - length(cell) + 2));
            }
            text.append(VisibleText.of(folder.place(issue))).append('\n');
        }
        return text.toString();
    }

    /** A JSON object with the issues below a name. */
    String json(List<ListedIssue> issues) {
        return JsonText.of(json -> {
            json.name("issues").beginArray();
            for (ListedIssue issue : issues) {
                json.beginObject();
                write(json, issue);
                json.endObject();
            }
            json.endArray();
        });
    }

    /** A JSON object of one issue and of what else there is to say. */
    String json(ListedIssue issue, JsonText.Part more) {
        return JsonText.of(json -> {
            write(json, issue);
            more.write(json);
        });
    }

    private void write(JsonWriter json, ListedIssue issue) throws IOException {
        json.name("id").value(issue.id());
        json.name("title").value(issue.title());
        json.name("status").value(issue.status());
        json.name("priority").value(issue.priority());
        json.name("section").value(issue.area());
        json.name("tags").beginArray();
        for (String tag : issue.tags()) {
            json.value(tag);
        }
        json.endArray();
        json.name("path").value(issue.file().path());
        json.name("line").value(issue.line());
    }

    private static int width(List<ListedIssue> issues, Function<ListedIssue, String> column) {
        return issues.stream()
                .mapToInt(issue -> length(visible(column, issue)))
                .max()
                .orElse(0);
    }

    private static String visible(Function<ListedIssue, String> column, ListedIssue issue) {
        return VisibleText.of(column.apply(issue));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
