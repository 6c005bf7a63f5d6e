package org.folkmoot.platform.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Future;

/**
 * Takes a file in up to a size. The browser checks it too, but only the browser of somebody who lets it: here no more is read than the size,
 * whatever the request says of itself.
 */
public final class LimitedUpload implements UploadHandler {

    /** What becomes of the file. Runs while it comes over the wire, outside the screen's lock. */
    @FunctionalInterface
    public interface Taking {
        /** @throws IOException if it breaks off; {@link UncheckedIOException} will do too */
        void take(UploadEvent event, InputStream content) throws IOException;
    }

    private final transient Taking taking;
    private final long most;
    private final transient Runnable tooLarge;

    /**
     * @param most bytes
     * @param tooLarge says so on the screen; runs under its lock
     */
    public LimitedUpload(long most, Taking taking, Runnable tooLarge) {
        this.most = most;
        this.taking = taking;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() > most) {
            refuse(event);
            return;
        }
        try (Bounded content = new Bounded(event.getInputStream(), most)) {
            try {
                taking.take(event, content);
            } catch (IOException | UncheckedIOException broken) {
                if (!content.isOver()) {
                    throw broken;
                }
                refuse(event);
            }
        }
    }

    private void refuse(UploadEvent event) {
        event.reject("The file is larger than " + most + " bytes");
        Future<Void> _ = event.getUI().access(tooLarge::run);
    }

    /** Breaks off after so many bytes. */
    static final class Bounded extends FilterInputStream {

        private final long most;
        private long read;

        Bounded(InputStream content, long most) {
            super(content);
            this.most = most;
        }

        boolean isOver() {
            return read > most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) throws IOException {
            read += bytes;
            if (isOver()) {
                throw new IOException("The file is larger than " + most + " bytes");
            }
        }
    }
}
