package org.folkmoot.testimony.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.telling.TellingRefused;
import org.springframework.stereotype.Component;

/** Seals files and their names with the key of their contributor. */
@Component
class AttachmentSeal {

    /** What a name would tell. */
    record Label(String name, String digest) {}

    private static final Caller PRODUCT = new Caller.Product("opening and sealing files that people add");
    private static final String LABEL = "file label";
    private static final String FILE = "file";

    private final WordSeal seal;
    private final Callers callers;

    AttachmentSeal(WordSeal seal, Callers callers) {
        this.seal = seal;
        this.callers = callers;
    }

    /** @throws TellingRefused if its contributor was erased */
    byte[] seal(Attachment attachment) {
        WordSeal.Belonging to =
                belonging(attachment.contributor().value(), attachment.id().value(), LABEL);
        String label = attachment.digest() + attachment.name();
        return callers.as(PRODUCT, () -> seal.seal(List.of(new WordSeal.Plain(to, label))))
                .getFirst()
                .map(Binary::getData)
                .orElseThrow(() -> new TellingRefused(TellingRefused.Reason.ERASED));
    }

    /** Empty if the contributor was erased. */
    Optional<Label> open(UUID contributor, UUID attachment, Binary sealed) {
        WordSeal.Belonging to = belonging(contributor, attachment, LABEL);
        return callers.as(PRODUCT, () -> seal.open(List.of(new WordSeal.Sealed(to, sealed))))
                .getFirst()
                .map(text -> new Label(text.substring(DIGEST_LETTERS), text.substring(0, DIGEST_LETTERS)));
    }

    private static final int DIGEST_LETTERS = 64;

    /**
     * What is written comes out sealed.
     *
     * @throws TellingRefused if the contributor was erased
     */
    OutputStream sealing(UUID contributor, UUID attachment, OutputStream sealed) {
        return callers.as(PRODUCT, () -> {
                    try {
                        return seal.sealing(belonging(contributor, attachment, FILE), sealed);
                    } catch (IOException refused) {
                        throw new UncheckedIOException(refused);
                    }
                })
                .orElseThrow(() -> new TellingRefused(TellingRefused.Reason.ERASED));
    }

    /** @throws TellingRefused if the contributor was erased */
    InputStream opening(UUID contributor, UUID attachment, InputStream sealed) {
        return callers.as(PRODUCT, () -> {
                    try {
                        return seal.opening(belonging(contributor, attachment, FILE), sealed);
                    } catch (IOException refused) {
                        throw new UncheckedIOException(refused);
                    }
                })
                .orElseThrow(() -> new TellingRefused(TellingRefused.Reason.ERASED));
    }

    private static WordSeal.Belonging belonging(UUID contributor, UUID attachment, String layer) {
        return new WordSeal.Belonging(contributor, attachment, layer);
    }
}
