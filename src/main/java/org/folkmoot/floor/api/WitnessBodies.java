package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.floor.witnesses.Fate;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.floor.witnesses.OwnQuestions;
import org.folkmoot.floor.witnesses.ShownRound;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.Ticks;

/** Questions to witnesses as members' devices and projectors read them. Nobody's name is in it. */
final class WitnessBodies {

    private WitnessBodies() {}

    /**
     * What all see of the newest round: no more than tells a device whether to ask for what it shows.
     *
     * @param item of the agenda in which the witnesses are heard
     * @param edition rises with each change of those who run the session
     * @param list of questions once it is chosen
     * @param now the words of the one that is being asked
     */
    record RoundBody(
            int round,
            Stage stage,
            Optional<UUID> item,
            int edition,
            List<ProgressBody> list,
            @JsonInclude Optional<String> now) {

        static RoundBody of(ShownRound round) {
            return new RoundBody(
                    round.number(),
                    round.stage(),
                    round.item().map(item -> item.value()),
                    round.edition(),
                    round.list().stream()
                            .map(line -> new ProgressBody(line.question().value(), line.progress()))
                            .toList(),
                    asked(round).map(ShownRound.Line::words));
        }
    }

    record ProgressBody(UUID id, Progress progress) {}

    private static Optional<ShownRound.Line> asked(ShownRound round) {
        return round.list().stream()
                .filter(line -> line.progress() == Progress.NOW && round.stage() == Stage.ANSWERING)
                .findFirst();
    }

    /** The list for the whole room. */
    record ListBody(Stage stage, List<LineBody> list) {

        static ListBody of(ShownRound round) {
            return new ListBody(
                    round.stage(),
                    round.list().stream()
                            .map(line -> new LineBody(line.words(), line.progress()))
                            .toList());
        }
    }

    record LineBody(String words, Progress progress) {}

    /** What one member sees beside that. */
    record OwnBody(
            int round,
            int edition,
            List<QuestionBody> questions,
            List<OwnQuestionBody> own,
            @JsonInclude Optional<Ticks.Filed> ticked) {

        static OwnBody of(OwnQuestions all) {
            return new OwnBody(
                    all.round(),
                    all.edition(),
                    all.questions().stream()
                            .map(line ->
                                    new QuestionBody(line.id().value(), line.number(), line.words(), line.answer()))
                            .toList(),
                    all.own().stream().map(OwnQuestionBody::of).toList(),
                    all.ticked());
        }
    }

    /** @param n by which it is ticked */
    record QuestionBody(UUID id, int n, String words, String answer) {}

    record OwnQuestionBody(
            int round,
            UUID id,
            String words,
            String own,
            OwnQuestions.Outcome outcome,
            Optional<String> instead,
            Optional<Fate.Why> why,
            String answer) {

        static OwnQuestionBody of(OwnQuestions.Own own) {
            return new OwnQuestionBody(
                    own.round(),
                    own.id().value(),
                    own.words(),
                    own.own(),
                    own.outcome(),
                    own.instead(),
                    own.why(),
                    own.answer());
        }
    }
}
