package dev.issuels.features.renaming;

/** Why something cannot be renamed, in words for the user. */
public final class RenamingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenamingRefused(String reason) {
        super(reason);
    }
}
