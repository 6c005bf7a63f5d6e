package org.folkmoot.floor.paper;

import java.time.Instant;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.paper.Keyers;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.paper.PaperRefused.Reason;
import org.folkmoot.paper.PaperWords;
import org.folkmoot.people.AccountId;

/** A sheet with what two people keyed of it. Once it is in, what they keyed is gone from here. */
record KeptSheet(Sheet sheet, PaperWords words) {

    KeptSheet begunBy(AccountId keyer, Instant now) {
        checkNotIn();
        Keyers after = sheet.keyers().begunBy(keyer);
        return after.equals(sheet.keyers())
                ? this
                : new KeptSheet(sheet.with(after, Stage.KEYING, now), words.withNew());
    }

    PaperAnswers of(AccountId keyer) {
        return words.entries().get(sheet.keyers().unfinished(keyer));
    }

    KeptSheet saved(AccountId keyer, PaperAnswers answers, Instant now) {
        checkNotIn();
        return of(keyer).equals(answers)
                ? this
                : new KeptSheet(
                        sheet.with(sheet.keyers(), sheet.stage(), now),
                        words.with(sheet.keyers().unfinished(keyer), answers));
    }

    KeptSheet finishedBy(AccountId keyer, PaperAnswers answers, Instant now) {
        if (answers.isEmpty()) {
            throw new PaperRefused(Reason.NOTHING_KEYED);
        }
        KeptSheet saved = saved(keyer, answers, now);
        Keyers after = sheet.keyers().finishedBy(keyer);
        return new KeptSheet(
                sheet.with(after, after.haveFinished() ? Stage.TO_SETTLE : Stage.KEYING, now), saved.words);
    }

    KeptSheet settled(String kind, String text, Instant now) {
        toSettle();
        return words.differIn(kind)
                ? new KeptSheet(sheet.with(sheet.keyers(), Stage.TO_SETTLE, now), words.settled(kind, text))
                : this;
    }

    /** @throws PaperRefused if a difference is not settled */
    KeptSheet goingIn(Instant now) {
        if (sheet.stage() == Stage.GOING_IN || sheet.stage() == Stage.IN) {
            return this;
        }
        if (!toSettle().words.leavesNothingOpen()) {
            throw new PaperRefused(Reason.NOT_SETTLED);
        }
        return new KeptSheet(sheet.with(sheet.keyers(), Stage.GOING_IN, now), words);
    }

    /** Back from going in, as its notes found no place. */
    KeptSheet backToSettle(Instant now) {
        return sheet.stage() == Stage.GOING_IN
                ? new KeptSheet(sheet.with(sheet.keyers(), Stage.TO_SETTLE, now), words)
                : this;
    }

    KeptSheet in(Instant now) {
        return new KeptSheet(sheet.with(sheet.keyers(), Stage.IN, now), PaperWords.none());
    }

    KeptSheet without(AccountId keyer, Instant now) {
        checkNotIn();
        return sheet.keyers()
                .entryOf(keyer)
                .map(entry -> new KeptSheet(
                        sheet.with(sheet.keyers().without(keyer), Stage.KEYING, now),
                        words.without(sheet.keyers().entries().indexOf(entry))))
                .orElse(this);
    }

    /** @throws PaperRefused if it is not keyed twice, or in already */
    KeptSheet toSettle() {
        checkNotIn();
        if (sheet.stage() != Stage.TO_SETTLE) {
            throw new PaperRefused(Reason.NOT_KEYED_TWICE);
        }
        return this;
    }

    private void checkNotIn() {
        if (sheet.stage() == Stage.IN || sheet.stage() == Stage.GOING_IN) {
            throw new PaperRefused(Reason.DONE_ALREADY);
        }
    }
}
