package org.folkmoot.floor.witnesses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.witnesses.AskedQuestion.Asker;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;

/**
 * One round of questions to witnesses, as it is kept: what was asked, how far the round is, and the list. Who ticked what is kept apart and passes.
 *
 * @param number from 1 in its session
 * @param item of the agenda in which the witnesses are heard; empty if they are for the whole session
 * @param tallied from when the list was chosen on
 * @param edition rises with each change of those who run it
 * @param version rises with each change
 */
record Round(
        AssemblyId assembly,
        SessionId session,
        int number,
        Optional<ItemId> item,
        Stage stage,
        AskedList asked,
        Slate slate,
        Optional<Tallied> tallied,
        int edition,
        long version) {

    /** Of one session. */
    static final int MOST = 20;

    /** How many questions a member may ask in a round. */
    static final int EACH = 3;

    /** Of what a member asks, in letters. */
    static final int LONGEST = 200;

    static Round begun(AssemblyId assembly, SessionId session, int number, Optional<ItemId> item, Stage stage) {
        return new Round(assembly, session, number, item, stage, AskedList.NONE, Slate.EMPTY, Optional.empty(), 1, 0);
    }

    /**
     * The round after an act. Doing what is done already changes nothing.
     *
     * @throws WitnessRefused if it contradicts how the round stands now
     */
    Round after(RoundAct act) {
        Round next = switch (act) {
            case RoundAct.Step step -> stepped(step);
            case RoundAct.Reword reword -> with(sorting().asked.reworded(reword));
            case RoundAct.Merge merge -> with(sorting().asked.merged(merge)).offList(merge.question());
            case RoundAct.Hide hide -> with(sorting().asked.hidden(hide)).offList(hide.question());
            case RoundAct.Restore restore -> with(sorting().asked.restored(restore));
            case RoundAct.Places(int places) -> with(choosing().slate.withPlaces(places));
            case RoundAct.Pick(var question) -> picked(question);
            case RoundAct.Unpick(var question) -> with(choosing().slate.without(question));
            case RoundAct.Move(var question, var where) -> {
                if (stage != Stage.ANSWERING) {
                    choosing();
                }
                yield with(slate.moved(question, where));
            }
            case RoundAct.AskNow now -> with(answering().slate.askedNow(now));
            case RoundAct.Mark mark -> with(answering().slate.marked(mark));
        };
        return next.equals(this) ? this : next.edited();
    }

    private Round stepped(RoundAct.Step step) {
        if (stage == step.to()) {
            return this;
        }
        if (stage != step.from() || !stage.next().contains(step.to())) {
            throw new WitnessRefused(Reason.STAGE_MOVED);
        }
        return at(step.to());
    }

    private Round picked(AskedId question) {
        if (!choosing().asked.there(question).isStanding()) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        return with(slate.with(question));
    }

    /** With this list in the place of what was on it. */
    Round proposed(List<AskedId> questions) {
        Round next = with(choosing().slate.of(questions));
        return next.equals(this) ? this : next.edited();
    }

    /**
     * With the list for good.
     *
     * @param seen the list on the screen of whoever chooses
     */
    Round chosen(List<AskedId> seen, Tallied numbers) {
        if (stage.isChosen() && slate.questions().equals(seen)) {
            return this;
        }
        if (!choosing().slate.questions().equals(seen)) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        if (seen.isEmpty()) {
            throw new WitnessRefused(Reason.LIST_EMPTY);
        }
        return new Round(
                        assembly,
                        session,
                        number,
                        item,
                        Stage.ANSWERING,
                        asked,
                        slate,
                        Optional.of(numbers),
                        edition,
                        version)
                .edited();
    }

    /** With a question of a table, in its own words. */
    Round adopted(AskedId id, Asker.Table table, String words, Instant now) {
        if (asked.has(table.note())) {
            throw new WitnessRefused(Reason.TAKEN_ALREADY);
        }
        if (sorting().asked.isFull()) {
            throw new WitnessRefused(Reason.TOO_MANY_QUESTIONS);
        }
        return with(asked.asked(id, table, Words.sound(words, Note.LONGEST), now))
                .edited();
    }

    /** With a question of a member's, which has been found sound. */
    Round asked(AskedId id, String token, String words, Instant now) {
        return with(asked.asked(id, new Asker.OfMember(token), words, now));
    }

    Round takenBack(AskedId id) {
        return with(asked.takenBack(id));
    }

    private Round sorting() {
        if (stage.isChosen()) {
            throw new WitnessRefused(Reason.STAGE_MOVED);
        }
        return this;
    }

    private Round choosing() {
        return in(Stage.CHOOSING);
    }

    private Round answering() {
        return in(Stage.ANSWERING);
    }

    private Round in(Stage wanted) {
        if (stage != wanted) {
            throw new WitnessRefused(Reason.STAGE_MOVED);
        }
        return this;
    }

    private Round offList(AskedId question) {
        return with(slate.without(question));
    }

    private Round at(Stage next) {
        return new Round(assembly, session, number, item, next, asked, slate, tallied, edition, version);
    }

    private Round with(AskedList next) {
        return new Round(assembly, session, number, item, stage, next, slate, tallied, edition, version);
    }

    private Round with(Slate next) {
        return new Round(assembly, session, number, item, stage, asked, next, tallied, edition, version);
    }

    private Round edited() {
        return new Round(assembly, session, number, item, stage, asked, slate, tallied, edition + 1, version);
    }
}
