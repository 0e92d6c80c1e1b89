package dev.issuels.rules;

import dev.issuels.rules.git.HistoryRewritten;
import dev.issuels.text.Edits;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The findings of one file and the ways to mend them.
 *
 * <p>A fix is tried in memory before it is offered: one that would break a front matter, or after which its finding would
 * still be there, is left out.
 */
public final class Fixes {

    private final Workspace workspace;
    private final WorkspaceFile file;
    private final LocalDate today;
    private final List<Finding> findings;

    private Fixes(Workspace workspace, WorkspaceFile file, LocalDate today, Checked before) {
        this.workspace = workspace;
        this.file = file;
        this.today = today;
        this.findings = Rules.check(workspace, file, today, before).findings();
    }

    /** Checks the file. */
    public static Fixes in(Workspace workspace, WorkspaceFile file, LocalDate today) {
        return in(workspace, file, today, Checked.NEVER);
    }

    /** Checks the file, for less where it is much as it was when it was checked before. */
    public static Fixes in(Workspace workspace, WorkspaceFile file, LocalDate today, Checked before) {
        return new Fixes(workspace, file, today, before);
    }

    /** What is wrong in the file, as {@link Rules#check} says. */
    public List<Finding> findings() {
        return findings;
    }

    /** The fixes of a finding's own rule, the most obvious first. */
    public List<Fix> mending(Finding finding) {
        return candidates(finding).filter(fix -> mends(fix, finding)).toList();
    }

    /** A comment that silences the finding, where there can be one. */
    public Optional<Fix> suppressing(Finding finding) {
        return placed().flatMap(placed -> SuppressionFix.of(placed, finding)
                .map(fix -> fix.withLineEndings(workspace))
                .filter(fix -> mends(fix, finding))
                .filter(fix -> SuppressionFix.changesNothingElse(placed.content(), after(fix), finding)));
    }

    /** What the rule of a finding proposes. */
    Stream<Fix> candidates(Finding finding) {
        return Rules.byCode(finding.code()).stream()
                .flatMap(rule -> proposed(rule, finding).stream())
                .map(fix -> fix.withLineEndings(workspace));
    }

    /** What a rule proposes, untried; nothing where it fails, which is logged and leaves the fixes of others as they are. */
    List<Fix> proposed(Rule rule, Finding finding) {
        try {
            return proposals(rule, finding);
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(Fixes.class.getName())
                    .log(Level.ERROR, "the fixes of the rule '" + rule.code() + "' fail in " + file.uri(), e);
            return List.of();
        }
    }

    private List<Fix> proposals(Rule rule, Finding finding) {
        if (file instanceof PlacedFile placed) {
            return rule.fixes(Subject.of(workspace, placed, today), finding);
        }
        return file instanceof SettingsFile settings && rule instanceof SettingsRule settingsRule
                ? settingsRule.fixes(settings, finding)
                : List.of();
    }

    boolean mends(Fix fix, Finding finding) {
        Edits own = fix.editsOf(file.uri());
        return afterwards(fix.editsByUri())
                .map(after -> after.anyFile(file.uri())
                        .map(changed -> Rules.check(finding.code(), after, changed, today))
                        .orElse(List.of()))
                .filter(left -> FixTrial.isGone(finding, findings, left, own))
                .isPresent();
    }

    /** Whether what HEAD has of a history file would still be there after a fix. */
    boolean keepsHistory(Fix fix) {
        if (placed().filter(placed -> placed.role().history()).isEmpty()) {
            return true;
        }
        long before = findings.stream()
                .filter(finding -> finding.code().equals(HistoryRewritten.CODE))
                .count();
        return afterwards(fix.editsByUri())
                .flatMap(after -> after.file(file.uri())
                        .map(changed -> Rules.check(HistoryRewritten.CODE, after, changed, today)))
                .filter(left -> left.size() <= before)
                .isPresent();
    }

    /** The same of the file after edits; empty when they would break something. A file that is gone has no findings. */
    Optional<Fixes> after(Map<String, Edits> edits) {
        return afterwards(edits).flatMap(after -> after.anyFile(file.uri()).map(changed -> in(after, changed, today)));
    }

    private Optional<Workspace> afterwards(Map<String, Edits> edits) {
        return new FixTrial(workspace).after(edits);
    }

    /** The file that they are of. */
    public WorkspaceFile file() {
        return file;
    }

    private Optional<PlacedFile> placed() {
        return file instanceof PlacedFile placed ? Optional.of(placed) : Optional.empty();
    }

    private Optional<PlacedFile> after(Fix fix) {
        return afterwards(fix.editsByUri()).flatMap(after -> after.file(file.uri()));
    }
}
