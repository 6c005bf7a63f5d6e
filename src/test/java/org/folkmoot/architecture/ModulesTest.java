package org.folkmoot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.Folkmoot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path KEPT = Path.of("docs", "modules.md");
    private static final Path DRAWN = Path.of("target", "modules.md");

    private final ApplicationModules modules = ApplicationModules.of(Folkmoot.class);

    @Test
    void modules_call_each_other_only_through_their_roots_and_never_in_a_circle() {
        modules.verify();
    }

    @Test
    void the_diagram_of_the_house_in_docs_is_the_one_the_code_draws() throws IOException {
        String drawn = "# The modules and what each depends on\n\n"
                + "Drawn from the code by `ModulesTest`. Every module also depends on `platform`.\n\n"
                + "```mermaid\ngraph TD\n"
                + modules.stream().flatMap(this::lines).sorted().collect(Collectors.joining())
                + "```\n";
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, drawn);

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("docs/modules.md is out of date: copy %s over it", DRAWN)
                .isEqualTo(drawn);
    }

    private Stream<String> lines(ApplicationModule module) {
        Stream<String> arrows = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals("platform"))
                .map(other -> "    " + module.getIdentifier() + " --> " + other + "\n");
        return Stream.concat(Stream.of("    " + module.getIdentifier() + "\n"), arrows);
    }
}
