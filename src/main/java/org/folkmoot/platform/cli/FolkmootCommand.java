package org.folkmoot.platform.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code folkmoot}: the command line, shared by the launcher and the jar. */
@Command(
        name = "folkmoot",
        description = "Citizens' assemblies and lived-experience panels that redesign local services.",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RehearseCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = FolkmootCommand.Version.class,
        footer = {"", "From a checkout, ./folkmoot test runs every test."})
public class FolkmootCommand {

    /** The whole command line, with the commands that modules bring along. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new FolkmootCommand());
        ServiceLoader.load(FileCommand.class).forEach(commandLine::addSubcommand);
        return commandLine;
    }

    /** The version as the jar's manifest has it. */
    static class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Folkmoot "
                        + Optional.ofNullable(FolkmootCommand.class.getPackage().getImplementationVersion())
                                .orElse("(unpackaged)")
            };
        }
    }
}
