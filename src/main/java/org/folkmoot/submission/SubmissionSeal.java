package org.folkmoot.submission;

import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what stands in a submission with the key of its contributor. */
@Component
record SubmissionSeal(WordSeal seal, JsonMapper json) {

    private static final String LAYER = "telling";

    /** @throws SubmissionRefused if its contributor was erased */
    byte[] seal(Submission submission, SubmissionContent secret) {
        String words = json.writeValueAsString(secret);
        return seal.seal(List.of(new WordSeal.Plain(belonging(submission), words)))
                .getFirst()
                .map(Binary::getData)
                .orElseThrow(() -> new SubmissionRefused(Reason.ERASED));
    }

    /** Empty if its contributor was erased. */
    Optional<SubmissionContent> open(Submission submission, byte[] sealed) {
        return seal.open(List.of(new WordSeal.Sealed(belonging(submission), new Binary(sealed))))
                .getFirst()
                .map(words -> json.readValue(words, SubmissionContent.class));
    }

    private static WordSeal.Belonging belonging(Submission submission) {
        return new WordSeal.Belonging(
                submission.contributor().value(), submission.id().value(), LAYER);
    }
}
