package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import picocli.CommandLine;

/** Which wins: the command line, then the environment and files, then the product's own choice. */
class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void a_command_line_without_options_leaves_port_and_folder_to_the_environment_and_to_files() {
        assertThat(run().settings()).isEmpty();
    }

    @Test
    void what_the_command_line_says_wins() {
        assertThat(run("--port", "0", "--data", folder.toString(), "--demo").settings())
                .isEqualTo(Map.of("server.port", 0, "folkmoot.data", folder, "folkmoot.demo", true));
    }

    @Test
    void commands_beside_the_server_look_for_the_folder_where_the_server_would() {
        DataOption data = new DataOption();
        assertThat(data.folder(environment(Map.of("FOLKMOOT_DATA", folder.toString()))))
                .isEqualTo(folder);
        assertThat(data.folder(environment(Map.of()))).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void a_file_of_settings_names_the_folder_too() throws Exception {
        Files.writeString(folder.resolve("folkmoot.data"), "/srv/moot");
        assertThat(new DataOption().folder(environment(Map.of("SPRING_CONFIG_IMPORT", "configtree:" + folder + "/"))))
                .isEqualTo(Path.of("/srv/moot"));
    }

    private static RunCommand run(String... words) {
        RunCommand command = new RunCommand();
        new CommandLine(command).parseArgs(words);
        return command;
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return environment;
    }
}
