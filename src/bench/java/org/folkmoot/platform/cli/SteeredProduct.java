package org.folkmoot.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product's own server in a process of its own, in which this process has people act through its services: for what people do on screens that no
 * program can be.
 */
public final class SteeredProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DONE = "steered ";

    private final Process process;
    private final RunningProduct product;
    private final Writer orders;
    private int asked;

    private SteeredProduct(Process process) throws IOException {
        this.process = process;
        this.product = RunningProduct.awaitReady(process, PATIENCE);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What the server does when it is asked. Made there, by its constructor without arguments. */
    public interface Steering {

        /** @return one line */
        String does(ApplicationContext product, List<String> words);
    }

    /**
     * Starts it as {@link RunningProduct#start} does.
     *
     * @param port 0 for any that is free
     */
    public static SteeredProduct start(Class<? extends Steering> by, Path folder, int port) throws IOException {
        ProcessBuilder builder =
                RunningProduct.builder(List.of(), by.getName(), folder.toString(), String.valueOf(port));
        builder.command()
                .replaceAll(word -> word.equals(BenchCommand.class.getName()) ? SteeredProduct.class.getName() : word);
        return new SteeredProduct(builder.start());
    }

    public RunningProduct product() {
        return product;
    }

    /** Has the server do this, and says what came of it. */
    public String ask(String... words) throws IOException {
        String number = DONE + ++asked + " ";
        orders.write(asked + " " + String.join(" ", words) + "\n");
        orders.flush();
        return product.awaitSaid(number).substring(number.length());
    }

    /** Bytes in use after a full collection; empty where the Java here can't tell. */
    public OptionalLong liveBytes() throws IOException {
        return ProcessMemory.liveBytes(product);
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        product.kill();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            product.close();
        }
    }

    /** The server's process: {@code run}, who steers it, the data folder and the port. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Steering steering = Class.forName(arguments[1])
                .asSubclass(Steering.class)
                .getDeclaredConstructor()
                .newInstance();
        try (ConfigurableApplicationContext context =
                        ProductContext.server(Map.of("folkmoot.data", arguments[2], "server.port", arguments[3]));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            out.printf("Folkmoot is ready at http://localhost:%s with steering.%n", port);
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                List<String> words = List.of(line.split(" ", -1));
                out.println(DONE + words.getFirst() + " " + steering.does(context, words.subList(1, words.size())));
            }
        }
    }
}
