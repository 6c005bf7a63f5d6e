package org.folkmoot.platform.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.folkmoot.platform.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product for a command: with its web server for {@code run}, without for all else. */
class ProductContext {

    private static final String APPLICATION = "org.folkmoot.Folkmoot";

    /** Needs a web server to start at all. */
    private static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private ProductContext() {}

    static ConfigurableApplicationContext server(Map<String, Object> settings) {
        return start(settings, WebApplicationType.SERVLET);
    }

    static ConfigurableApplicationContext withoutServer(DataOption data) {
        return start(
                Map.of("folkmoot.data", data.folder().toString(), "spring.autoconfigure.exclude", SCREENS),
                WebApplicationType.NONE);
    }

    /**
     * Runs the work; if the product can't start for a reason that an operator can mend, says it in a line.
     *
     * @return what the work returns, or 1
     */
    static int orSayWhyNot(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            Optional<String> reason = causes(failed)
                    .filter(cause -> cause instanceof StartRefused || cause instanceof PortInUseException)
                    .map(Throwable::getMessage)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (reason.isEmpty()) {
                throw failed;
            }
            System.err.println(reason.get());
            return 1;
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Settings of the command line win over files and the environment. */
    private static ConfigurableApplicationContext start(Map<String, Object> settings, WebApplicationType type) {
        SpringApplication application = new SpringApplicationBuilder()
                .sources(applicationClass())
                .web(type)
                .build();
        List<String> arguments = settings.entrySet().stream()
                .flatMap(setting -> Stream.of("--" + setting.getKey() + "=" + setting.getValue()))
                .toList();
        return application.run(arguments.toArray(String[]::new));
    }

    private static Class<?> applicationClass() {
        try {
            return Class.forName(APPLICATION);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(APPLICATION + " is not in this jar", missing);
        }
    }
}
