package org.folkmoot.testimony.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.testimony.telling.TellingRefused.Reason;

/**
 * What a person sends.
 *
 * @param answers a yes or a no to each use
 * @param name the first name to stand by a quote; needed if they want to be named
 * @param contact how to reach them; needed if they may be contacted or asked to be
 */
public record Sending(
        TellingContent content,
        Map<ConsentUse, Wish> answers,
        String name,
        String contact,
        TellingSecret.CallBack callBack) {

    /** @param until the last day of a yes; without end if empty */
    public record Wish(Consent.Answer answer, Optional<LocalDate> until) {}

    /** @throws TellingRefused if nothing was said, an answer is missing, or an answer needs something that is not there */
    public Sending {
        answers = Map.copyOf(answers);
        if (content.isEmpty()) {
            throw new TellingRefused(Reason.WORDS_MISSING);
        }
        if (answers.size() < ConsentUse.values().length) {
            throw new TellingRefused(Reason.CONSENT_MISSING);
        }
        if (says(answers, ConsentUse.BE_NAMED) && name.isBlank()) {
            throw new TellingRefused(Reason.NAME_MISSING);
        }
        boolean toBeReached = says(answers, ConsentUse.CONTACT) || callBack == TellingSecret.CallBack.ASKED_FOR;
        if (toBeReached && contact.isBlank()) {
            throw new TellingRefused(Reason.CONTACT_MISSING);
        }
        content.through().ifPresent(Sending::checkReadBack);
    }

    private static boolean says(Map<ConsentUse, Wish> answers, ConsentUse use) {
        return Optional.ofNullable(answers.get(use)).map(Wish::answer).orElse(Consent.Answer.NO) == Consent.Answer.YES;
    }

    /** What stands on a form was written by the teller, so it needs no reading back. */
    private static void checkReadBack(ToldThrough through) {
        boolean readBack =
                through.relation() == ToldThrough.Relation.PAPER || through.readBack() == ToldThrough.Answer.YES;
        if (!readBack || through.allowed() == ToldThrough.Answer.NO) {
            throw new TellingRefused(Reason.NOT_READ_BACK);
        }
    }

    /** @throws TellingRefused if a yes would end before the day */
    Consents consents(Consents before, LocalDate today, Instant at) {
        Consents all = before;
        for (ConsentUse use : ConsentUse.values()) {
            Wish wish = answers.getOrDefault(use, new Wish(Consent.Answer.NO, Optional.empty()));
            all = all.with(consent(use, wish, today, at));
        }
        return all;
    }

    static Consent consent(ConsentUse use, Wish wish, LocalDate today, Instant at) {
        Optional<LocalDate> until = wish.answer() == Consent.Answer.YES ? wish.until() : Optional.empty();
        if (until.filter(today::isAfter).isPresent()) {
            throw new TellingRefused(Reason.CONSENT_ENDS_IN_THE_PAST);
        }
        return new Consent(use, wish.answer(), until, at);
    }
}
