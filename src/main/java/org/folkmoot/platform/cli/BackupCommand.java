package org.folkmoot.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code folkmoot backup}: copies the embedded store into one file, through the running server if there is one. */
@Command(
        name = "backup",
        description = {
            "Copy the embedded store into one file while the server runs, checked before it takes its name.",
            "What people said in it opens only with the keys, which are copied to a place of their own, and with the"
                    + " file 'secret'."
        },
        mixinStandardHelpOptions = true)
class BackupCommand implements Callable<Integer> {

    private static final String MONGODB = "spring.mongodb.uri";

    @Parameters(paramLabel = "FILE", description = "The copy of the store; there must be none yet.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = {
                "Copy the keys too, in the place of the copy from before.",
                "Keep only the newest, on no disk that keeps old versions: an older one opens what was erased since."
            })
    private Optional<Path> keys = Optional.empty();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        return ProductContext.orSayWhyNot(this::work);
    }

    private int work() throws IOException, InterruptedException {
        Optional<RunningServer> running = RunningServer.of(data);
        int outcome = running.isPresent() ? throughServer(running.get()) : ownWork();
        if (outcome == 0) {
            System.out.println(
                    keys.isPresent()
                            ? "Keep the keys apart from the store and from 'secret', and no older copy of them."
                            : "The keys and 'secret' are not in it: without both nothing that people said opens"
                                    + " again.");
        }
        return outcome;
    }

    private int throughServer(RunningServer server) throws IOException, InterruptedException {
        try (server) {
            return server.follow(server.startBackup(absolute(file), keys.map(BackupCommand::absolute)));
        }
    }

    private int ownWork() {
        StandardEnvironment environment = new StandardEnvironment();
        Path folder = data.folder(environment);
        if (StringUtils.hasText(environment.getProperty(MONGODB))) {
            Backup.none().writeStore(file);
        }
        if (!Files.exists(EmbeddedStore.fileIn(folder.resolve("store")))) {
            throw new BackupFailed("There is no store in " + folder);
        }
        try (DataFolder held = DataFolder.take(folder);
                EmbeddedStore store = EmbeddedStore.open(held.store())) {
            write(store, absolute(file), keys.map(BackupCommand::absolute));
        }
        return 0;
    }

    /** The store first: so no word is in its copy whose key is not in the other. */
    private static void write(Backup backup, Path file, Optional<Path> keys) {
        backup.writeStore(file);
        keys.ifPresent(backup::writeKeys);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
