package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.SettingsFile;
import java.util.List;
import java.util.Optional;

/** Edits of the settings file of a workspace folder. */
public final class SettingsEdits {

    private SettingsEdits() {}

    /** Adds a word to a list of the settings that hold for an issue; a file that is not there is made. */
    public static Optional<Fix> allowing(IssueSubject subject, String setting, String word) {
        return subject.workspace()
                .folderOf(subject.subject().file().uri())
                .flatMap(folder -> edit(folder, setting, word)
                        .map(edit ->
                                Fix.of("Allow '" + word + "' in " + SettingsFile.NAME, folder.settingsUri(), edit)));
    }

    /** Empty where the setting holds what is no list. */
    private static Optional<Edit> edit(Folder folder, String setting, String word) {
        Optional<SettingsFile> file = folder.settingsFile();
        String line = setting + ": [" + Scalars.written(word) + "]\n";
        if (file.isEmpty()) {
            return Optional.of(Edit.insertion(0, line));
        }
        SourceText text = file.get().text();
        Optional<Value> present = file.get().content().field(setting).map(Field::value);
        if (present.isEmpty()) {
            boolean apart = text.length() == 0 || text.text().endsWith("\n");
            return Optional.of(Edit.insertion(text.length(), (apart ? "" : "\n") + line));
        }
        if (present.get() instanceof Value.Sequence list && !list.items().isEmpty()) {
            return Optional.of(ListEdits.appending(text, list, 0, List.of(word)));
        }
        boolean isEmpty = present.get() instanceof Value.Absent || present.get() instanceof Value.Sequence;
        Span span = present.get().span();
        String list = "[" + Scalars.written(word) + "]";
        return isEmpty ? Optional.of(new Edit(span, span.isEmpty() ? " " + list : list)) : Optional.empty();
    }
}
