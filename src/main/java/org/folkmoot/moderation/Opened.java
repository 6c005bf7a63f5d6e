package org.folkmoot.moderation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmittedStory;

/**
 * A submission as a reader opens it: the words, and nothing of who the author is or whether they asked to be contacted.
 *
 * @param wordsVersion the number of the words that count now
 * @param checked what a person hid in them, if one has checked them
 * @param messages what the team asked and the author answered, and complaints
 */
public record Opened(
        Submission telling,
        int wordsVersion,
        SubmittedStory content,
        List<DeskPart> parts,
        Optional<SubmissionContent.Redacted> checked,
        List<SubmissionContent.Message> messages) {

    public Opened {
        parts = List.copyOf(parts);
        messages = List.copyOf(messages);
    }
}
