package org.folkmoot.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as a process of its own, for benchmarks that must see it start, be killed and start again. */
public final class RunningProduct implements AutoCloseable {

    /** Writing down what Java learned takes most of it. */
    private static final int SECONDS_TO_STOP = 120;

    private static final int MOST_SECONDS_TO_SAY = 120;
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final String READY = "Folkmoot is ready at ";
    private static final Set<String> OWN_COMMANDS = Set.of("bench", "rehearse");

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private RunningProduct(Process process) {
        this.process = process;
    }

    /**
     * Starts it with the options of this very process and waits until it is ready.
     *
     * @param arguments of {@code run}
     * @throws IOException if it ends before it is ready
     */
    public static RunningProduct start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** As {@link #start}, and has Java write what it learns into the file when the product is stopped. */
    static RunningProduct startLearning(Path cache, String... arguments) throws IOException {
        return start(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off"), arguments);
    }

    private static RunningProduct start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(ownCommand());
        command.addAll(1, options);
        command.add("run");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        RunningProduct product = new RunningProduct(process);
        Thread.ofVirtual().start(() -> output.lines().forEach(product.said::add));
        product.awaitSaid(READY);
        return product;
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
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_SAY);
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

    /** From the kernel's own account; empty where there is none. */
    public Optional<Long> residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /**
     * Bytes of what it still uses after a full collection, counted by the JDK's own tool; empty where that is missing or sees nothing.
     *
     * @throws IOException if it cannot be started
     */
    public OptionalLong liveBytes() throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return OptionalLong.empty();
        }
        Process counting = new ProcessBuilder(tool.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader counted = counting.inputReader(StandardCharsets.UTF_8)) {
            return counted.lines()
                    .map(TOTAL::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(line -> Long.parseLong(line.group(1)))
                    .findFirst();
        }
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
