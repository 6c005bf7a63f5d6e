package org.folkmoot.platform.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** {@code --data DIR}, for every command that opens the store; without it the setting {@code folkmoot.data} counts. */
class DataOption {

    static final String SETTING = "folkmoot.data";

    private static final String DEFAULT = "data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder with the embedded store and the index; default: the setting folkmoot.data, else data.")
    private Optional<Path> given = Optional.empty();

    /** The folder as given on the command line; empty where settings say which it is. */
    Optional<Path> given() {
        return given.map(folder -> folder.toAbsolutePath().normalize());
    }

    /** The folder that the product will use, settings from the environment and from files considered. */
    Path folder() {
        return folder(new StandardEnvironment());
    }

    Path folder(ConfigurableEnvironment environment) {
        return given().orElseGet(() -> {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            return Path.of(environment.getProperty(SETTING, DEFAULT))
                    .toAbsolutePath()
                    .normalize();
        });
    }
}
