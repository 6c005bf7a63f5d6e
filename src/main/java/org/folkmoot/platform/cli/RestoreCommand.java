package org.folkmoot.platform.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.store.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code folkmoot restore}: puts a backup of the embedded store into a data folder that no server uses. */
@Command(
        name = "restore",
        description = {
            "Put a backup of the embedded store into a data folder that no server uses: as a whole, or not at all.",
            "Keys that lie in the folder stay, so whoever was erased since the backup stays erased.",
            "Letters that waited when it was made are not sent by themselves: they may have gone out since."
        },
        mixinStandardHelpOptions = true)
class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The newest copy of the keys, for a folder that has none.")
    private Optional<Path> keys = Optional.empty();

    @Option(
            names = "--replace",
            description = "Also into a folder that is not empty: its store is put aside as store.replaced.")
    private boolean replace;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        return ProductContext.orSayWhyNot(() -> {
            Path folder = data.folder();
            Restoration.run(folder, file, keys, replace ? Restoration.Present.REPLACED : Restoration.Present.REFUSED);
            System.out.printf(
                    "Restored into %s. The next start builds the index anew, and erases again whoever was erased"
                            + " since. Letters that waited when the backup was made may have gone out since: they are not"
                            + " sent by themselves.%n",
                    folder);
            return 0;
        });
    }
}
