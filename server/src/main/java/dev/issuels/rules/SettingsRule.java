package dev.issuels.rules;

import dev.issuels.workspace.SettingsFile;

/** A rule that looks at the settings file of a workspace folder. */
public interface SettingsRule extends Rule {

    /** Adds what the rule finds in a settings file. */
    void check(SettingsFile file, Findings findings);

    /** Finds nothing in issue files. */
    @Override
    default void check(Subject subject, Findings findings) {}
}
