package org.folkmoot.platform.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.store.StoreInUse;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code folkmoot run}: the server, until it is told to stop. */
@Command(name = "run", description = "Start the server.", mixinStandardHelpOptions = true)
class RunCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on, 0 for any free one; default: the setting server.port, else 8080.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--demo", description = "Load the demonstration data into an empty store and print its accounts.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> settings = settings();
        return ProductContext.orSayWhyNot(() -> {
            try (ConfigurableApplicationContext context = ProductContext.server(settings)) {
                announce(context);
                Thread.currentThread().join();
            }
            return 0;
        });
    }

    /** What the command line says; what it leaves open stays a matter of the environment and of files. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        data.given().ifPresent(folder -> settings.put(DataOption.SETTING, folder));
        port.ifPresent(number -> settings.put("server.port", number));
        if (demo) {
            settings.put("folkmoot.demo", true);
        }
        return settings;
    }

    private static void announce(ConfigurableApplicationContext context) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String store = context.getBean(StoreInUse.class).told();
        out.printf("Folkmoot is ready at http://localhost:%s with %s after %.1f seconds.%n", port, store, seconds);
        context.getBeanProvider(ReadyNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.lines("http://localhost:" + port).stream())
                .forEach(out::println);
    }
}
