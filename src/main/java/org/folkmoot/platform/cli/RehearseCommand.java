package org.folkmoot.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code folkmoot rehearse FILE}: for the launcher and {@code deployment/train}. */
@Command(
        name = "rehearse",
        hidden = true,
        description =
                "Start the product on a scratch folder, do what people do most, stop it, and keep in FILE what Java learned.")
class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The AOT cache to make.")
    private @Nullable Path cache;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = cache == null ? Path.of("folkmoot.aot") : cache;
        Path folder = Files.createTempDirectory("folkmoot-rehearsal-");
        try (RunningProduct product =
                RunningProduct.startLearning(file, "--port", "0", "--data", folder.toString(), "--demo")) {
            for (Rehearsal rehearsal : ServiceLoader.load(Rehearsal.class)) {
                rehearsal.rehearse(product);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }
}
