package org.folkmoot.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.submission.SubmissionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals files and their names with the key of their contributor. */
@Component
record AttachmentSeal(WordSeal seal) {

    /** What a name would tell. */
    record Label(String name, String digest) {}

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSeal.class);
    private static final String LABEL = "file label";
    private static final String FILE = "file";

    /** @throws SubmissionRefused if its contributor was erased */
    Binary seal(Attachment attachment) {
        WordSeal.Belonging to =
                belonging(attachment.contributor().value(), attachment.id().value(), LABEL);
        String label = attachment.digest() + attachment.name();
        return seal.seal(to, label).orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.ERASED));
    }

    /** Empty if the contributor was erased; a label that says nothing if it cannot be read, which the file itself may be. */
    Optional<Label> open(UUID contributor, UUID attachment, Binary sealed) {
        WordSeal.Belonging to = belonging(contributor, attachment, LABEL);
        return switch (seal.tryOpen(List.of(new WordSeal.Sealed(to, sealed))).getFirst()) {
            case WordSeal.Opened.Text(String text) ->
                Optional.of(new Label(text.substring(DIGEST_LETTERS), text.substring(0, DIGEST_LETTERS)));
            case WordSeal.Opened.Unreadable() -> {
                LOG.error("The name of file {} cannot be read: the key is lost, or it is damaged", attachment);
                yield Optional.of(new Label("", ""));
            }
            case WordSeal.Opened.Erased() -> Optional.empty();
        };
    }

    private static final int DIGEST_LETTERS = 64;

    /**
     * What is written comes out sealed.
     *
     * @throws SubmissionRefused if the contributor was erased
     */
    OutputStream sealing(UUID contributor, UUID attachment, OutputStream sealed) {
        try {
            return seal.sealing(belonging(contributor, attachment, FILE), sealed)
                    .orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.ERASED));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** @throws SubmissionRefused if the contributor was erased */
    InputStream opening(UUID contributor, UUID attachment, InputStream sealed) {
        try {
            return seal.opening(belonging(contributor, attachment, FILE), sealed)
                    .orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.ERASED));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static WordSeal.Belonging belonging(UUID contributor, UUID attachment, String layer) {
        return new WordSeal.Belonging(contributor, attachment, layer);
    }
}
