package org.folkmoot.platform.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's machine code, unpacked once into a folder of ours. The driver would unpack it into the system's temporary folder at each
 * start, from which some systems run nothing, and would leave it there whenever the process is killed.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    /** Its place in the folder of a store. */
    static final String FOLDER_IN_STORE = "sqlite";

    private static final String FOLDER = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /** Does nothing once the process has one; where the folder can't have it, the driver goes its own way. */
    static synchronized void unpackInto(Path folder) {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed != null) {
                put(packed.readAllBytes(), Files.createDirectories(folder).resolve(name));
                System.setProperty(FOLDER, folder.toAbsolutePath().toString());
            }
        } catch (IOException e) {
            LOG.warn("SQLite's library cannot be unpacked into {}: {}", folder, e.getMessage());
        }
    }

    private static void put(byte[] library, Path file) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library)) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, library);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
