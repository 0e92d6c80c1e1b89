package dev.issuels.rules.repair.moving;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.LineEndings;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Moves an issue to another file, whole and as it is, and lets the mentions follow that name its file.
 *
 * <p>Both files are parsed again: where the text of any issue would change or get lost, there is no way to move.
 */
public final class IssueMove {

    private final IssueSubject subject;
    private final Destination to;
    private final PlacedFile from;
    private final Gaps gaps;
    private final int number;

    private IssueMove(IssueSubject subject, Destination to) {
        this.subject = subject;
        this.to = to;
        this.from = subject.subject().file();
        this.gaps = Gaps.of(from.content(), from.role(), subject.schema());
        this.number = from.content().issues().stream()
                .map(PlacedIssue::start)
                .toList()
                .indexOf(subject.placed().start());
    }

    /** Moves an issue, and gives it the priority that the name of the file stands for. */
    public static Optional<Fix> fix(IssueSubject subject, Destination to) {
        List<Edit> changes = to
                .role()
                .priority()
                .filter(priority -> subject.priority()
                        .filter(own -> own.value().equals(priority))
                        .isEmpty())
                .map(priority -> FieldEdits.of(subject).setting(Keys.PRIORITY, priority))
                .stream()
                .toList();
        return edits(subject, to, changes).map(edits -> new Fix(title(to), edits, false, false));
    }

    /** What {@link #fix} is called, which costs less to know. */
    public static String title(Destination to) {
        return "Move issue to '" + to.name() + "'";
    }

    /**
     * The edits that move an issue, by the URI of the file they change; empty where they would do harm.
     *
     * @param changes what is to be different of the issue, counted from the start of its file
     */
    public static Optional<Map<String, List<Edit>>> edits(IssueSubject subject, Destination to, List<Edit> changes) {
        IssueMove move = new IssueMove(subject, to);
        boolean stays = to.uri().equals(move.from.uri());
        return stays || subject.issue().conflicted() ? Optional.empty() : move.edits(changes);
    }

    private Optional<Map<String, List<Edit>>> edits(List<Edit> changes) {
        Map<String, List<Edit>> all = new TreeMap<>(subject.issue()
                .id()
                .map(id -> new PathMentions(subject.workspace(), from, id).following(to))
                .orElse(Map.of()));
        List<Edit> inside = new ArrayList<>(changes);
        List<Edit> outside = new ArrayList<>();
        all.getOrDefault(from.uri(), List.of())
                .forEach(edit -> (own().covers(edit.span()) ? inside : outside).add(edit));
        String moved = moved(inside);
        Optional<Edit> cut = cut();
        Optional<Edit> join = cut.isPresent() ? join(moved) : Optional.empty();
        return join.map(joined -> {
            outside.add(cut.get());
            all.put(from.uri(), Edits.of(outside).inOrder());
            List<Edit> there = new ArrayList<>(all.getOrDefault(to.uri(), List.of()));
            there.add(joined);
            all.put(to.uri(), Edits.of(there).inOrder());
            return all;
        });
    }

    /** The text of the issue as it is to stand in the other file, but for its line ends. */
    private String moved(List<Edit> changes) {
        List<Edit> inside = changes.stream()
                .map(edit -> new Edit(edit.span().shifted(-own().start()), edit.newText()))
                .toList();
        String text = Edits.of(inside).appliedTo(gaps.text().slice(own()));
        boolean isOpened = subject.issue().frontMatter().opening().isPresent();
        return isOpened ? text : "---\n" + text;
    }

    private Optional<Edit> cut() {
        boolean saysSoWhenEmpty = from.role().home() && !from.role().history();
        IssueTexts before = texts(from.content());
        return new IssueCut(gaps, number)
                .edits(from.content().preamble(), saysSoWhenEmpty).stream()
                        .filter(edit -> texts(from.content().with(edit)).areWithout(number, before))
                        .findFirst();
    }

    private Optional<Edit> join(String moved) {
        IssueFile target =
                to.file().map(PlacedFile::content).orElseGet(() -> workspace().parse(""));
        String ending =
                (target.text().lineCount() > 1 ? target : from.content()).text().lineEnding();
        List<Edit> edits = to.file().isPresent()
                ? new IssueJoin(Gaps.of(target, to.role(), schema())).edits(moved)
                : List.of(Edit.insertion(0, heading() + moved + "\n"));
        IssueTexts before = IssueTexts.of(target, to.role(), schema());
        String text = LineEndings.unified(moved, ending);
        return edits.stream()
                .map(edit -> new Edit(edit.span(), LineEndings.unified(edit.newText(), ending)))
                .filter(edit ->
                        IssueTexts.of(target.with(edit), to.role(), schema()).areWith(text, subject.issue(), before))
                .findFirst();
    }

    /** The heading of a file that is made: none where the file of the issue has none. */
    private String heading() {
        boolean usual = from.content().preamble().body().sections().stream()
                .map(Section::level)
                .anyMatch(level -> level == 1);
        String words = to.stem().replace('-', ' ') + (to.role().priority().isPresent() ? " priority" : "");
        return usual ? "# " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "\n\n" : "";
    }

    private IssueTexts texts(IssueFile content) {
        return IssueTexts.of(content, from.role(), schema());
    }

    private Span own() {
        return gaps.issues().get(number);
    }

    private Workspace workspace() {
        return subject.workspace();
    }

    private Schema schema() {
        return subject.schema();
    }
}
