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

    /** The kinds of what changes a whole issue: by moving it, and by rewriting it. */
    static final String MOVE = CodeActionKind.RefactorMove;

    static final String REWRITE = CodeActionKind.RefactorRewrite;

    ActionKinds {
        only = List.copyOf(only);
    }

    static ActionKinds of(CodeActionContext context) {
        return new ActionKinds(Optional.ofNullable(context.getOnly()).orElse(List.of()));
    }

    boolean want(String kind) {
        return only.isEmpty() || only.stream().anyMatch(wanted -> includes(wanted, kind));
    }

    /** Whether it is asked for by its name or a part of it, as when a user has opened a menu of such actions. */
    boolean name(String kind) {
        return only.stream().anyMatch(wanted -> !wanted.isEmpty() && includes(wanted, kind));
    }

    private static boolean includes(String kind, String inner) {
        return kind.isEmpty() || inner.equals(kind) || inner.startsWith(kind + ".");
    }
}
