package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import dev.issuels.workspace.Folder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A list of paths in a front matter, and where its references lead. */
record PathList(IssueSubject subject, List<Reference> references) {

    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\]|~(?:[/\\\\]|\\z)|[A-Za-z]:[/\\\\]|(?i:file:)");

    private static final Question<List<PathList>> ALL = PathList::read;

    /** The lists of an issue; none for a value that is no list. */
    static List<PathList> of(IssueSubject subject) {
        return subject.ask(ALL);
    }

    private static List<PathList> read(IssueSubject subject) {
        return Fields.sound(subject, Kind.PATHS).stream()
                .filter(field -> field.value() instanceof Value.Sequence)
                .map(field -> new PathList(subject, references(subject, field)))
                .toList();
    }

    private static List<Reference> references(IssueSubject subject, Field field) {
        return subject.issue().frontMatter().references().stream()
                .filter(reference -> field.value().span().covers(reference.span()))
                .toList();
    }

    /** Whether the reference names a place in a file system; addresses elsewhere and ids do not. */
    static boolean isPath(Reference reference) {
        return reference.form() != Form.URL
                && !reference.path().isBlank()
                && IssueId.parse(reference.path()).isEmpty();
    }

    /** Whether the reference starts from the top of a file system or from somebody's home. */
    static boolean isAbsolute(Reference reference) {
        return ABSOLUTE.matcher(reference.path()).lookingAt();
    }

    /** Whether the reference, counted from the workspace folder, leads out of it; unknown outside of all folders. */
    boolean climbsOut(Reference reference) {
        // Asked for each reference by several rules, and only this leads upwards.
        return reference.path().contains("..")
                && folder().isPresent()
                && resolved(reference).isEmpty();
    }

    /** Whether the reference stays inside the workspace folder. */
    boolean isInside(Reference reference) {
        return !isAbsolute(reference) && !climbsOut(reference);
    }

    /** The path from the top of the workspace folder; empty when the reference leads out of it. */
    Optional<String> resolved(Reference reference) {
        return folder().flatMap(folder -> folder.resolved(subject.file(), slashed(reference.path())));
    }

    /** How many lines the file has, if somebody has counted. */
    Optional<Integer> lineCount(Reference reference) {
        return folder().flatMap(folder -> resolved(reference)
                .map(folder::lineCount)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt));
    }

    private Optional<Folder> folder() {
        return subject.folder();
    }

    /** The path with slashes as its only separators, so that paths typed on Windows are found everywhere. */
    static String slashed(String path) {
        return path.replace('\\', '/');
    }
}
