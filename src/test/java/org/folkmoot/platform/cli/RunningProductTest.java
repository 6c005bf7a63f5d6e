package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A product that another command starts for itself, such as a benchmark or a rehearsal. */
class RunningProductTest {

    @Test
    void no_setting_of_the_operators_reaches_it() {
        ProcessBuilder builder = new ProcessBuilder("folkmoot");
        builder.environment()
                .putAll(Map.of(
                        "SPRING_MONGODB_URI", "mongodb://db/folkmoot",
                        "spring.mail.host", "mail",
                        "FOLKMOOT_SECRET", "0123456789abcdef0123456789abcdef",
                        "JAVA_TOOL_OPTIONS", "-Dspring.mongodb.uri=mongodb://db/folkmoot",
                        "PATH", "/bin"));
        assertThat(RunningProduct.withoutSettings(builder).environment())
                .containsEntry("PATH", "/bin")
                .containsEntry("SPRING_CONFIG_LOCATION", "classpath:/")
                .doesNotContainKeys("SPRING_MONGODB_URI", "spring.mail.host", "FOLKMOOT_SECRET", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void whatever_starts_one_starts_it_without_them() {
        assertThat(RunningProduct.builder(List.of(), "--port", "0").environment())
                .containsEntry("SPRING_CONFIG_LOCATION", "classpath:/")
                .doesNotContainKeys("PWD", "SHLVL");
        assertThat(Arrays.stream(RunningProduct.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == RunningProduct.class)
                        .map(Method::getName))
                .as("ways to start one, all of which go through the builder")
                .containsExactlyInAnyOrder("start", "startLearning", "awaitReady");
    }

    @Test
    void one_that_is_not_ready_in_time_is_ended() throws IOException {
        Process silent = new ProcessBuilder("sleep", "600").start();
        assertThatThrownBy(() -> RunningProduct.awaitReady(silent, Duration.ofMillis(50)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never said");
        assertThat(silent.isAlive()).isFalse();
    }
}
