package org.folkmoot.paper;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.paper.PaperRefused.Reason;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.submission.SubmittedStory.JourneyStep;
import org.folkmoot.submission.SubmittedStory.WrittenDownBy;

/**
 * What a settled form says, as it is sent. A use with no box ticked is not allowed; nor is a yes that can't be kept: to be named without a name, to be
 * contacted without saying how, or until a day that has passed.
 */
record PaperReading(PaperAnswers paper, LocalDate today, String number) {

    /**
     * @throws PaperRefused if somebody else wrote it without reading it back and being allowed to hand it in
     * @throws org.folkmoot.submission.SubmissionRefused if it breaks a rule of sending
     */
    Sending sending() {
        boolean byAnother = !paper.of("writer").isEmpty();
        if (byAnother && (paper.of("readBack").isEmpty() || paper.of("allowed").isEmpty())) {
            throw new PaperRefused(Reason.NO_PERMISSION);
        }
        boolean asks = !paper.of("callBack").isEmpty();
        String contact = asks || allows(ConsentUse.CONTACT) ? paper.of("contact") : "";
        return new Sending(
                content(byAnother ? WrittenDownBy.Answer.YES : WrittenDownBy.Answer.NO),
                answers(),
                allows(ConsentUse.BE_NAMED) ? paper.of("name") : "",
                asks && contact.isEmpty() ? "? (" + number + ")" : contact,
                asks ? SubmissionContent.CallBack.ASKED_FOR : SubmissionContent.CallBack.NOT_ASKED_FOR);
    }

    private SubmittedStory content(WrittenDownBy.Answer readBack) {
        return new SubmittedStory(
                paper.given().getOrDefault("language", "en"),
                paper.of("words"),
                paper.of("services")
                        .lines()
                        .map(String::strip)
                        .map(UUID::fromString)
                        .toList(),
                paper.of("serviceInOwnWords"),
                paper.of("where"),
                paper.of("when"),
                number("felt"),
                paper.of("feltWords"),
                paper.of("shouldHave"),
                paper.of("difference"),
                steps(),
                paper.of("meanings").lines().map(String::strip).toList(),
                Optional.of(new WrittenDownBy(
                        paper.of("writer"), WrittenDownBy.Relation.PAPER, readBack, WrittenDownBy.Answer.YES)));
    }

    private List<JourneyStep> steps() {
        List<JourneyStep> steps = new ArrayList<>();
        for (int number = 1; number <= PaperField.MOST_STEPS; number++) {
            String step = "step." + number + ".";
            if (paper.given().keySet().stream().anyMatch(key -> key.startsWith(step))) {
                steps.add(new JourneyStep(
                        paper.of(step + "who"),
                        Optional.empty(),
                        paper.of(step + "service"),
                        paper.of(step + "what"),
                        number(step + "waited"),
                        choice(JourneyStep.WaitUnit.class, step + "unit").orElse(JourneyStep.WaitUnit.DAYS),
                        choice(JourneyStep.HandOver.class, step + "handOver"),
                        choice(JourneyStep.ToldAgain.class, step + "toldAgain")));
            }
        }
        return steps;
    }

    private Map<ConsentUse, Sending.Wish> answers() {
        Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(ConsentUse.class);
        for (ConsentUse use : ConsentUse.values()) {
            answers.put(
                    use,
                    allows(use)
                            ? new Sending.Wish(Consent.Answer.YES, until(use))
                            : new Sending.Wish(Consent.Answer.NO, Optional.empty()));
        }
        return answers;
    }

    private boolean allows(ConsentUse use) {
        boolean canBeKept = switch (use) {
            case BE_NAMED -> !paper.of("name").isEmpty();
            case CONTACT -> !paper.of("contact").isEmpty();
            case ANALYSE, QUOTE_INSIDE, QUOTE_IN_PUBLIC -> true;
        };
        boolean passed = until(use).filter(today::isAfter).isPresent();
        return paper.of("use." + use.name()).equals("YES") && canBeKept && !passed;
    }

    private Optional<LocalDate> until(ConsentUse use) {
        try {
            return Optional.of(paper.of("use." + use.name() + ".until"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String key) {
        String text = paper.of(key);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String key) {
        return Optional.of(paper.of(key)).filter(text -> !text.isEmpty()).map(text -> Enum.valueOf(type, text));
    }
}
