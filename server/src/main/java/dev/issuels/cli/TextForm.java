package dev.issuels.cli;

import dev.issuels.cli.output.VisibleText;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Severity;
import dev.issuels.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A report for people, and for tools that know the usual form of compilers: a line for each finding, then a summary.
 *
 * @param base what the printed paths are relative to
 * @param start what the summary starts with
 */
record TextForm(Path base, boolean coloured, String start) {

    String of(Report report) {
        StringBuilder text = new StringBuilder();
        SortedMap<String, CheckedFile> found = report.found(base);
        found.forEach((path, file) -> {
            String visible = VisibleText.of(path);
            file.findings().forEach(finding -> append(text, visible, file, finding));
        });
        return text.append(start)
                .append(summary(report, found.size()))
                .append('\n')
                .toString();
    }

    private void append(StringBuilder text, String path, CheckedFile file, Finding finding) {
        int offset = finding.span().start();
        text.append(path)
                .append(':')
                .append(file.line(offset) + 1)
                .append(':')
                .append(file.column(offset) + 1)
                .append(": ")
                .append(coloured(finding.severity(), finding.severity().word() + "[" + finding.code() + "]"))
                .append(' ')
                .append(VisibleText.of(finding.message()))
                .append('\n');
    }

    private static String summary(Report report, int filesWithFindings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                // "info" has no plural of its own.
                counts.add(severity == Severity.INFO ? count + " info" : Words.counted(count, severity.word()));
            }
        }
        String found = counts.isEmpty()
                ? "no findings"
                : String.join(", ", counts) + " in " + Words.counted(filesWithFindings, "file");
        return found + "; checked " + Words.counted(report.issues(), "issue") + " in "
                + Words.counted(report.issueFiles(), "file");
    }

    /** In the colours of ECMA-48: red, yellow, blue and cyan. */
    private String coloured(Severity severity, String text) {
        if (!coloured) {
            return text;
        }
        int colour = switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case INFO -> 34;
            case HINT -> 36;
        };
        return "\u001b[" + colour + "m" + text + "\u001b[0m";
    }
}
