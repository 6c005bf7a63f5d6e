package org.folkmoot.submission;

import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import org.folkmoot.call.Calls;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.springframework.stereotype.Service;

/** Lets an author in to what belongs to their submission, a draft or one that was sent. What opens it is all the right there is. */
@Service
@AllowAnyone
public class AuthorAccess {

    private final SubmissionRepository book;
    private final SubmissionRecords records;
    private final Calls calls;
    private final CodeTries tries;
    private final Callers callers;
    private final Clock clock;

    AuthorAccess(
            SubmissionRepository book,
            SubmissionRecords records,
            Calls calls,
            CodeTries tries,
            Callers callers,
            Clock clock) {
        this.book = book;
        this.records = records;
        this.calls = calls;
        this.tries = tries;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws SubmissionRefused if nothing opens with it, or too many codes were tried */
    public Submission open(AuthorCredential credential) {
        return found(credential)
                .map(OpenedSubmission::submission)
                .orElseThrow(() -> new SubmissionRefused(isErased(credential) ? Reason.ERASED : Reason.CODE_UNKNOWN));
    }

    /**
     * The same, to add something to it.
     *
     * @throws SubmissionRefused also if it is a draft and its call takes no answers any more
     */
    public Submission openToAdd(AuthorCredential credential) {
        Submission submission = open(credential);
        boolean late = submission.isDraft()
                && !calls.ofSubmission(submission.call())
                        .takesAnswers(clock.instant(), Period.ofDays(Submissions.DAYS_TO_SEND_AFTER_CLOSE));
        if (late) {
            throw new SubmissionRefused(Reason.CALL_CLOSED);
        }
        return submission;
    }

    private boolean isErased(AuthorCredential credential) {
        return credential instanceof AuthorCredential.ByDraft(DraftKey key) && records.isBuried(key.hash());
    }

    /** Empty if nothing opens with it. */
    Optional<OpenedSubmission> found(AuthorCredential credential) {
        return switch (credential) {
            case AuthorCredential.ByDraft(DraftKey key) -> book.find(key);
            case AuthorCredential.ByCode(PrivateCode code) -> tries.counted(book.find(code));
            case AuthorCredential.ByAccount(SubmissionId id) ->
                book.find(id).filter(kept -> isCallers(kept.submission()));
        };
    }

    private boolean isCallers(Submission submission) {
        Optional<AccountId> caller = AccountId.of(callers.current());
        return caller.isPresent() && caller.equals(submission.account());
    }
}
