package org.folkmoot.platform.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code folkmoot bench NAME}: measures and prints figures. */
@Command(name = "bench", description = "Measure a part of the product; without a name, list what can be measured.")
class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            description = "Say what is measured, and with which arguments.")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    /** The product's command line with {@code bench}, which its jar is without. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.UK);
        logAsTheProduct();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return FolkmootCommand.commandLine().addSubcommand(new BenchCommand());
    }

    /** What is measured without the product's own start logs by the same rules. */
    private static void logAsTheProduct() {
        LoggingSystem logging = LoggingSystem.get(BenchCommand.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(
                new LoggingInitializationContext(new StandardEnvironment()), "classpath:logback-spring.xml", null);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Benchmark> known = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        Optional<Benchmark> chosen = name.flatMap(
                wanted -> known.stream().filter(b -> b.name().equals(wanted)).findFirst());
        if (help) {
            return explain(out, chosen.map(List::of).orElse(known));
        }
        if (chosen.isPresent()) {
            return measure(out, chosen.get());
        }
        name.ifPresent(unknown -> out.println("There is no benchmark called " + unknown + "."));
        list(out, known);
        return name.isPresent() ? 2 : 0;
    }

    private int measure(PrintStream out, Benchmark benchmark) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("folkmoot-bench-" + benchmark.name());
        try {
            return benchmark.measure(new Trial(out, options(benchmark), folder)) ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("It broke off", broken.getCause());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Map<String, String> options(Benchmark benchmark) {
        Map<String, String> options = new HashMap<>(benchmark.options());
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size() || !options.containsKey(arguments.get(at))) {
                throw new IllegalArgumentException(
                        options.isEmpty()
                                ? "This takes no arguments."
                                : "Give " + String.join(", ", new TreeSet<>(options.keySet()))
                                        + ", each with a value; not " + arguments.get(at));
            }
            options.put(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private int explain(PrintStream out, List<Benchmark> benchmarks) {
        if (spec != null) {
            spec.commandLine().usage(out);
        }
        list(out, benchmarks);
        return 0;
    }

    private static void list(PrintStream out, List<Benchmark> benchmarks) {
        benchmarks.forEach(benchmark -> out.printf("  %-10s %s%n", benchmark.name(), benchmark.description()));
    }
}
