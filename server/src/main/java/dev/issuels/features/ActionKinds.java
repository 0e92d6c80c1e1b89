package dev.issuels.features;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;

/**
 * The kinds of code actions that a client asks for; a kind includes those whose names continue its own behind a dot.
 *
 * @param only empty when the client has no wishes
 */
record ActionKinds(List<String> only) {

    /** The kind of what mends one finding, or all of one rule. */
    static final String FIX = CodeActionKind.QuickFix;

    /** The kind of what mends all that can be mended safely. */
    static final String FIX_ALL = CodeActionKind.SourceFixAll + "." + DiagnosticProvider.SOURCE;

    ActionKinds {
        only = List.copyOf(only);
    }

    static ActionKinds of(CodeActionContext context) {
        return new ActionKinds(Optional.ofNullable(context.getOnly()).orElse(List.of()));
    }

    boolean wantFixes() {
        return only.isEmpty() || only.stream().anyMatch(kind -> includes(kind, FIX));
    }

    /** Only where it is asked for by its name or a part of it, as editors do when they save. */
    boolean wantFixAll() {
        return only.stream().anyMatch(kind -> !kind.isEmpty() && includes(kind, FIX_ALL));
    }

    private static boolean includes(String kind, String inner) {
        return kind.isEmpty() || inner.equals(kind) || inner.startsWith(kind + ".");
    }
}
