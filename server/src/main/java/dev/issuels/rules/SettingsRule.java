package dev.issuels.rules;

import dev.issuels.workspace.SettingsFile;
import java.util.List;

/** A rule that looks at the settings file of a workspace folder. */
public interface SettingsRule extends Rule {

    /** Adds what the rule finds in a settings file. */
    void check(SettingsFile file, Findings findings);

    /** Ways to mend a finding in a settings file, the most obvious first. */
    default List<Fix> fixes(SettingsFile file, Finding finding) {
        return List.of();
    }

    /** Finds nothing in issue files. */
    @Override
    default void check(Subject subject, Findings findings) {}
}
