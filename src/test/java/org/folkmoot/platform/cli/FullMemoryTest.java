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

/**
 * A server whose memory is full ends, so that whoever watches it starts it again: half of one answers nobody. In place of the product, a program that
 * needs ever more memory is started with the options that the product is started with.
 */
class FullMemoryTest {

    /** What ends with this code did so by itself because its memory was full. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String SMALL = "32m";

    private record Ended(int code, String output) {}

    @TempDir
    private Path folder;

    private Path jdk = Path.of("");

    /** A Java that takes all options, and runs the other program. */
    @BeforeEach
    void otherProgram() throws IOException {
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/bash
                case "$*" in
                  *-XshowSettings*) echo "    java.specification.version = 25" >&2; exit ;;
                  *jarmode*) mkdir -p "${@: -1}"; exit ;;
                  *rehearse*) exit ;;
                esac
                options=()
                for word in "$@"; do
                  if [ "$word" = -jar ]; then break; fi
                  options+=("$word")
                done
                exec '%s' "${options[@]}" -cp '%s' %s
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Path.of("target", "test-classes").toAbsolutePath(),
                        FillsMemory.class.getName()));
        Path javac = Files.writeString(bin.resolve("javac"), "");
        for (Path tool : List.of(java, javac)) {
            assertThat(tool.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void under_the_launcher_it_ends_and_the_launcher_says_why() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        Path launcher = Files.copy(Path.of("folkmoot"), checkout.resolve("folkmoot"));
        Files.createDirectories(checkout.resolve("target"));
        Files.writeString(checkout.resolve("target/folkmoot.jar"), "a jar");

        Ended ended = run(Map.of("FOLKMOOT_JAVA_OPTS", "-Xmx" + SMALL), "/bin/bash", launcher.toString(), "run");

        assertThat(ended.code()).as(ended.output()).isEqualTo(OUT_OF_MEMORY);
        assertThat(ended.output()).contains("the memory was full").doesNotContain("still here");
    }

    @Test
    void on_a_server_and_in_the_container_it_ends_too() throws Exception {
        Path installed = Files.createDirectories(folder.resolve("installed"));
        for (String file : List.of("start", "java.options")) {
            Files.copy(Path.of("deployment", file), installed.resolve(file));
        }

        Ended ended = run(
                Map.of("FOLKMOOT_HEAP", SMALL),
                "/bin/sh",
                installed.resolve("start").toString(),
                "run");

        assertThat(ended.code()).as(ended.output()).isEqualTo(OUT_OF_MEMORY);
        assertThat(ended.output()).doesNotContain("still here");
    }

    @Test
    void the_container_runs_what_a_server_runs_and_the_service_is_started_again() throws Exception {
        assertThat(Files.readString(Path.of("deployment", "Containerfile")))
                .contains("cp deployment/start deployment/train deployment/java.options /opt/folkmoot/")
                .contains("ENTRYPOINT [\"/opt/folkmoot/start\"]");
        assertThat(Files.readAllLines(Path.of("deployment", "folkmoot.service")))
                .contains("Restart=on-failure", "SuccessExitStatus=143")
                .anyMatch(line -> line.startsWith("ExecStart=/opt/folkmoot/start "));
    }

    private Ended run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
