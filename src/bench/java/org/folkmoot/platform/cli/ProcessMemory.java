package org.folkmoot.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has of the memory. */
public final class ProcessMemory {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private ProcessMemory() {}

    /** From the kernel's own account; empty where there is none. */
    static OptionalLong residentMegabytes(RunningProduct product) throws IOException {
        Path status = Path.of("/proc", String.valueOf(product.pid()), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /**
     * Bytes of what it still uses after a full collection, counted by the JDK's own tool; empty where that is missing or sees nothing.
     *
     * @throws IOException if it cannot be started
     */
    public static OptionalLong liveBytes(RunningProduct product) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return OptionalLong.empty();
        }
        Process counting = new ProcessBuilder(tool.toString(), String.valueOf(product.pid()), "GC.class_histogram")
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
}
