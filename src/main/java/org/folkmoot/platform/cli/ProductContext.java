package org.folkmoot.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product for a command: with its web server for {@code run}, without for all else. */
public final class ProductContext {

    private static final String APPLICATION = "org.folkmoot.Folkmoot";

    /** Set up screens, and ask for a web server. */
    private static final String SCREENS = String.join(
            ",",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig");

    private ProductContext() {}

    static ConfigurableApplicationContext server(Map<String, Object> settings) {
        return start(settings, WebApplicationType.SERVLET);
    }

    static ConfigurableApplicationContext withoutServer(DataOption data) {
        return withoutServer(data.folder());
    }

    /** The product's services on the data folder, without its web server. Close it to give the folder up. */
    public static ConfigurableApplicationContext withoutServer(Path data) {
        Map<String, Object> settings =
                Map.of("folkmoot.data", data.toString(), "spring.autoconfigure.exclude", SCREENS);
        return start(settings, WebApplicationType.NONE);
    }

    /** Does the work of a command without the web server, and gives the folder up. */
    static int work(DataOption data, String name, ToIntFunction<ApplicationContext> command) {
        try (ConfigurableApplicationContext context = withoutServer(data)) {
            // Whoever may read the data folder runs this installation and need have no account.
            return context.getBean(Callers.class).as(new Caller.Product(name), () -> command.applyAsInt(context));
        }
    }

    /** The same as {@link #withoutServer} on a folder of invented data that is thrown away, always on the embedded store: an operator's database is left alone. */
    public static ConfigurableApplicationContext onScratch(Path data) {
        Map<String, Object> settings = Map.of(
                "folkmoot.data",
                data.toString(),
                "spring.autoconfigure.exclude",
                SCREENS,
                "spring.mongodb.uri",
                "",
                "folkmoot.secret",
                "");
        return start(settings, WebApplicationType.NONE);
    }

    /**
     * Runs the work; if the product can't start for a reason that an operator can fix, says it in a line.
     *
     * @return what the work returns, or 1
     */
    static int orSayWhyNot(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            Optional<String> reason = causes(failed)
                    .filter(cause -> cause instanceof StartRefused
                            || cause instanceof BackupFailed
                            || cause instanceof PortInUseException)
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
