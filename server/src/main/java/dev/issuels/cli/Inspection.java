package dev.issuels.cli;

import dev.issuels.rules.Finding;
import dev.issuels.rules.FixAll;
import dev.issuels.rules.FixAll.Choice;
import dev.issuels.rules.Fixes;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a check looks for in each file.
 *
 * @param today the user's date
 * @param wanted the findings that are reported, and mended
 */
record Inspection(LocalDate today, Predicate<Finding> wanted) {

    /** What it finds in a file. */
    CheckedFile of(Workspace workspace, WorkspaceFile file) {
        int issues =
                file instanceof PlacedFile placed ? placed.content().issues().size() : 0;
        List<Finding> findings =
                Rules.check(workspace, file, today).stream().filter(wanted).toList();
        return new CheckedFile(file.text(), issues, findings);
    }

    /** What mends it. */
    FixAll.Result fixes(Workspace workspace, WorkspaceFile file, Choice choice) {
        return FixAll.of(Fixes.in(workspace, file, today), choice, wanted);
    }
}
