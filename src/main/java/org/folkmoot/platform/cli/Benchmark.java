package org.folkmoot.platform.cli;

import java.io.PrintStream;
import java.util.List;

/** One benchmark of {@code ./folkmoot bench NAME}. Found as a {@link java.util.ServiceLoader} service; needs no running server. */
public interface Benchmark {

    String name();

    /** One line for the list of benchmarks. */
    String description();

    /**
     * Measures, prints figures and ratios, and says whether the figures to reach were reached.
     *
     * @return 0 if they were, 1 if not, 2 if the arguments are wrong
     */
    int run(PrintStream out, List<String> arguments);
}
