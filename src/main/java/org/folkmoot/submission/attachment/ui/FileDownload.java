package org.folkmoot.submission.attachment.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.people.Refusal;
import org.folkmoot.submission.attachment.OpenedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Hands a file out to the person who asks for it, who is authorised anew each time. */
public final class FileDownload implements DownloadHandler {
    private static final long serialVersionUID = 1;

    private final transient Supplier<Optional<OpenedFile>> file;

    /** Hands something out, or answers with 429 if too much was read from the address that asks. */
    public static void orSayTooMuch(DownloadEvent event, DownloadHandler download) throws IOException {
        try {
            download.handleDownloadRequest(event);
        } catch (Refusal spent) {
            event.getResponse().setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            event.getResponse().setHeader(HttpHeaders.RETRY_AFTER, spent.retryAfter());
        }
    }

    public FileDownload(Supplier<Optional<OpenedFile>> file) {
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        orSayTooMuch(event, this::handOut);
    }

    private void handOut(DownloadEvent event) throws IOException {
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
