package dev.issuels.rules.structure;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Section;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.repair.moving.HistoryFiles;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A history file that has grown too large to read and to append to. */
final class OversizedHistory implements Rule {

    private static final Pattern BLANK_END = Pattern.compile("(?<!\\s)\\s++(?:(?<=[\\r\\n])-{3,}+\\s*+)*+$");
    private static final String HEADING = "# History\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "oversized-history",
            Severity.INFO,
            "A history file `history.md` of more than 150 KB.",
            "Editors, tools and whoever reads it slow down, and every commit of an entry stores it anew. "
                    + "Rotating moves the whole text as it is into the next free `history-N.md`; "
                    + "`history.md` keeps its heading and is appended to. "
                    + "A file such as `history-1.md` grows no more, so its size is no matter.",
            new Example("(more than 150 KB)\n", Example.FILE, HEADING + "A day.\n".repeat(HistoryFiles.LARGEST / 6))
                    .in("history.md"),
            new Example(HEADING, Example.FILE, HEADING).in("history.md"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        SourceText text = subject.file().text();
        if (isAppendedTo(subject.file()) && HistoryFiles.isTooLong(text.text())) {
            findings.add(
                    new Span(0, text.lineEnd(0)),
                    "history file has more than " + HistoryFiles.LARGEST / 1024
                            + " KB; rotate it into a file of its own");
        }
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return nextFree(subject).map(name -> List.of(rotating(subject, name))).orElse(List.of());
    }

    /** Whether it is the history file itself and none that it was rotated into before. */
    private static boolean isAppendedTo(PlacedFile file) {
        return file.role().history() && file.name().indexOf('-') < 0;
    }

    private static Fix rotating(Subject subject, String name) {
        String uri = subject.file().uri();
        String text = subject.file().text().text();
        Edit emptying = new Edit(new Span(kept(subject.file().content()), text.length()), "");
        String target = uri.substring(0, uri.lastIndexOf('/') + 1) + name;
        return new Fix(
                "Rotate into '" + name + "'",
                Map.of(target, List.of(new Edit(Span.at(0), text)), uri, List.of(emptying)),
                false,
                false);
    }

    /** The end of what stays: the lines above the first issue and the second heading, or the first line. */
    private static int kept(IssueFile content) {
        SourceText text = content.text();
        int end = Math.min(content.preamble().length(), text.length());
        List<Section> sections = content.preamble().body().sections();
        if (sections.size() > 1) {
            end = Math.min(end, sections.get(1).span().start());
        }
        end = end > HistoryFiles.LARGEST / 10 ? text.lineEnd(0) : end;
        String above = text.text().substring(0, end);
        int trimmed = BLANK_END.matcher(above).replaceFirst("").length();
        return trimmed < text.length() ? Math.min(text.lineStart(text.lineOf(trimmed) + 1), text.length()) : trimmed;
    }

    /** The first number that no file of the folder has. */
    private static Optional<String> nextFree(Subject subject) {
        PlacedFile file = subject.file();
        String name = file.name();
        String parent = file.path().substring(0, file.path().length() - name.length());
        String stem = name.substring(0, name.lastIndexOf('.'));
        String ending = name.substring(name.lastIndexOf('.'));
        return subject.workspace().folderOf(file.uri()).map(folder -> {
            int number = 1;
            while (folder.paths().presence(parent + stem + "-" + number + ending) != Presence.ABSENT) {
                number++;
            }
            return stem + "-" + number + ending;
        });
    }
}
