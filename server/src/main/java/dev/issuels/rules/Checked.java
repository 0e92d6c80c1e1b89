package dev.issuels.rules;

import dev.issuels.issue.Issue;
import dev.issuels.rules.IssueSubject.Sight;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Settings;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, and what of it will hold when the file is checked again.
 *
 * <p>An edit keeps all issues but one as the same objects, and most findings depend on little more than their issue.
 */
public final class Checked {

    /** Of a file that was never checked. */
    public static final Checked NEVER = once(List.of());

    private final List<Finding> findings;
    private final Optional<Circumstances> circumstances;
    private final IdentityHashMap<Issue, Outcomes> outcomes;

    private Checked(
            List<Finding> findings, Optional<Circumstances> circumstances, IdentityHashMap<Issue, Outcomes> outcomes) {
        this.findings = findings;
        this.circumstances = circumstances;
        this.outcomes = outcomes;
    }

    /** Findings of which nothing is known to hold any longer. */
    static Checked once(List<Finding> findings) {
        return new Checked(findings, Optional.empty(), new IdentityHashMap<>());
    }

    static Checked of(List<Finding> findings, Circumstances circumstances, IdentityHashMap<Issue, Outcomes> outcomes) {
        return new Checked(findings, Optional.of(circumstances), outcomes);
    }

    /** All findings, in the order of the text. */
    public List<Finding> findings() {
        return findings;
    }

    /** How far a rule may have looked so that its outcomes still hold; empty when none holds. */
    Optional<Sight> inCommon(Circumstances now) {
        return circumstances.flatMap(now::inCommon);
    }

    /** What was found in an issue, if this very object was checked. */
    @Nullable
    Outcomes outcomesOf(Issue issue) {
        return outcomes.get(issue);
    }

    /**
     * What the outcomes of rules depend on besides the issues.
     *
     * <p>Keeps no snapshot of the workspace alive: of an old index there is nothing to know but that it is not the new one.
     *
     * @param rules those that run
     * @param file the file at its place, as if nothing stood in it
     */
    record Circumstances(
            List<IssueRule> rules,
            PlacedFile file,
            Settings settings,
            LocalDate today,
            Optional<WeakReference<Folder>> folder,
            WeakReference<Index> index) {

        static Circumstances of(List<IssueRule> rules, Subject subject) {
            return new Circumstances(
                    List.copyOf(rules),
                    subject.file().withoutContent(),
                    subject.settings(),
                    subject.today(),
                    subject.workspace().folderOf(subject.file().uri()).map(WeakReference::new),
                    new WeakReference<>(subject.workspace().index()));
        }

        /** How far a rule may have looked then to find the same now; empty when it would not even in the issue itself. */
        Optional<Sight> inCommon(Circumstances then) {
            boolean alike = rules.equals(then.rules)
                    && file.equals(then.file)
                    && settings.equals(then.settings)
                    && today.equals(then.today);
            boolean sameFolder =
                    folder.isPresent() && then.folder.isPresent() && isSame(folder.get(), then.folder.get());
            return alike ? Optional.of(Sight.of(sameFolder, isSame(index, then.index))) : Optional.empty();
        }

        private static <T> boolean isSame(WeakReference<T> now, WeakReference<T> then) {
            T present = now.get();
            return present != null && then.refersTo(present);
        }
    }
}
