package org.folkmoot.floor.witnesses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.floor.witnesses.WitnessRefused.Reason;

/**
 * The questions that are to be asked, in order.
 *
 * @param places how many can be asked
 */
record Slate(int places, List<Listed> list) {

    /** More than anybody answers in a day. */
    static final int MOST_PLACES = 20;

    private static final int USUAL_PLACES = 5;

    static final Slate EMPTY = new Slate(USUAL_PLACES, List.of());

    Slate {
        list = List.copyOf(list);
    }

    List<AskedId> questions() {
        return list.stream().map(Listed::question).toList();
    }

    Optional<Listed> find(AskedId question) {
        return list.stream().filter(one -> one.question().equals(question)).findFirst();
    }

    Optional<AskedId> now() {
        return list.stream()
                .filter(one -> one.progress() == Progress.NOW)
                .map(Listed::question)
                .findFirst();
    }

    Slate withPlaces(int wanted) {
        if (wanted < Math.max(1, list.size()) || wanted > MOST_PLACES) {
            throw new WitnessRefused(Reason.PLACES);
        }
        return new Slate(wanted, list);
    }

    Slate of(List<AskedId> proposed) {
        return new Slate(places, proposed.stream().map(Listed::waiting).toList());
    }

    Slate with(AskedId question) {
        if (find(question).isPresent()) {
            return this;
        }
        if (list.size() >= places) {
            throw new WitnessRefused(Reason.LIST_FULL);
        }
        List<Listed> more = new ArrayList<>(list);
        more.add(Listed.waiting(question));
        return new Slate(places, more);
    }

    Slate without(AskedId question) {
        return new Slate(
                places,
                list.stream().filter(one -> !one.question().equals(question)).toList());
    }

    Slate moved(AskedId question, RoundAct.Direction where) {
        int at = questions().indexOf(question);
        int to = switch (where) {
            case UP -> at - 1;
            case DOWN -> at + 1;
        };
        if (at < 0) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        if (to < 0 || to >= list.size()) {
            return this;
        }
        List<Listed> other = new ArrayList<>(list);
        Collections.swap(other, at, to);
        return new Slate(places, other);
    }

    Slate askedNow(RoundAct.AskNow act) {
        if (now().equals(Optional.of(act.question()))) {
            return this;
        }
        if (!now().equals(act.before())) {
            throw new WitnessRefused(Reason.ANOTHER_NOW);
        }
        there(act.question());
        return changed(one -> one.question().equals(act.question())
                ? one.as(Progress.NOW)
                : one.progress() == Progress.NOW ? one.as(Progress.ANSWERED) : one);
    }

    Slate marked(RoundAct.Mark act) {
        Listed next = new Listed(act.question(), act.progress(), Words.line(act.note()));
        Listed stands = there(act.question());
        if (stands.equals(next)) {
            return this;
        }
        if (!stands.equals(act.before())) {
            throw new WitnessRefused(Reason.CHANGED_SINCE);
        }
        if (next.note().length() > Listed.LONGEST_NOTE) {
            throw new WitnessRefused(Reason.NOTE_TOO_LONG);
        }
        if (next.progress() == Progress.NOW && now().isPresent()) {
            throw new WitnessRefused(Reason.ANOTHER_NOW);
        }
        return changed(one -> one.equals(stands) ? next : one);
    }

    private Listed there(AskedId question) {
        return find(question).orElseThrow(() -> new WitnessRefused(Reason.CHANGED_SINCE));
    }

    private Slate changed(UnaryOperator<Listed> change) {
        return new Slate(places, list.stream().map(change).toList());
    }
}
