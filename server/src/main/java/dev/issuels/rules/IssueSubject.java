package dev.issuels.rules;

import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule that looks at one issue sees: the issue and what is around it.
 *
 * <p>It notes how far a rule looks, since findings are kept as long as nothing has changed that their rule has looked at.
 * Most of what there is to see stays the same while somebody types in another issue; {@link #subject}, {@link #workspace}
 * and {@link #placed} do not, and a rule that asks for one of them checks the issue at every keystroke.
 */
public final class IssueSubject {

    private static final Question<Boolean> CLOSED = asked -> asked.file.isClosed(asked.placed, asked.schema());

    private final Subject subject;
    private final PlacedIssue placed;
    private final PlacedFile file;
    private final Map<Question<?>, Answer> answers = new HashMap<>(4);
    private @Nullable PlacedIssue alone;
    private char @Nullable [] characters;
    private Sight sight = Sight.ISSUE;

    public IssueSubject(Subject subject, PlacedIssue placed) {
        this(subject, placed, subject.file().withoutContent());
    }

    /** With the file as {@link #file} shows it, which is the same for all its issues. */
    IssueSubject(Subject subject, PlacedIssue placed, PlacedFile file) {
        this.subject = subject;
        this.placed = placed;
        this.file = file;
    }

    /** An issue of a file, with all that is known around it. */
    public static IssueSubject of(Workspace workspace, PlacedFile file, PlacedIssue placed, LocalDate today) {
        return new IssueSubject(Subject.of(workspace, file, today), placed);
    }

    public Issue issue() {
        return placed.issue();
    }

    /** The issue as if it stood alone in its file, so that nothing depends on where it stands. */
    public PlacedIssue alone() {
        PlacedIssue known = alone;
        if (known == null) {
            known = new PlacedIssue(issue(), 0, placed.text().part(placed.span()));
            alone = known;
        }
        return known;
    }

    /** The characters of the issue, not to be changed: to ask a text for each of them takes several times as long. */
    public char[] characters() {
        char[] known = characters;
        if (known == null) {
            known = alone().text().text().toCharArray();
            characters = known;
        }
        return known;
    }

    /** The issue's file at its place, as if nothing stood in it. */
    public PlacedFile file() {
        return file;
    }

    /** What stands at a span of the issue. */
    public String slice(Span inIssue) {
        return alone().slice(inIssue);
    }

    public Schema schema() {
        return subject.schema();
    }

    public Settings settings() {
        return subject.settings();
    }

    public LocalDate today() {
        return subject.today();
    }

    public boolean inHistory() {
        return subject.inHistory();
    }

    /** The issue's status, also when it is written as an alias. */
    public Optional<Choice> status() {
        return issue().text(Keys.STATUS).flatMap(schema()::status);
    }

    /** The issue's priority, also when it is written as an alias. */
    public Optional<Choice> priority() {
        return issue().text(Keys.PRIORITY).flatMap(value -> schema().choiceMeant(Keys.PRIORITY, value));
    }

    /** Whether the issue is over, by its file or by its status. */
    public boolean isClosed() {
        return ask(CLOSED);
    }

    /** What several rules want to know of an issue, a constant of whoever can tell. */
    public interface Question<T> {
        T answer(IssueSubject subject);
    }

    /** An answer, and how far one has to look for it. */
    private record Answer(Object value, Sight sight) {}

    /** The answer to a question, found once for all rules; each of them looks as far as it takes to find it. */
    @SuppressWarnings("unchecked") // What is kept for a question is what that question has answered.
    public <T> T ask(Question<T> question) {
        Sight before = sightSoFar();
        Answer answer = answers.get(question);
        if (answer == null) {
            answer = new Answer(question.answer(this), sightSoFar());
            answers.put(question, answer);
        }
        sight = before.and(answer.sight());
        return (T) answer.value();
    }

    /** The workspace folder that holds the file. */
    public Optional<Folder> folder() {
        sight = sight.and(Sight.FOLDER);
        return subject.workspace().folderOf(file.uri());
    }

    /** What stands at a path that the issue names; unknown outside of all folders. */
    public PathTree.Presence presence(String path) {
        sight = sight.and(Sight.FOLDER);
        return subject.workspace().presence(file, path);
    }

    /** Whether a pattern that the issue names fits any path; true outside of all folders. */
    public boolean matches(String glob) {
        sight = sight.and(Sight.FOLDER);
        return subject.workspace().matches(file, glob);
    }

    /** The facts of all files. */
    public Index index() {
        sight = sight.and(Sight.INDEX);
        return subject.workspace().index();
    }

    /** Everything, all places in all files included. */
    public Workspace workspace() {
        return subject().workspace();
    }

    /** The whole file and everything around it. */
    public Subject subject() {
        sight = sight.and(Sight.EVERYTHING);
        return subject;
    }

    /** The issue at its place in the file. */
    public PlacedIssue placed() {
        sight = sight.and(Sight.EVERYTHING);
        return placed;
    }

    /** An edit of the issue's file. */
    public Edit replacing(Span inIssue, String newText) {
        return new Edit(placed().inFile(inIssue), newText);
    }

    /** A fix of the issue's file. */
    public Fix fix(String title, Edit... edits) {
        return Fix.of(title, file.uri(), edits);
    }

    /** How far has been looked since the last time that this was asked. */
    Sight sightSoFar() {
        Sight seen = sight;
        sight = Sight.ISSUE;
        return seen;
    }

    /** How far a rule has looked at an issue: what must stay the same for its findings to stay the same. */
    enum Sight {
        /** At the issue itself, the place of its file, the settings and the day. */
        ISSUE(0),
        /** At what is known of the workspace folder as well. */
        FOLDER(1),
        /** At the facts of all files as well. */
        INDEX(2),
        /** At the folder and at the facts as well. */
        FOLDER_AND_INDEX(3),
        /** At anything. */
        EVERYTHING(7);

        private final int parts;

        Sight(int parts) {
            this.parts = parts;
        }

        static Sight of(boolean folder, boolean index) {
            return folder ? (index ? FOLDER_AND_INDEX : FOLDER) : (index ? INDEX : ISSUE);
        }

        /** Both together. */
        Sight and(Sight other) {
            if (covers(other)) {
                return this;
            }
            return other.covers(this) ? other : FOLDER_AND_INDEX;
        }

        /** Whether everything is in sight that the other sees. */
        boolean covers(Sight other) {
            return (other.parts & ~parts) == 0;
        }
    }
}
