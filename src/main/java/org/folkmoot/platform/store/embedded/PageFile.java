package org.folkmoot.platform.store.embedded;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;

/** The file under an MVStore, which can be cleared of what lies in it unused. */
final class PageFile extends SingleFileStore {

    /** Of MVStore's files. */
    private static final int BLOCK_SIZE = 4096;

    private static final int HEADER_BLOCKS = 2;
    private static final int MOST_BLOCKS_AT_ONCE = 256;

    /** What becomes of the end of the file when it is cut off. */
    enum End {
        LEFT_AS_IT_IS,
        OVERWRITTEN
    }

    private final End end;

    private PageFile(Map<String, Object> configuration, End end) {
        super(configuration);
        this.end = end;
    }

    /** @throws org.h2.mvstore.MVStoreException if it is in use or cannot be opened */
    static PageFile open(Path path, int cacheMegabytes, int pageBytes, End end) {
        PageFile file = new PageFile(Map.of("cacheSize", cacheMegabytes, "pageSplitSize", pageBytes), end);
        file.open(path.toString(), false, (char[]) null);
        return file;
    }

    /** Writes zeros over every block that no chunk uses, and syncs. Nothing may be written meanwhile. */
    void overwriteUnused() {
        saveChunkLock.lock();
        try {
            int blocks = (int) (size() / BLOCK_SIZE);
            int block = HEADER_BLOCKS;
            while (block < blocks) {
                int next = block;
                while (next < blocks && next - block < MOST_BLOCKS_AT_ONCE && isUnused(next)) {
                    next++;
                }
                if (next > block) {
                    writeFully(null, (long) block * BLOCK_SIZE, ByteBuffer.allocate((next - block) * BLOCK_SIZE));
                }
                block = Math.max(next, block + 1);
            }
            sync();
        } finally {
            saveChunkLock.unlock();
        }
    }

    private boolean isUnused(int block) {
        return freeSpace.isFree((long) block * BLOCK_SIZE, BLOCK_SIZE);
    }

    /** MVStore fills the last block of a chunk with whatever the buffer held before: so that is nothing. */
    @Override
    public void releaseWriteBuffer(WriteBuffer used) {
        Arrays.fill(used.getBuffer().array(), (byte) 0);
        super.releaseWriteBuffer(used);
    }

    @Override
    public void truncate(long size) {
        if (end == End.OVERWRITTEN) {
            for (long at = size; at < size(); at += (long) MOST_BLOCKS_AT_ONCE * BLOCK_SIZE) {
                int length = (int) Math.min(size() - at, (long) MOST_BLOCKS_AT_ONCE * BLOCK_SIZE);
                writeFully(null, at, ByteBuffer.allocate(length));
            }
            sync();
        }
        super.truncate(size);
    }
}
