package org.folkmoot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Rehearsal;
import org.junit.jupiter.api.Test;

/** Classes that are named in files, where no compiler looks. */
class NamedServicesTest {

    @Test
    void every_benchmark_and_every_rehearsal_that_a_file_names_is_there() {
        assertThat(ServiceLoader.load(Benchmark.class)).isNotEmpty();
        assertThat(ServiceLoader.load(Rehearsal.class)).isNotEmpty();
    }
}
