package org.folkmoot.platform.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}, for every command that opens the store. */
class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder with the embedded store and the index; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("data");

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
