package dev.issuels.cli.input;

import dev.issuels.disk.Today;
import java.io.Console;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line runs in.
 *
 * @param folder the current folder, absolute
 * @param environment the environment variables
 * @param terminal whether somebody looks at the output directly
 * @param today the user's date
 */
public record Surroundings(Path folder, Map<String, String> environment, boolean terminal, LocalDate today) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(Path.of("").toAbsolutePath(), System.getenv(), isTerminal(), Today.date());
    }

    /** Whether output may be coloured: never with a {@code NO_COLOR} that is not empty (no-color.org). */
    public boolean coloured() {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /**
     * Before Java 22 there is a console only where standard input and output are a terminal; since then there may be
     * one always, and it knows itself. A redirected input thus costs the colour, which does no harm.
     */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(Surroundings::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
