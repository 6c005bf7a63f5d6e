package org.folkmoot.submission.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** A file with its content, which whoever asked for it closes. */
public record OpenedFile(Attachment file, InputStream content) {

    /**
     * The headers with which it goes to a browser, by name: as a file of the type that it is and never as a page, run by nobody, kept by nobody on
     * the way.
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.type().mediaType());
        headers.put("Content-Length", Long.toString(file.bytes()));
        headers.put(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.put("Cache-Control", "no-store");
        return headers;
    }
}
