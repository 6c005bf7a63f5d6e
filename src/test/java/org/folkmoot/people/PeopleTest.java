package org.folkmoot.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.access.Rights.ScopeParents;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test of services as the product wires them, on an embedded store of its own, with a clock that the test moves. One context serves all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("product")
@SpringBootTest
@ContextConfiguration(initializers = PeopleTest.OwnFolder.class, classes = PeopleTest.Setting.class)
public @interface PeopleTest {

    /** Two places in one system, an assembly in each. */
    UUID SYSTEM = new UUID(0x7000, 1);

    UUID HERE = new UUID(0x7000, 2);
    UUID ELSEWHERE = new UUID(0x7000, 3);
    UUID ASSEMBLY_HERE = new UUID(0x7000, 4);
    UUID ASSEMBLY_ELSEWHERE = new UUID(0x7000, 5);

    /** Puts the data folder where nothing else is. */
    final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("folkmoot-people-test");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("people-test", Map.of("folkmoot.data", folder.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The clock and the lie of the land. */
    @TestConfiguration(proxyBeanMethods = false)
    class Setting {

        private static final Map<Scope, Scope> PARENTS = Map.of(
                new Scope.OfPlace(HERE), new Scope.OfPlace(SYSTEM),
                new Scope.OfPlace(ELSEWHERE), new Scope.OfPlace(SYSTEM),
                new Scope.OfAssembly(ASSEMBLY_HERE), new Scope.OfPlace(HERE),
                new Scope.OfAssembly(ASSEMBLY_ELSEWHERE), new Scope.OfPlace(ELSEWHERE));

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        ScopeParents placesOfTheTest() {
            return scope -> Optional.ofNullable(PARENTS.get(scope));
        }
    }
}
