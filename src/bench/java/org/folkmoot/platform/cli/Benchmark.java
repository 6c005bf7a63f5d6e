package org.folkmoot.platform.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** One benchmark of {@code ./folkmoot bench NAME}. Found as a {@link java.util.ServiceLoader} service; needs no running server. */
public interface Benchmark {

    String name();

    /** One line for the list of benchmarks. */
    String description();

    /** The options that it takes, each with the value that it has unless another is given. */
    default Map<String, String> options() {
        return Map.of();
    }

    /**
     * Measures, and prints figures and ratios.
     *
     * @return true if the figures to reach were reached
     * @throws IllegalArgumentException if an option is wrong
     */
    boolean measure(Trial trial) throws IOException, InterruptedException, ExecutionException;
}
