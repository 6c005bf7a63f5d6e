package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
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
                        .contains("run", "test", "build", "import", "reindex", "backup", "restore", "seat", "bench"));
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

    @Test
    void a_server_whose_memory_is_full_ends_at_once_and_the_launcher_says_what_happened() throws Exception {
        Ended ended = run(javaThat("echo \"$*\"; exit 3"), launcher.toString(), "run");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output())
                .contains("-XX:+ExitOnOutOfMemoryError", "the memory was full", "Start it again")
                .containsPattern("-XX:MaxRAMPercentage=25|-Xmx512m");
    }

    @Test
    void a_server_that_ends_otherwise_ends_the_launcher_with_its_own_code_and_without_a_word_of_memory()
            throws Exception {
        Ended ended = run(javaThat("exit 7"), launcher.toString(), "run");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.output()).doesNotContain("memory was full");
    }

    @Test
    void benchmarks_run_on_classes_beside_the_jar() throws Exception {
        Ended ended = run(javaThat("echo \"$*\""), launcher.toString(), "bench", "keys");
        assertThat(ended.output())
                .contains(
                        "/folkmoot.jar:" + checkout + "/target/bench-classes:" + checkout + "/src/bench/resources",
                        "BenchCommand bench keys");
    }

    @Test
    void a_benchmark_newer_than_the_jar_is_built_for_bench_and_for_nothing_else() throws Exception {
        Map<String, String> built = javaThat("echo ran");
        Path benchmark = Files.createFile(
                Files.createDirectories(checkout.resolve("src/bench/java")).resolve("Newer.java"));
        Files.setLastModifiedTime(benchmark, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(built, launcher.toString(), "reindex").output()).contains("ran");
        Map<String, String> noMaven = new HashMap<>(built);
        noMaven.put("PATH", tools().toString());
        assertThat(run(noMaven, launcher.toString(), "bench").output()).contains("Maven 3.8 or newer is needed");
    }

    /** The environment of a checkout that is built, whose Java does this in place of running the server. */
    private Map<String, String> javaThat(String runs) throws IOException {
        Path bin = Files.createDirectories(checkout.resolve("jdk/bin"));
        Files.writeString(bin.resolve("java"), """
            #!/bin/bash
            case "$*" in
              *-XshowSettings*) echo "    java.specification.version = 25" >&2 ;;
              *jarmode*) mkdir -p "${@: -1}" ;;
              *rehearse*) ;;
              *) %s ;;
            esac
            """.formatted(runs));
        Files.writeString(bin.resolve("javac"), "");
        for (String tool : List.of("java", "javac")) {
            assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(checkout.resolve("target"));
        Files.writeString(checkout.resolve("target/folkmoot.jar"), "a jar");
        return Map.of("JAVA_HOME", checkout.resolve("jdk").toString());
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
