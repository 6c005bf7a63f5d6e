package org.folkmoot.submission;

import java.time.Instant;
import java.util.Set;

/**
 * A draft as the server has it.
 *
 * @param revision the number of the device's save it is from; once it was sent, the number that a device names which has seen these words
 * @param narrowed the uses for which a second device allowed less than the first, so that this counts
 */
public record DraftSaved(
        long revision, Instant at, SubmittedStory content, Submission.Stage stage, Set<ConsentUse> narrowed) {

    static DraftSaved of(OpenedSubmission kept) {
        return new DraftSaved(
                kept.submission().revision(),
                kept.submission().changed(),
                kept.secret().latest().content(),
                kept.submission().stage(),
                kept.submission().narrowed());
    }
}
