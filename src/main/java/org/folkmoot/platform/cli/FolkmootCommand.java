package org.folkmoot.platform.cli;

import picocli.CommandLine.Command;

/** {@code folkmoot}: the command line, shared by the launcher and the jar. */
@Command(
        name = "folkmoot",
        description = "Citizens' assemblies and lived-experience panels that redesign local services.",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            BenchCommand.class,
            RehearseCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        footer = {"", "From a checkout, ./folkmoot test runs every test."})
public class FolkmootCommand {}
