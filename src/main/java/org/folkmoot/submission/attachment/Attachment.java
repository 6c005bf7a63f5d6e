package org.folkmoot.submission.attachment;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.people.AccountId;
import org.folkmoot.submission.OwnRecord.OwnFile;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.content.FileType;
import org.folkmoot.testimony.ContributorId;

/**
 * A file that belongs to a submission, as it is kept: cleaned of what it told beside its content.
 *
 * @param name what its author calls it, fit to be a file's name and ending as its type says
 * @param bytes how large it is
 * @param digest its SHA-256 in hexadecimal; empty where that cannot be read
 * @param hidden why the team does not look at it any more, if so
 */
public record Attachment(
        AttachmentId id,
        SubmissionId submission,
        ContributorId contributor,
        String name,
        FileType type,
        long bytes,
        String digest,
        Instant added,
        Optional<Hidden> hidden) {

    /** Why a file is hidden from the team. Its author is told. */
    public enum HideReason {
        /** It shows or names somebody else who did not agree. */
        SOMEBODY_ELSE,
        NOT_ABOUT_THIS,
        HARD_TO_BEAR
    }

    /** As its author gets told of it. */
    public OwnFile own() {
        return new OwnFile(
                id.value(),
                name,
                type.mediaType(),
                bytes,
                digest,
                added,
                hidden.map(Hidden::reason).map(HideReason::name));
    }

    public record Hidden(HideReason reason, AccountId by, Instant at) {}
}
