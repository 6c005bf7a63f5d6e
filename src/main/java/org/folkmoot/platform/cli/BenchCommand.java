package org.folkmoot.platform.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code folkmoot bench NAME}: measures and prints figures. */
@Command(name = "bench", description = "Measure a part of the product; without a name, list what can be measured.")
class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    private Optional<String> name = Optional.empty();

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
        if (chosen.isPresent()) {
            return chosen.get().run(out, List.copyOf(arguments));
        }
        name.ifPresent(unknown -> out.println("There is no benchmark called " + unknown + "."));
        known.forEach(benchmark -> out.printf("  %-10s %s%n", benchmark.name(), benchmark.description()));
        return name.isPresent() ? 2 : 0;
    }
}
