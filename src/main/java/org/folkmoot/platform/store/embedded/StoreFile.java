package org.folkmoot.platform.store.embedded;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.folkmoot.platform.StartRefused;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** One file of the store, with the thread that brings writes to it. */
final class StoreFile implements AutoCloseable {

    /** Small, because a commit writes every page it touches as a whole. */
    private static final int PAGE_BYTES = 8 * 1024;

    private final MVStore pages;
    private final Commits commits;

    private StoreFile(PageFile file, MVStore pages) {
        this.pages = pages;
        this.commits = new Commits(pages, new Rewriting(file, pages));
    }

    /** @throws StartRefused if the file is in use or damaged, with a message for an operator */
    static StoreFile open(Path path, int cacheMegabytes) {
        return open(path, cacheMegabytes, PageFile.End.LEFT_AS_IT_IS, new MVStore.Builder().compress());
    }

    /**
     * For keys, which can't be made smaller and of which nothing is left behind.
     *
     * @throws StartRefused if the file is in use or damaged, with a message for an operator
     */
    static StoreFile openForKeys(Path path, int cacheMegabytes) {
        return open(path, cacheMegabytes, PageFile.End.OVERWRITTEN, new MVStore.Builder());
    }

    private static StoreFile open(Path path, int cacheMegabytes, PageFile.End end, MVStore.Builder builder) {
        try {
            PageFile file = PageFile.open(path, cacheMegabytes, PAGE_BYTES, end);
            MVStore pages = builder.adoptFileStore(file)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Every commit is synced before the next begins and old versions are kept for a few commits, so dead space
            // can be used again at once.
            pages.setRetentionTime(0);
            pages.setVersionsToKeep(1);
            return new StoreFile(file, pages);
        } catch (MVStoreException e) {
            throw new StartRefused(
                    "The store in %s cannot be opened: %s".formatted(path.toAbsolutePath(), e.getMessage()), e);
        }
    }

    MVStore pages() {
        return pages;
    }

    void start() {
        commits.start();
    }

    /** See {@link Commits#write}. */
    <T> T write(Supplier<T> command) {
        return commits.write(command);
    }

    /** Carries a command out that only reads, and keeps the pages it may be reading from being overwritten. */
    <T> T keepingPages(Supplier<T> command) {
        MVStore.TxCounter usage = pages.registerVersionUsage();
        try {
            return command.get();
        } finally {
            pages.deregisterVersionUsage(usage);
        }
    }

    /** See {@link Commits#shred}. */
    void shred() {
        commits.shred();
    }

    long bytes() {
        return pages.getFileStore().size();
    }

    /**
     * Brings everything to the disk and closes the file. It is not marked as cleanly ended: where a kill had left its traces
     * before, MVStore 2.4.240 opens a file so marked at an older version.
     */
    @Override
    public void close() {
        commits.close();
        pages.closeImmediately();
    }
}
