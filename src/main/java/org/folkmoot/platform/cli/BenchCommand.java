package org.folkmoot.platform.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Override
    public Integer call() {
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
            return chosen.get().run(out, List.copyOf(arguments));
        }
        name.ifPresent(unknown -> out.println("There is no benchmark called " + unknown + "."));
        list(out, known);
        return name.isPresent() ? 2 : 0;
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
