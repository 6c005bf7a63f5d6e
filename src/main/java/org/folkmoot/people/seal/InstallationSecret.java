package org.folkmoot.people.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.folkmoot.platform.StartRefused;

/**
 * The secret of this installation, from which the keys for pseudonyms and for sealing are derived (HKDF, RFC 5869). It lies in the
 * data folder in a file that only its owner can read, not in the store: a copy of the store alone opens no identity. Without it
 * the sealed identities are lost, so it belongs into the backup, apart from the store's.
 */
public final class InstallationSecret {

    private static final String FILE = "secret";
    private static final int BYTES = 32;
    private static final int SHORTEST_GIVEN = 32;

    private final byte[] secret;

    private InstallationSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * A secret given by the operator instead of the file.
     *
     * @throws StartRefused if it has fewer than 32 characters
     */
    public static InstallationSecret given(String text) {
        if (text.length() < SHORTEST_GIVEN) {
            throw new StartRefused(
                    "folkmoot.secret needs at least " + SHORTEST_GIVEN + " characters; it has " + text.length());
        }
        return new InstallationSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The secret in the folder, made there at the first call.
     *
     * @throws StartRefused if it can be neither read nor made
     */
    public static InstallationSecret in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            removeDrafts(folder);
            return new InstallationSecret(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new StartRefused(
                    "The installation's secret " + file + " cannot be read or made: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The installation's secret " + file + " is damaged: put it back from the backup.", e);
        }
    }

    /** A key of 256 bits for one purpose; the same at each call. */
    public SecretKey key(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(("folkmoot " + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", e);
        }
    }

    /** Written aside, put on disk, then linked into place, so that a half-written secret is never seen. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path aside = file.resolveSibling(FILE + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(aside);
        try (FileChannel channel = FileChannel.open(
                aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(
                    ByteBuffer.wrap((HexFormat.of().formatHex(fresh) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its secret counts.
        } catch (UnsupportedOperationException _) {
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** What a process that died while it made the secret left behind. The folder is this process's own. */
    private static void removeDrafts(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, FILE + ".*.new")) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "(the installation's secret)";
    }
}
