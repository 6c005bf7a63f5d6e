package org.folkmoot.submission;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.submission.SubmittedStory.JourneyStep;

/** Calls and submissions for tests. */
public final class Told {

    private Told() {}

    public static CallTerms terms() {
        return new CallTerms(
                "Coming home from hospital",
                "We want to know what it is like to come home from hospital here.",
                "Two people of the panel team, then those who plan these services.",
                Set.of(),
                List.of("Who helped you?"),
                List.of("waiting", "being listened to"),
                Optional.empty(),
                Set.of(Locale.ENGLISH),
                CallTerms.Ages.anyone(),
                LawfulBasis.PUBLIC_TASK_CARE,
                24,
                "01632 960 118");
    }

    public static SubmittedStory words(String words) {
        return journey(words, List.of(), List.of());
    }

    /** About services that are named and others that are met, one in each step. */
    static SubmittedStory journey(String words, List<UUID> named, List<UUID> met) {
        return new SubmittedStory(
                "en",
                words,
                named,
                "",
                "",
                "",
                Optional.of(4),
                "",
                "",
                "",
                met.stream().map(Told::step).toList(),
                List.of(),
                Optional.empty());
    }

    private static JourneyStep step(UUID service) {
        return new JourneyStep(
                "",
                Optional.of(service),
                "",
                "",
                Optional.empty(),
                JourneyStep.WaitUnit.DAYS,
                Optional.empty(),
                Optional.empty());
    }

    /** All allowed but the name. */
    public static Sending sending(String words) {
        return new Sending(
                words(words),
                answers(Consent.Answer.YES),
                "",
                "01632 960 001",
                SubmissionContent.CallBack.NOT_ASKED_FOR);
    }

    static Map<ConsentUse, Sending.Wish> answers(Consent.Answer answer) {
        Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(ConsentUse.class);
        Arrays.stream(ConsentUse.values()).forEach(use -> answers.put(use, new Sending.Wish(answer, Optional.empty())));
        answers.put(ConsentUse.BE_NAMED, new Sending.Wish(Consent.Answer.NO, Optional.empty()));
        return answers;
    }

    static DraftKey key() {
        return new DraftKey(UUID.randomUUID());
    }

    /** What a reader does who hides these things and publishes it. */
    static OpenedSubmission published(OpenedSubmission kept, Redaction... hidden) {
        SubmissionContent.Redacted checked = new SubmissionContent.Redacted(
                kept.secret().latest().number(),
                Arrays.stream(hidden)
                        .map(one -> new SubmissionContent.Hiding("words", one))
                        .toList(),
                new org.folkmoot.people.AccountId(UUID.randomUUID()),
                kept.submission().changed());
        return new OpenedSubmission(
                kept.submission().at(Submission.Stage.PUBLISHED), kept.secret().with(checked));
    }
}
