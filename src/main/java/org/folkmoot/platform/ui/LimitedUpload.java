package org.folkmoot.platform.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Future;
import org.apache.commons.io.input.BoundedInputStream;

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
        // Stops at the first byte too many, which it lets through: the file may end with the byte before.
        try (BoundedInputStream content = BoundedInputStream.builder()
                .setInputStream(event.getInputStream())
                .setMaxCount(most + 1)
                .setOnMaxCount((_, _) -> {
                    throw new IOException(sentence());
                })
                .get()) {
            try {
                taking.take(event, content);
            } catch (IOException | UncheckedIOException broken) {
                if (content.getCount() <= most) {
                    throw broken;
                }
                refuse(event);
            }
        }
    }

    private void refuse(UploadEvent event) {
        event.reject(sentence());
        Future<Void> _ = event.getUI().access(tooLarge::run);
    }

    private String sentence() {
        return "The file is larger than " + most + " bytes";
    }
}
