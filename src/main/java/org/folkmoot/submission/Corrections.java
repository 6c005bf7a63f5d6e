package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.submission.Submission.Act;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.SubmissionRefused.Reason;

/** What may follow the first sending of a submission: the same sending once more, another one from a second device, a correction, an addition. */
final class Corrections {

    private Corrections() {}

    /**
     * With a new version beside the ones before.
     *
     * @param restsOn the revision that its author had before their eyes
     * @throws SubmissionRefused if there are newer words
     */
    static OpenedSubmission corrected(
            OpenedSubmission kept, long restsOn, SubmittedStory content, Kind kind, Instant now) {
        if (kept.secret().latest().content().equals(content)) {
            return kept;
        }
        if (kept.submission().revision() != restsOn) {
            throw new SubmissionRefused(Reason.NEWER_ON_SERVER);
        }
        return new OpenedSubmission(
                kept.submission().toBeReadAgain(kind, now), kept.secret().withVersion(content, now));
    }

    /** With something more below the words as they stand. */
    static OpenedSubmission added(OpenedSubmission kept, String text, Instant now) {
        SubmittedStory content = kept.secret().latest().content();
        String before = content.words().strip();
        String words = before.isEmpty() ? text : before + "\n\n" + text;
        return corrected(kept, kept.submission().revision(), content.withWords(words), Kind.ADDED_TO, now);
    }

    /**
     * With other answers, and with what its author says of themselves.
     *
     * @throws SubmissionRefused if a yes would end before the day, or needs a name or a way to reach them that is not there
     */
    static OpenedSubmission allowed(
            OpenedSubmission kept,
            Map<ConsentUse, Sending.Wish> answers,
            AuthorDetails person,
            LocalDate today,
            Instant now) {
        Submission submission = kept.submission();
        Consents consents = submission.consents();
        for (Map.Entry<ConsentUse, Sending.Wish> answer : answers.entrySet()) {
            consents = consents.with(Sending.consent(answer.getKey(), answer.getValue(), today, now));
        }
        SubmissionContent secret = kept.secret().with(person);
        if (!secret.equals(kept.secret())) {
            submission = submission.with(Act.ofAuthor(Kind.PERSON_CHANGED, now));
        }
        if (!consents.equals(submission.consents())) {
            submission = submission.with(consents).with(Act.ofAuthor(Kind.CONSENT_CHANGED, now));
        }
        boolean said = !submission.equals(kept.submission());
        if (said && consents.allows(ConsentUse.BE_NAMED, today) && secret.name().isBlank()) {
            throw new SubmissionRefused(Reason.NAME_MISSING);
        }
        if (said
                && consents.allows(ConsentUse.CONTACT, today)
                && secret.contact().isBlank()) {
            throw new SubmissionRefused(Reason.CONTACT_MISSING);
        }
        return new OpenedSubmission(submission, secret);
    }

    /**
     * What was sent, once more. Where it allows less, that counts. Other words are taken only if their author has seen those that were sent;
     * if not, the submission does not hold them afterwards.
     */
    static OpenedSubmission again(OpenedSubmission kept, long restsOn, Sending sending, LocalDate today, Instant now) {
        Consents wished = sending.consents(Consents.none(), today, now);
        if (isTheFirst(kept, sending, wished)) {
            return kept;
        }
        Submission submission = narrowed(kept.submission(), wished, now);
        OpenedSubmission told = new OpenedSubmission(submission, withPerson(kept, sending));
        return restsOn == submission.revision() && !told.secret().holds(sending.content())
                ? corrected(told, restsOn, sending.content(), Kind.CORRECTED, now)
                : told;
    }

    /** With the answers of a second sending alone, where they allow less. */
    static OpenedSubmission narrowed(OpenedSubmission kept, Sending sending, LocalDate today, Instant now) {
        Consents wished = sending.consents(Consents.none(), today, now);
        return isTheFirst(kept, sending, wished) ? kept : kept.with(narrowed(kept.submission(), wished, now));
    }

    private static Submission narrowed(Submission submission, Consents wished, Instant now) {
        Consents narrowed = submission.consents().narrowedTo(wished);
        return narrowed.equals(submission.consents())
                ? submission
                : submission.with(narrowed).with(Act.ofAuthor(Kind.SENT_AGAIN, now));
    }

    /** What its author said of themselves on the private page stands. */
    private static SubmissionContent withPerson(OpenedSubmission kept, Sending sending) {
        return kept.secret()
                .withMoreOfPerson(
                        sending.name(),
                        kept.submission().has(Kind.PERSON_CHANGED) ? "" : sending.contact(),
                        sending.callBack());
    }

    /** Its answer was lost. What its author said elsewhere since then is not unsaid by it. */
    private static boolean isTheFirst(OpenedSubmission kept, Sending sending, Consents wished) {
        Submission submission = kept.submission();
        List<Consent> first = submission.consents().given().stream()
                .filter(consent ->
                        submission.sent().filter(consent.at()::equals).isPresent())
                .toList();
        return kept.secret().versions().getFirst().content().equals(sending.content())
                && first.size() == wished.given().size()
                && first.stream()
                        .allMatch(said ->
                                wished.of(said.use()).filter(said::saysAs).isPresent())
                && withPerson(kept, sending).equals(kept.secret());
    }
}
