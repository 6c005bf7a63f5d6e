package org.folkmoot.platform.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product for a command: with its web server for {@code run}, without for all else. */
class ProductContext {

    private static final String APPLICATION = "org.folkmoot.Folkmoot";

    private ProductContext() {}

    static ConfigurableApplicationContext server(Map<String, Object> settings) {
        return start(settings, WebApplicationType.SERVLET);
    }

    static ConfigurableApplicationContext withoutServer(DataOption data) {
        return start(Map.of("folkmoot.data", data.folder().toString()), WebApplicationType.NONE);
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
