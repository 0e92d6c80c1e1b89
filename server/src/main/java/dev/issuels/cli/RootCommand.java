package dev.issuels.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What all commands are below. Without a command the program is a language server, which is none of this package. */
@Command(
        name = "issue-ls",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        description = {
            "Checks issue files: Markdown files that hold issues, each with a YAML front matter.",
            "",
            "Without a command, or with --stdio, it is a language server on standard input and output.",
            ""
        })
final class RootCommand {

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(RootCommand.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"issue-ls " + version};
        }
    }
}
