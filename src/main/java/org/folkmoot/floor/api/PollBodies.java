package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.floor.PollPicture;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.polls.SentAnswer.Filed;
import org.folkmoot.floor.polls.SentAnswer.Reply;
import org.folkmoot.floor.polls.ShownPoll.RoomPoll;
import org.folkmoot.floor.polls.ShownPoll.Showing;
import org.folkmoot.platform.api.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What screens read and send of polls, as JSON. No result is in it unless it is shown, and no answer but one's own. */
final class PollBodies {

    private PollBodies() {}

    /**
     * The poll that the room sees.
     *
     * @param options or statements, or the points of a scale
     * @param most as many as can be chosen, ranked or said
     * @param ends the words at the ends of a scale
     * @param withdrawn whether it was taken back, if it has ended
     */
    record PollBody(
            UUID id,
            Showing showing,
            Asked.Kind kind,
            String wording,
            List<String> options,
            int most,
            List<String> ends,
            @JsonInclude Optional<Instant> closed,
            boolean withdrawn,
            @JsonInclude Optional<PictureBody> result) {

        static PollBody of(RoomPoll shown, RuleWords.Say texts) {
            Poll poll = shown.poll();
            Asked asked = poll.plan().asked();
            return new PollBody(
                    poll.id().value(),
                    shown.showing(),
                    asked.kind(),
                    poll.plan().wording(),
                    asked.labels(),
                    most(asked),
                    asked instanceof Asked.Scale(int _, String low, String high) ? List.of(low, high) : List.of(),
                    poll.closed(),
                    poll.state() == Poll.State.WITHDRAWN,
                    shown.showing() == Showing.RESULT ? Optional.of(PictureBody.of(poll, texts)) : Optional.empty());
        }

        private static int most(Asked asked) {
            return switch (asked) {
                case Asked.One _, Asked.Scale _ -> 1;
                case Asked.Several(var _, int most) -> most;
                case Asked.WordList(int most) -> most;
                case Asked.Ranking(var _, int most) -> most;
                case Asked.Statements(var statements) -> statements.size();
            };
        }
    }

    record PictureBody(
            boolean withheld,
            List<PollPicture.Bar> bars,
            List<PollPicture.OpinionRow> opinions,
            List<String> sentences) {

        static PictureBody of(Poll poll, RuleWords.Say texts) {
            PollPicture picture = PollPicture.of(poll, texts);
            return new PictureBody(poll.isWithheld(), picture.bars(), picture.opinions(), picture.sentences());
        }
    }

    /** A member's own answer in the poll that is open; empty if they gave none. */
    record MyPoll(UUID poll, Showing showing, @JsonInclude Optional<FiledBody> answer) {}

    record FiledBody(
            UUID id,
            Optional<List<Integer>> chosen,
            Optional<List<String>> words,
            Optional<List<Answer.Stance>> stances) {

        static FiledBody of(Filed filed) {
            return switch (filed.answer()) {
                case Answer.Chosen(var chosen) ->
                    new FiledBody(filed.id(), Optional.of(chosen), Optional.empty(), Optional.empty());
                case Answer.Words(var words) ->
                    new FiledBody(filed.id(), Optional.empty(), Optional.of(words), Optional.empty());
                case Answer.Stances(var stances) ->
                    new FiledBody(filed.id(), Optional.empty(), Optional.empty(), Optional.of(stances));
            };
        }
    }

    /** An answer as a device sends it: one of the three. */
    record ToAnswer(
            @Nullable List<Integer> chosen,
            @Nullable List<String> words,
            @Nullable List<Answer.Stance> stances) {

        private static final int MOST = 100;

        Answer answer() {
            if (words != null) {
                return new Answer.Words(sound("words", words));
            }
            return stances == null
                    ? new Answer.Chosen(sound("chosen", InvalidRequest.required("chosen", chosen)))
                    : new Answer.Stances(sound("stances", stances));
        }

        private static <T> List<T> sound(String field, List<T> given) {
            if (given.size() > MOST) {
                throw new InvalidRequest(field, field + " are " + MOST + " at most.");
            }
            given.forEach(each -> InvalidRequest.required(field, each));
            return given;
        }
    }

    /**
     * What became of an answer.
     *
     * @param at the server's time of this
     */
    record Replied(
            RoomActs.Answered.Kind answer,
            Instant at,
            Optional<FiledBody> filed,
            Optional<Instant> closed,
            Optional<String> reason) {

        static Replied of(Reply reply, Instant at) {
            return switch (reply) {
                case Reply.In(var filed) -> standing(RoomActs.Answered.Kind.IN, at, filed);
                case Reply.Another(var filed) -> standing(RoomActs.Answered.Kind.ANOTHER, at, filed);
                case Reply.TooLate(var closed) ->
                    new Replied(
                            RoomActs.Answered.Kind.TOO_LATE,
                            at,
                            Optional.empty(),
                            Optional.of(closed),
                            Optional.empty());
                case Reply.Refused(var reason) -> refused(reason.name(), at);
            };
        }

        static Replied refused(String reason, Instant at) {
            return new Replied(
                    RoomActs.Answered.Kind.REFUSED, at, Optional.empty(), Optional.empty(), Optional.of(reason));
        }

        private static Replied standing(RoomActs.Answered.Kind kind, Instant at, Filed filed) {
            return new Replied(kind, at, Optional.of(FiledBody.of(filed)), Optional.empty(), Optional.empty());
        }

        /** The same for whoever entered it: how the member answered by themselves is not told. */
        Replied untold() {
            return new Replied(answer, at, Optional.empty(), closed, reason);
        }
    }

    static SentAnswer sent(UUID id, ToAnswer answer, List<UUID> inPlaceOf) {
        return new SentAnswer(id, answer.answer(), inPlaceOf);
    }
}
