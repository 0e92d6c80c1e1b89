package dev.issuels.cli.input;

/** Says that a command cannot do what it was asked to do, in one line for the user. */
public final class UnusableInput extends RuntimeException {

    public UnusableInput(String message) {
        super(message);
    }

    /** The message; never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
