package org.folkmoot.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.platform.imports.Imports;
import org.folkmoot.platform.imports.OptionText;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code folkmoot import KIND FILE}: brings a file in, through the running server if there is one. */
@Command(
        name = "import",
        description = "Import a file: services, a codebook, testimony.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "KIND", description = "services, codebook or testimony.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to bring in.")
    private Path file = Path.of("");

    @Option(
            names = "--place",
            description =
                    "Name or id of the place the file belongs to; may be left out where there is one, or one that all"
                            + " others lie within.")
    private String place = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "JSON that says what each column is; may be left out where the file tells.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--into",
            paramLabel = "SET",
            description =
                    "For testimony: the name of the comments the file belongs to, or new. Unless said, a file that"
                            + " would change words that are here becomes a set of its own.")
    private Optional<String> into = Optional.empty();

    @Option(
            names = "-o",
            paramLabel = "NAME=VALUE",
            description =
                    "A further option of the kind, e.g. profile=oruk. A value that begins with @ is what stands in that"
                            + " file.")
    private Map<String, String> options = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        return ProductContext.orSayWhyNot(this::work);
    }

    private int work() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            return refuse("There is no file " + file + " that can be read.");
        }
        Map<String, String> all = new HashMap<>(options);
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (option.getValue().startsWith("@")) {
                Path text = Path.of(option.getValue().substring(1));
                if (!Files.isReadable(text)) {
                    return refuse("There is no file " + text + " that can be read.");
                }
                all.put(option.getKey(), OptionText.of(Files.readAllBytes(text)));
            }
        }
        into.ifPresent(set -> all.put("into", set));
        if (mapping.isPresent()) {
            if (!Files.isReadable(mapping.get())) {
                return refuse("There is no file " + mapping.get() + " that can be read.");
            }
            all.put("mapping", TextEncoding.decode(Files.readAllBytes(mapping.get())));
        }
        Optional<RunningServer> running = RunningServer.of(data);
        if (running.isPresent()) {
            try (RunningServer server = running.get()) {
                return through(server, all);
            }
        }
        return ProductContext.work(data, "import", context -> bringIn(context, all));
    }

    private int through(RunningServer server, Map<String, String> fields) throws InterruptedException {
        fields.put("place", place);
        fields.put("file", file.toAbsolutePath().toString());
        try {
            return server.follow(server.startImport(kind, fields));
        } catch (IOException refused) {
            return refuse(String.valueOf(refused.getMessage()));
        }
    }

    private int bringIn(ApplicationContext context, Map<String, String> all) {
        try {
            JobId job = context.getBean(Imports.class)
                    .start(kind, place, file.toAbsolutePath(), String.valueOf(file.getFileName()), all);
            return JobOnTerminal.follow(context.getBean(Jobs.class), job);
        } catch (InvalidRequest | NotFound refused) {
            return refuse(String.valueOf(refused.getMessage()));
        }
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
