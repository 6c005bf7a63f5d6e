package org.folkmoot.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real product: the packaged jar in a process of its own, on a free port, over a data folder. */
final class ProductProcess implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile("Folkmoot is ready at (http://\\S+) .* after \\d+\\.\\d seconds\\.");
    private static final long SECONDS_TO_START = 300;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final String url;

    private ProductProcess(Process process) throws InterruptedException {
        this.process = process;
        Thread.ofVirtual().start(this::read);
        try {
            Matcher ready = READY.matcher(await("Folkmoot is ready"));
            if (!ready.matches()) {
                throw new IllegalStateException("The line that says ready reads otherwise: " + seen);
            }
            this.url = ready.group(1);
        } catch (IllegalStateException notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    static ProductProcess start(Path data, String... arguments) throws IOException, InterruptedException {
        return new ProductProcess(launch(data, arguments));
    }

    /** Starts the server anew where this one was, which has ended. */
    ProductProcess startAgain(Path data, String... arguments) throws IOException, InterruptedException {
        return new ProductProcess(launch(URI.create(url).getPort(), data, arguments));
    }

    /** Starts the server without waiting for it to be ready. */
    static Process launch(Path data, String... arguments) throws IOException {
        return launch(0, data, arguments);
    }

    private static Process launch(int port, Path data, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("run", "--port", String.valueOf(port), "--data", data.toString()));
        all.addAll(List.of(arguments));
        return command(all.toArray(String[]::new));
    }

    /** Runs the jar with these words on its command line. */
    static Process command(String... words) throws IOException {
        return command(Map.of(), words);
    }

    /** The same with these settings in its environment. */
    static Process command(Map<String, String> settings, String... words) throws IOException {
        String jar = Optional.ofNullable(System.getProperty("folkmoot.jar")).orElse("target/folkmoot.jar");
        if (!Files.exists(Path.of(jar))) {
            throw new IllegalStateException("There is no " + jar + ": the story runs against the packaged product");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // As on a German's machine: what is printed reads alike everywhere.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=de -Duser.country=DE");
        builder.environment().putAll(settings);
        return builder.start();
    }

    String url() {
        return url;
    }

    /** The first line from now or before that holds the text. */
    String await(String text) throws InterruptedException {
        Optional<String> before =
                seen.stream().filter(line -> line.contains(text)).findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (System.nanoTime() < until) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                seen.add(line);
                if (line.contains(text)) {
                    return line;
                }
            } else if (!process.isAlive()) {
                break;
            }
        }
        throw new IllegalStateException("The product did not print “" + text + "” but: " + String.join("\n", seen));
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop as an operator would, and waits. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product did not stop within 30 seconds of SIGTERM");
        }
        return process.exitValue();
    }

    /** SIGKILL: it has no time for anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(line);
                line = reader.readLine();
            }
        } catch (IOException ended) {
            lines.add("(output ended: " + ended.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
