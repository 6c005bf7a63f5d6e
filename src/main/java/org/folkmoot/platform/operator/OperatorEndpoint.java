package org.folkmoot.platform.operator;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The way in for whoever owns the data folder: a file in it, readable by its owner only, that holds the running
 * server's address and a token made anew at each start. Whoever can read that file could read the store too, so
 * it gives nobody more than they have.
 */
public record OperatorEndpoint(String url, long process, String token) {

    private static final String FILE = "server";

    static OperatorEndpoint fresh(String url) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new OperatorEndpoint(
                url, ProcessHandle.current().pid(), HexFormat.of().formatHex(random));
    }

    /** The endpoint of the server that has this data folder open, if one is running. */
    public static Optional<OperatorEndpoint> of(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() != 3) {
                return Optional.empty();
            }
            OperatorEndpoint endpoint = new OperatorEndpoint(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2));
            return ProcessHandle.of(endpoint.process())
                    .filter(ProcessHandle::isAlive)
                    .map(_ -> endpoint);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void open(Path dataFolder) throws IOException {
        Path draft = Files.createTempFile(
                dataFolder,
                FILE,
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, List.of(url, String.valueOf(process), token), StandardCharsets.UTF_8);
        Files.move(
                draft, dataFolder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void close(Path dataFolder) throws IOException {
        Files.deleteIfExists(dataFolder.resolve(FILE));
    }

    boolean admits(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the operator's endpoint once the web server listens, and closes it at the end. */
    @Component
    static class OpenEndpoint {

        private final Path folder;
        private volatile @Nullable OperatorEndpoint endpoint;

        OpenEndpoint(DataFolder folder) {
            this.folder = folder.root();
        }

        @EventListener
        void open(WebServerInitializedEvent event) throws IOException {
            OperatorEndpoint fresh = OperatorEndpoint.fresh(
                    "http://127.0.0.1:" + event.getWebServer().getPort());
            fresh.open(folder);
            endpoint = fresh;
        }

        boolean admits(String token) {
            OperatorEndpoint open = endpoint;
            return open != null && open.admits(token);
        }

        @PreDestroy
        void close() throws IOException {
            OperatorEndpoint open = endpoint;
            endpoint = null;
            if (open != null) {
                open.close(folder);
            }
        }
    }
}
