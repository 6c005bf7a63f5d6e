package org.folkmoot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes along with a library and is not used stays out: each adds ways in that nobody watches. */
class ClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vaadin/collaboration-engine",
                "com.vaadin/vaadin-ai-components-flow",
                "com.vaadin/vaadin-dev",
                "com.vaadin/copilot",
                "io.netty/netty-codec-compression",
                "io.netty/netty-codec-http",
                "io.netty/netty-codec-marshalling",
                "io.netty/netty-codec-protobuf"
            })
    void it_is_not_in_the_class_path(String library) {
        assertThat(ClassPathTest.class.getResource("/META-INF/maven/" + library + "/pom.properties"))
                .isNull();
    }

    /** The check would pass for ever if libraries did not say what they are. */
    @ParameterizedTest
    @ValueSource(strings = {"com.vaadin/vaadin-spring", "io.netty/netty-codec-base"})
    void what_is_used_is_found_by_the_same_mark(String library) {
        assertThat(ClassPathTest.class.getResource("/META-INF/maven/" + library + "/pom.properties"))
                .isNotNull();
    }
}
