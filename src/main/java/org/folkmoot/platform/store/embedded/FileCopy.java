package org.folkmoot.platform.store.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.folkmoot.platform.store.embedded.Sql.SqlFailed;
import org.sqlite.SQLiteConfig;

/** A copy of one file of the store: written beside its place, checked, brought to the disk, and only then given its name. */
public final class FileCopy {

    private interface Filling {
        void into(Path file) throws IOException;
    }

    private FileCopy() {}

    /** Copies a backup of the store to a place where there is nothing. */
    public static void ofStore(Path backup, Path place) {
        NativeLibrary.unpackInto(place.resolveSibling(NativeLibrary.FOLDER_IN_STORE));
        write(place, StoreFile.Content.RECORDS, draft -> fill(draft, backup));
    }

    /** The same for a copy of keys. */
    public static void ofKeys(Path copy, Path place) {
        write(place, StoreFile.Content.KEYS, draft -> fill(draft, copy));
    }

    /** Of what a session sees now, as small as it can be. */
    static void of(Sql sql, StoreFile.Content content, Path place) {
        write(
                place,
                content,
                draft -> sql.execute("VACUUM INTO '" + draft.toString().replace("'", "''") + "'"));
    }

    private static void write(Path place, StoreFile.Content content, Filling filling) {
        Path target = place.toAbsolutePath().normalize();
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(draft));
            try {
                filling.into(draft);
                check(draft, content);
                force(draft, StandardOpenOption.WRITE);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder(target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SqlFailed e) {
            throw new BackupFailed("%s cannot be written: %s".formatted(target, reason(e)), e);
        }
    }

    private static void fill(Path draft, Path from) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft)) {
            Files.copy(from, out);
        }
    }

    private static String reason(Exception failed) {
        return failed instanceof IOException
                ? failed.getClass().getSimpleName() + " " + failed.getMessage()
                : String.valueOf(failed.getMessage());
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void force(Path file, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }

    /** So that the name is there after a power cut too; some systems can't and need not. */
    private static void forceFolder(Path file) {
        try {
            force(file.resolveSibling("."), StandardOpenOption.READ);
        } catch (IOException e) {
            // A system on which a folder can't be opened keeps names by itself.
        }
    }

    /** Reads all of it. */
    private static void check(Path file, StoreFile.Content content) {
        SQLiteConfig configuration = new SQLiteConfig();
        configuration.setReadOnly(true);
        try (Sql sql = new Sql(configuration.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1"))) {
            if (sql.number("PRAGMA application_id") != content.mark()) {
                throw new BackupFailed("It is no copy of Folkmoot's " + content.called());
            }
            String found = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1))
                    .orElse("");
            if (!found.equals("ok")) {
                throw new BackupFailed("The copy of the " + content.called() + " is damaged: " + found);
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        } catch (SqlFailed e) {
            throw new BackupFailed("It is no copy of Folkmoot's " + content.called() + ": " + e.getMessage(), e);
        }
    }
}
