package org.folkmoot.submission.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.web.BodyLimit;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.Attachments;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes files from requests and hands them out again. */
@Component
record FileEndpoint(Attachments attachments) {

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

    List<FileKept> list(AuthorCredential credential) {
        return attachments.of(credential).stream().map(FileKept::of).toList();
    }

    /** The name stands in the header {@code Content-Disposition}; the body is the file itself. */
    FileKept add(AuthorCredential credential, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean readToTheEnd = true;
        try {
            if (request.getContentLengthLong() > Attachments.LARGEST) {
                throw new FileRefused(FileRefused.Reason.TOO_LARGE);
            }
            return FileKept.of(attachments.add(credential, id(id), name(request), request.getInputStream()));
        } catch (Refusal spent) {
            // Whoever sends too much is not listened to any longer.
            readToTheEnd = false;
            response.setHeader(HttpHeaders.CONNECTION, "close");
            throw spent;
        } finally {
            if (readToTheEnd) {
                // A sender who is cut off while sending hears no answer.
                request.getInputStream().skip(Attachments.LARGEST);
            }
        }
    }

    void download(AuthorCredential credential, String id, HttpServletResponse response) throws IOException {
        OpenedFile opened = attachments.open(credential, id(id));
        try (InputStream content = opened.content()) {
            opened.headers().forEach(response::setHeader);
            content.transferTo(response.getOutputStream());
        }
    }

    void remove(AuthorCredential credential, String id) {
        attachments.remove(credential, id(id));
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

    /** Files of a submission, which {@link FileEndpoint} counts and answers about in words. */
    @Configuration(proxyBeanMethods = false)
    static class BodiesConfiguration {

        @Bean
        BodyLimit filesOfDrafts() {
            return BodyLimit.ofStream("/api/v1/calls/*/draft/files/*", Long.MAX_VALUE);
        }

        @Bean
        BodyLimit filesOfSubmissions() {
            return BodyLimit.ofStream("/api/v1/my-words/files/*", Long.MAX_VALUE);
        }
    }
}
