package org.folkmoot.submission.attachment.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.submission.attachment.OpenedFile;
import org.springframework.http.HttpStatus;

/** Hands a file out to the person who asks for it, who is authorised anew each time. */
public final class FileDownload implements DownloadHandler {
    private static final long serialVersionUID = 1;

    private final transient Supplier<Optional<OpenedFile>> file;

    public FileDownload(Supplier<Optional<OpenedFile>> file) {
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Optional<OpenedFile> found = file.get();
        if (found.isEmpty()) {
            event.getResponse().setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        OpenedFile opened = found.get();
        try (InputStream content = opened.content()) {
            opened.headers().forEach(event.getResponse()::setHeader);
            content.transferTo(event.getOutputStream());
        }
    }

    @Override
    public String getUrlPostfix() {
        return "file";
    }
}
