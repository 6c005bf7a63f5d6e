package org.folkmoot.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.testimony.ContributorId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins a submission and hands it in, the same for whatever way it comes; both may be done again and happen once. */
@Component
record Delivery(
        SubmissionRepository book,
        SubmissionRecords records,
        Calls calls,
        List<SubmissionFollower> followers,
        PublishingFollower publishing,
        Audit audit,
        Clock clock) {

    /** @throws SubmissionRefused if what the key named was erased */
    void begin(Call call, DraftKey key, long revision, SubmittedStory content) {
        if (records.isBuried(key.hash())) {
            throw new SubmissionRefused(Reason.ERASED);
        }
        Instant now = now();
        Submission submission = new Submission(
                new SubmissionId(TimeOrderedId.next()),
                call.id(),
                call.place(),
                new ContributorId(UUID.randomUUID()),
                Optional.empty(),
                Submission.Stage.DRAFT,
                Submission.Standing.THERE,
                1,
                revision,
                now,
                now,
                Optional.empty(),
                Consents.none(),
                List.of(),
                Care.none(),
                0);
        try {
            book.insert(new OpenedSubmission(submission, SubmissionContent.draft(content, now)), key);
        } catch (DuplicateKeyException _) {
            // Another request of the same device was faster: what follows finds it.
        }
    }

    /**
     * Hands it in. What was handed in already and comes again, or comes from a second device, is taken as {@link Corrections#again} says.
     *
     * @param restsOn the revision that the device had when it was sent
     * @throws SubmissionRefused if it was erased, a yes would end in the past, or other words are here than those it rests on
     */
    OpenedSubmission deliver(OpenedSubmission before, long restsOn, Sending sending) {
        refuseIfStale(before, restsOn, sending);
        followers.forEach(follower -> follower.sending(before.submission(), sending.callBack()));
        Instant now = now();
        OpenedSubmission after = book.changed(before.submission().id(), kept -> delivered(kept, restsOn, sending, now));
        if (!before.submission().isDraft()) {
            publishing.await(after.submission().id());
        }
        audit(before.submission(), after.submission(), now);
        if (!after.secret().holds(sending.content())) {
            throw new SubmissionRefused(Reason.ALREADY_SENT);
        }
        return after;
    }

    /** Takes of what is sent once more first what it allows less: that holds even if the rest is refused. */
    OpenedSubmission narrow(OpenedSubmission before, Sending sending) {
        Instant now = now();
        OpenedSubmission after =
                book.changed(before.submission().id(), kept -> Corrections.narrowed(kept, sending, calls.today(), now));
        if (!after.equals(before)) {
            publishing.await(after.submission().id());
            audit(before.submission(), after.submission(), now);
        }
        return after;
    }

    private void audit(Submission before, Submission after, Instant now) {
        after.acts().stream()
                .skip(before.acts().size())
                .filter(act -> act.at().equals(now))
                .map(act -> act.kind() == Submission.Kind.SENT
                        ? "telling.sent"
                        : act.kind() == Submission.Kind.SENT_AGAIN ? "telling.sent-again" : "telling.corrected")
                .forEach(what -> audit.record(
                        what, List.of(after.id().value(), after.call().value())));
    }

    private OpenedSubmission delivered(OpenedSubmission kept, long restsOn, Sending sending, Instant now) {
        if (!kept.submission().isDraft()) {
            return Corrections.again(kept, restsOn, sending, calls.today(), now);
        }
        refuseIfStale(kept, restsOn, sending);
        Consents consents = sending.consents(kept.submission().consents(), calls.today(), now);
        SubmissionContent secret = kept.secret()
                .withDraft(sending.content(), now)
                .withPerson(sending.name(), sending.contact(), sending.callBack());
        return new OpenedSubmission(kept.submission().sentAt(now, consents), secret);
    }

    /** Another device went on with the draft meanwhile. */
    private static void refuseIfStale(OpenedSubmission kept, long restsOn, Sending sending) {
        boolean same = kept.secret().latest().content().equals(sending.content());
        if (kept.submission().isDraft() && kept.submission().revision() != restsOn && !same) {
            throw new SubmissionRefused(Reason.NEWER_ON_SERVER);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
