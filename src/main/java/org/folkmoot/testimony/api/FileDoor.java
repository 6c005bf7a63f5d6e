package org.folkmoot.testimony.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.AttachmentId;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.attachment.OpenedFile;
import org.folkmoot.testimony.attachment.content.FileRefused;
import org.folkmoot.testimony.attachment.content.FileType;
import org.folkmoot.testimony.telling.Opener;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes files from requests and hands them out again. */
@Component
class FileDoor {

    private final Attachments attachments;

    FileDoor(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * A file as it is kept.
     *
     * @param type what it is by its content
     * @param sha256 of the cleaned file
     * @param hidden why the team does not look at it any more
     */
    record FileKept(
            UUID id,
            String name,
            FileType.Kind kind,
            String type,
            long bytes,
            String sha256,
            Instant added,
            Optional<Attachment.HideReason> hidden) {

        static FileKept of(Attachment file) {
            return new FileKept(
                    file.id().value(),
                    file.name(),
                    file.type().kind(),
                    file.type().mediaType(),
                    file.bytes(),
                    file.digest(),
                    file.added(),
                    file.hidden().map(Attachment.Hidden::reason));
        }
    }

    List<FileKept> list(Opener opener) {
        return attachments.of(opener).stream().map(FileKept::of).toList();
    }

    /** The name stands in the header {@code Content-Disposition}; the body is the file itself. */
    FileKept add(Opener opener, String id, HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        try {
            if (request.getContentLengthLong() > Attachments.LARGEST) {
                throw new FileRefused(FileRefused.Reason.TOO_LARGE);
            }
            return FileKept.of(attachments.add(opener, id(id), name(request), body));
        } finally {
            // A sender who is cut off while sending hears no answer.
            body.skip(Attachments.LARGEST);
        }
    }

    void download(Opener opener, String id, HttpServletResponse response) throws IOException {
        OpenedFile opened = attachments.open(opener, id(id));
        try (InputStream content = opened.content()) {
            opened.headers().forEach(response::setHeader);
            content.transferTo(response.getOutputStream());
        }
    }

    void remove(Opener opener, String id) {
        attachments.remove(opener, id(id));
    }

    private static String name(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                    .map(ContentDisposition::parse)
                    .map(ContentDisposition::getFilename)
                    .orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static AttachmentId id(String text) {
        try {
            return AttachmentId.of(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest("id", "A file is named by a random UUID (version 4)");
        }
    }
}
