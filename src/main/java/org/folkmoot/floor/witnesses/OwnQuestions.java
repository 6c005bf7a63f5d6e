package org.folkmoot.floor.witnesses;

import java.util.List;
import java.util.Optional;

/**
 * What one member may see of the questions of a session, beside what everyone does.
 *
 * @param round the newest
 * @param edition of that round, as this was read of it
 * @param questions that can be ticked or are on the list; none while they are asked and sorted
 * @param own in all rounds, in the order in which they were asked
 * @param ticked in this round; empty once the list was chosen
 */
public record OwnQuestions(int round, int edition, List<Line> questions, List<Own> own, Optional<Ticks.Filed> ticked) {

    static final OwnQuestions NONE = new OwnQuestions(0, 0, List.of(), List.of(), Optional.empty());

    public OwnQuestions {
        questions = List.copyOf(questions);
        own = List.copyOf(own);
    }

    /**
     * A question for all.
     *
     * @param number by which it is ticked
     * @param answer in short; may be empty
     */
    public record Line(AskedId id, int number, String words, String answer) {}

    /**
     * A question of this member's.
     *
     * @param words as it is read out, and their own
     * @param instead the words of the one that stands for it
     * @param why it was hidden
     * @param answer in short; may be empty
     */
    public record Own(
            int round,
            AskedId id,
            String words,
            String own,
            Outcome outcome,
            Optional<String> instead,
            Optional<Fate.Why> why,
            String answer) {}

    /** How a question stands, or ended. Each has a text {@code floor.witness.outcome.<name>} in the bundles. */
    public enum Outcome {
        ASKED,
        CHOSEN,
        NOW,
        ANSWERED,
        NOT_REACHED,
        NOT_CHOSEN,
        HIDDEN
    }

    static OwnQuestions of(Round last, List<Own> own, Optional<Ticks.Filed> ticked) {
        return new OwnQuestions(last.number(), last.edition(), lines(last), own, ticked);
    }

    private static List<Line> lines(Round round) {
        return switch (round.stage()) {
            case ASKING, SORTING -> List.of();
            case TICKING, CHOOSING ->
                round.asked()
                        .standing()
                        .map(question -> new Line(question.id(), question.number(), question.words(), ""))
                        .toList();
            case ANSWERING, OVER ->
                round.slate().list().stream()
                        .flatMap(listed -> round.asked().find(listed.question()).stream()
                                .map(question ->
                                        new Line(question.id(), question.number(), question.words(), listed.note())))
                        .toList();
        };
    }

    static List<Own> of(Round round, String token) {
        return round.asked().by(token).map(question -> own(round, question)).toList();
    }

    private static Own own(Round round, AskedQuestion question) {
        Optional<AskedQuestion> stands = round.asked().standingFor(question);
        Optional<Listed> listed = stands.flatMap(one -> round.slate().find(one.id()))
                .filter(_ -> round.stage().isChosen());
        Optional<Fate.Why> why =
                question.fate() instanceof Fate.Hidden(var reason) ? Optional.of(reason) : Optional.empty();
        return new Own(
                round.number(),
                question.id(),
                question.words(),
                question.own(),
                why.isPresent() ? Outcome.HIDDEN : outcome(round, listed),
                stands.filter(one -> !one.equals(question)).map(AskedQuestion::words),
                why,
                listed.map(Listed::note).orElse(""));
    }

    private static Outcome outcome(Round round, Optional<Listed> listed) {
        if (!round.stage().isChosen()) {
            return Outcome.ASKED;
        }
        boolean isOver = round.stage() == Stage.OVER;
        return listed.map(one -> switch (one.progress()) {
                    case WAITING -> isOver ? Outcome.NOT_REACHED : Outcome.CHOSEN;
                    case NOW -> isOver ? Outcome.NOT_REACHED : Outcome.NOW;
                    case ANSWERED -> Outcome.ANSWERED;
                    case NOT_REACHED -> Outcome.NOT_REACHED;
                })
                .orElse(Outcome.NOT_CHOSEN);
    }
}
