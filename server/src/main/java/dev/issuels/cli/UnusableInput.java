package dev.issuels.cli;

/** Says that a command cannot do what it was asked to do, in one line for the user. */
final class UnusableInput extends RuntimeException {

    UnusableInput(String message) {
        super(message);
    }

    /** The message; never null. */
    String line() {
        return String.valueOf(getMessage());
    }
}
