package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a checkout, in a checkout where nothing was built yet. */
class LauncherTest {

    private record Ended(int code, String output) {}

    @TempDir
    private Path checkout;

    private Path launcher = Path.of("folkmoot");

    /** A copy that knows of no Java but the one of its environment. */
    @BeforeEach
    void alone() throws IOException {
        String script = Files.readString(Path.of("folkmoot"))
                .replaceAll("(?<= )/(usr|opt|Library)/[^\\s;]+", checkout + "/none/*");
        launcher = Files.writeString(checkout.resolve("folkmoot"), script);
    }

    @Test
    void it_is_bash_throughout() throws Exception {
        assertThat(run(Map.of(), "-n", Path.of("folkmoot").toString())).isEqualTo(new Ended(0, ""));
    }

    @Test
    void without_a_word_it_lists_its_words() throws Exception {
        assertThat(launch())
                .isEqualTo(launch("--help"))
                .satisfies(ended -> assertThat(ended.code()).isZero())
                .satisfies(ended -> assertThat(ended.output())
                        .startsWith("Usage: ./folkmoot COMMAND")
                        .contains("run", "test", "build", "import", "reindex", "bench"));
    }

    @Test
    void help_for_run_builds_nothing() throws Exception {
        Ended ended = launch("run", "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output())
                .startsWith("Usage: ./folkmoot run")
                .contains("--port", "--data", "--demo")
                .doesNotContain("Building");
        assertThat(checkout.resolve("target")).doesNotExist();
    }

    @Test
    void where_no_fitting_jdk_is_it_says_so_on_the_terminal_and_what_to_do() throws Exception {
        Ended ended = run(
                Map.of("JAVA_HOME", checkout.toString(), "HOME", checkout.toString(), "PATH", tools().toString()),
                launcher.toString(),
                "build");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("folkmoot: a JDK of version 25 or newer is needed", "JAVA_HOME");
    }

    /** A path with the system's small tools and no Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectory(checkout.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed", "cut", "find", "mkdir", "cat", "uname")) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(folder, tool)) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(folder, tool));
                }
            }
        }
        return tools;
    }

    private Ended launch(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 1];
        all[0] = launcher.toString();
        System.arraycopy(words, 0, all, 1, words.length);
        return run(Map.of(), all);
    }

    private static Ended run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("/bin/bash");
        bash.command().addAll(List.of(words));
        bash.environment().putAll(environment);
        Process process = bash.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
