package org.folkmoot.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.invited.PersonalKey;
import org.folkmoot.call.invited.PersonalLinks;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Who may answer a call: anyone with its link, or only people with a link of their own. A personal link is good for one submission; which one it was
 * is written down nowhere.
 */
@Component
record LinkAdmission(PersonalLinks links, SubmissionRecords records) {

    /** @throws SubmissionRefused if the call is for others only, or something was told by this link already */
    void toBegin(Call call, Optional<PersonalKey> key) {
        PersonalLinks.Use use = key.map(own -> links.use(call, own)).orElse(PersonalLinks.Use.UNKNOWN);
        refuseUnlessGood(call, use);
    }

    /**
     * Sends the submission by the link it came by.
     *
     * @throws SubmissionRefused if the call is for others only, or something was told by this link already
     */
    <T> T sending(Call call, Optional<PersonalKey> key, SubmissionId submission, Supplier<T> send) {
        PersonalLinks.Use use = key.map(own -> links.take(call, own, submission.value(), () -> sentIn(call)))
                .orElse(PersonalLinks.Use.UNKNOWN);
        if (use == PersonalLinks.Use.USED && isSent(submission)) {
            // Another request of the same device was faster.
            return send.get();
        }
        refuseUnlessGood(call, use);
        boolean sent = false;
        try {
            T done = send.get();
            sent = true;
            return done;
        } finally {
            if (sent || isSent(submission)) {
                wasSent(call, key, submission);
            } else {
                key.ifPresent(own -> links.giveBack(call, own, submission.value()));
            }
        }
    }

    /** Says it again, if the answer was cut off the first time. */
    void wasSent(Call call, Optional<PersonalKey> key, SubmissionId submission) {
        key.ifPresent(own -> links.used(call, own, submission.value()));
    }

    /** A link that was taken back while somebody wrote does not keep their words from a call that is open to all. */
    private static void refuseUnlessGood(Call call, PersonalLinks.Use use) {
        if (use == PersonalLinks.Use.USED) {
            throw new SubmissionRefused(Reason.INVITATION_USED);
        }
        if (use != PersonalLinks.Use.GOOD && call.admission() == Admission.INVITED) {
            throw new SubmissionRefused(Reason.INVITATION_NEEDED);
        }
    }

    private boolean isSent(SubmissionId id) {
        return records.facts(id).filter(submission -> !submission.isDraft()).isPresent();
    }

    private Collection<UUID> sentIn(Call call) {
        return records.inCall(call.id()).stream()
                .filter(submission -> !submission.isDraft())
                .map(submission -> submission.id().value())
                .toList();
    }
}
