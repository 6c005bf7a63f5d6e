package org.folkmoot.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product as a process of its own, for benchmarks that must see it start, be killed and start again. */
public final class RunningProduct implements AutoCloseable {

    /** Writing down what Java learned takes most of it. */
    private static final int SECONDS_TO_STOP = 120;

    private static final Duration MOST_TO_SAY = Duration.ofMinutes(2);

    /** What a process needs of its surroundings to run at all. No setting of the product is among it. */
    private static final Pattern OF_THE_SYSTEM = Pattern.compile(
            "PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_.*|TZ|TMPDIR|JAVA_HOME|LD_LIBRARY_PATH|SYSTEMROOT|TEMP|TMP",
            Pattern.CASE_INSENSITIVE);

    private static final String READY = "Folkmoot is ready at ";
    private static final Set<String> OWN_COMMANDS = Set.of("bench", "rehearse");

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private RunningProduct(Process process) {
        this.process = process;
    }

    /**
     * Starts it with the options of this very process and waits until it is ready. No setting of the operator's reaches it, so it can't write into
     * their database, send their mail or read their files.
     *
     * @param arguments of {@code run}
     * @throws IOException if it ends before it is ready
     */
    public static RunningProduct start(String... arguments) throws IOException {
        return awaitReady(builder(List.of(), arguments).start(), MOST_TO_SAY);
    }

    /** As {@link #start}, and has Java write what it learns into the file when the product is stopped. */
    static RunningProduct startLearning(Path cache, String... arguments) throws IOException {
        return awaitReady(
                builder(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off"), arguments)
                        .start(),
                MOST_TO_SAY);
    }

    /**
     * Waits until the process says that it is ready, and ends it if it doesn't.
     *
     * @throws IOException if it ends before it is ready, or is not ready in time
     */
    static RunningProduct awaitReady(Process process, Duration patience) throws IOException {
        // Whoever ends this process ends what it started.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        RunningProduct product = new RunningProduct(process);
        Thread.ofVirtual().start(() -> output.lines().forEach(product.said::add));
        try {
            product.awaitSaid(READY, patience);
            return product;
        } catch (IOException notReady) {
            product.kill();
            throw notReady;
        }
    }

    /** The one way to start one. */
    static ProcessBuilder builder(List<String> options, String... arguments) {
        List<String> command = ownCommand().stream()
                .filter(argument -> !argument.startsWith("-Dspring."))
                .collect(Collectors.toCollection(ArrayList::new));
        command.addAll(1, options);
        command.add("run");
        command.addAll(List.of(arguments));
        return withoutSettings(new ProcessBuilder(command).redirectErrorStream(true));
    }

    /** Leaves of the environment what the system needs, and has files of settings beside the process passed over. */
    static ProcessBuilder withoutSettings(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> !OF_THE_SYSTEM.matcher(name).matches());
        builder.environment().put("SPRING_CONFIG_LOCATION", "classpath:/");
        return builder;
    }

    /** Where it answers, without a slash at the end. */
    public URI address() throws IOException {
        String line = awaitSaid(READY);
        return URI.create(line.substring(READY.length(), line.indexOf(' ', READY.length())));
    }

    /**
     * The first line it printed that begins so, waited for.
     *
     * @throws IOException if it ends without, or takes two minutes
     */
    public String awaitSaid(String beginning) throws IOException {
        return awaitSaid(beginning, MOST_TO_SAY);
    }

    private String awaitSaid(String beginning, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> line =
                    said.stream().filter(one -> one.startsWith(beginning)).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            if (!process.isAlive()) {
                throw new IOException("it ended and said: " + String.join("\n", said));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        throw new IOException("it never said “" + beginning + "”");
    }

    /** The launcher's JVM and its options, up to the product's own arguments. */
    private static List<String> ownCommand() {
        ProcessHandle.Info own = ProcessHandle.current().info();
        List<String> given = own.arguments().map(Arrays::asList).orElse(List.of());
        return Stream.concat(
                        Stream.of(own.command().orElse("java")),
                        given.stream().takeWhile(argument -> !OWN_COMMANDS.contains(argument)))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        // Unlike the process's own, the handle's does not close what it still writes to.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
