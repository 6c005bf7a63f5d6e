package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.SubmittedStory.WrittenDownBy;

/**
 * What a person sends.
 *
 * @param answers a yes or a no to each use
 * @param name the first name to stand by a quote; needed if they want to be named
 * @param contact how to reach them; needed if they may be contacted or asked to be
 */
public record Sending(
        SubmittedStory content,
        Map<ConsentUse, Wish> answers,
        String name,
        String contact,
        SubmissionContent.CallBack callBack) {

    private static final int MOST_YEARS = 100;

    /** @param until the last day of a yes; without end if empty */
    public record Wish(Consent.Answer answer, Optional<LocalDate> until) {

        public Wish {
            answer = InvalidRequest.required("answer", answer);
        }
    }

    /** @throws SubmissionRefused if nothing was said, an answer is missing, or an answer needs something that is not there */
    public Sending {
        answers = Map.copyOf(answers);
        if (content.isEmpty()) {
            throw new SubmissionRefused(Reason.WORDS_MISSING);
        }
        if (answers.size() < ConsentUse.values().length) {
            throw new SubmissionRefused(Reason.CONSENT_MISSING);
        }
        if (says(answers, ConsentUse.BE_NAMED) && name.isBlank()) {
            throw new SubmissionRefused(Reason.NAME_MISSING);
        }
        boolean toBeReached = says(answers, ConsentUse.CONTACT) || callBack == SubmissionContent.CallBack.ASKED_FOR;
        if (toBeReached && contact.isBlank()) {
            throw new SubmissionRefused(Reason.CONTACT_MISSING);
        }
        content.through().ifPresent(Sending::checkReadBack);
    }

    private static boolean says(Map<ConsentUse, Wish> answers, ConsentUse use) {
        return Optional.ofNullable(answers.get(use)).map(Wish::answer).orElse(Consent.Answer.NO) == Consent.Answer.YES;
    }

    /** What stands on a form was written by the teller, so it needs no reading back. */
    private static void checkReadBack(WrittenDownBy through) {
        boolean readBack =
                through.relation() == WrittenDownBy.Relation.PAPER || through.readBack() == WrittenDownBy.Answer.YES;
        if (!readBack || through.allowed() == WrittenDownBy.Answer.NO) {
            throw new SubmissionRefused(Reason.NOT_READ_BACK);
        }
    }

    /** @throws SubmissionRefused if a yes would end before the day */
    Consents consents(Consents before, LocalDate today, Instant at) {
        Consents all = before;
        for (ConsentUse use : ConsentUse.values()) {
            Wish wish = answers.getOrDefault(use, new Wish(Consent.Answer.NO, Optional.empty()));
            all = all.with(consent(use, wish, today, at));
        }
        return all;
    }

    /** The uses for which the submission allows less than this sending, or a second sending allowed less than the first. */
    Set<ConsentUse> narrowedIn(Submission submission) {
        Set<ConsentUse> narrowed = submission.narrowed();
        answers.forEach((use, wish) -> submission
                .consents()
                .of(use)
                .filter(stands -> consent(use, wish, submission.created()).isWiderThan(stands))
                .ifPresent(_ -> narrowed.add(use)));
        return narrowed;
    }

    static Consent consent(ConsentUse use, Wish wish, LocalDate today, Instant at) {
        Consent consent = consent(use, wish, at);
        if (consent.until().filter(today::isAfter).isPresent()) {
            throw new SubmissionRefused(Reason.CONSENT_ENDS_IN_THE_PAST);
        }
        if (consent.until().filter(today.plusYears(MOST_YEARS)::isBefore).isPresent()) {
            throw new SubmissionRefused(Reason.CONSENT_ENDS_TOO_LATE);
        }
        return consent;
    }

    private static Consent consent(ConsentUse use, Wish wish, Instant at) {
        return new Consent(
                use, wish.answer(), wish.answer() == Consent.Answer.YES ? wish.until() : Optional.empty(), at);
    }
}
