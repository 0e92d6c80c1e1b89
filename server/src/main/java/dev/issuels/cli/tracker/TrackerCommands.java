package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Surroundings;
import picocli.CommandLine;

/** All commands about single issues, in the order in which the help lists them. */
public final class TrackerCommands {

    private TrackerCommands() {}

    /** Adds them to a command line that runs in given surroundings. */
    public static void addTo(CommandLine line, Surroundings surroundings) {
        line.addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new NextCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new MoveCommand(surroundings))
                .addSubcommand(new CloseCommand(surroundings));
    }
}
