package org.folkmoot.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.imports.ImportKind;
import org.folkmoot.platform.imports.ImportRequest;
import org.folkmoot.platform.imports.PlaceNames;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code folkmoot import KIND FILE}: brings a file in while no server has the data folder open. */
@Command(
        name = "import",
        description = "Bring a file in: services, a codebook, testimony.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "KIND", description = "services, codebook or testimony.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to bring in.")
    private Path file = Path.of("");

    @Option(names = "--place", required = true, description = "Name or id of the place the file belongs to.")
    private String place = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "JSON that says what each column is.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "-o", paramLabel = "NAME=VALUE", description = "A further option of the kind, e.g. profile=oruk.")
    private Map<String, String> options = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            return refuse("There is no file " + file + " that can be read.");
        }
        Map<String, String> all = new HashMap<>(options);
        if (mapping.isPresent()) {
            all.put("mapping", Files.readString(mapping.get()));
        }
        try (ConfigurableApplicationContext context = ProductContext.withoutServer(data)) {
            return context.getBean(Callers.class).as(new Caller.Product("import"), () -> bringIn(context, all));
        }
    }

    private int bringIn(ConfigurableApplicationContext context, Map<String, String> all) {
        List<ImportKind> kinds =
                context.getBeanProvider(ImportKind.class).stream().toList();
        Optional<ImportKind> chosen =
                kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            return refuse("There is no import called " + kind + ". There are: "
                    + String.join(", ", kinds.stream().map(ImportKind::kind).toList()) + ".");
        }
        PlaceNames places = context.getBean(PlaceNames.class);
        Optional<Scope.OfPlace> at = places.find(place);
        if (at.isEmpty()) {
            return refuse("There is no single place called " + place + ". There are: "
                    + String.join(", ", places.names()) + ".");
        }
        try {
            ImportRequest request =
                    new ImportRequest(at.get(), file.toAbsolutePath(), String.valueOf(file.getFileName()), all);
            return JobOnTerminal.follow(
                    context.getBean(Jobs.class), chosen.get().start(request));
        } catch (InvalidRequest invalid) {
            return refuse(invalid.parameter() + ": " + invalid.getMessage());
        }
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
