package org.folkmoot.floor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.agenda.AgendaClock;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.notes.ShownWall;
import org.folkmoot.floor.polls.ShownPoll.Showing;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.platform.i18n.Dates;

/** What a projector reads, as JSON: what everybody in the room sees anyway. Nothing of a single person is in it. */
final class ProjectorBodies {

    private ProjectorBodies() {}

    /**
     * @param running where the session is in its agenda; empty until it begins
     * @param item the title of the item in hand
     * @param next the title of the one after it, and when it begins by the lengths
     * @param question the one that is to be shown
     * @param witnesses the list of questions to witnesses, if that is to be shown
     * @param wall its groups, if they are to be shown
     * @param poll that is open or whose result is shown, unless a question comes first
     */
    record Projected(
            long version,
            String assembly,
            String session,
            ProjectorMode mode,
            @JsonInclude Optional<RoomBodies.RunningBody> running,
            String item,
            @JsonInclude Optional<NextBody> next,
            @JsonInclude Optional<RoomBodies.QuestionBody> question,
            Optional<WitnessBodies.ListBody> witnesses,
            Optional<List<ShownWall.Group>> wall,
            @JsonInclude Optional<PollShown> poll) {

        static Projected of(SessionAt at, Now now, RuleWords.Say texts) {
            ProjectorMode mode = now.shown().projector();
            boolean isDark = mode == ProjectorMode.NOTHING;
            return new Projected(
                    now.version(),
                    at.assembly().name(),
                    at.session().title(),
                    mode,
                    now.agenda().filter(_ -> !isDark).map(RoomBodies.RunningBody::of),
                    now.agenda()
                            .filter(_ -> !isDark)
                            .flatMap(LiveAgenda::current)
                            .map(part -> part.item().title())
                            .orElse(""),
                    isDark ? Optional.empty() : NextBody.of(now),
                    now.question()
                            .filter(question -> isShown(mode, question))
                            .map(question -> RoomBodies.QuestionBody.of(question, texts)),
                    now.shown()
                            .witnesses()
                            .filter(_ -> mode == ProjectorMode.QUESTIONS)
                            .map(WitnessBodies.ListBody::of),
                    Optional.of(now.wall()).filter(_ -> mode == ProjectorMode.WALL),
                    PollShown.of(now, texts));
        }

        private static boolean isShown(ProjectorMode mode, Question question) {
            return switch (mode) {
                case FOLLOW -> question.state() == Question.State.OPEN;
                case RESULT -> question.isOver();
                case QUESTIONS, WALL, NOTHING -> false;
            };
        }
    }

    /** @param answered how many have, of {@code roll}, while it is open */
    record PollShown(PollBodies.PollBody poll, int answered, int roll) {

        static Optional<PollShown> of(Now now, RuleWords.Say texts) {
            boolean isQuestionFirst = now.question()
                    .filter(question -> question.state() == Question.State.OPEN)
                    .isPresent();
            return now.poll()
                    .filter(poll -> now.shown().projector() == ProjectorMode.FOLLOW && !isQuestionFirst)
                    .filter(poll -> poll.showing() != Showing.ENDED)
                    .map(poll -> new PollShown(
                            PollBodies.PollBody.of(poll, texts),
                            now.answered(),
                            Math.max(now.answered(), poll.poll().roll())));
        }
    }

    record NextBody(String title, String starts) {

        static Optional<NextBody> of(Now now) {
            return now.agenda()
                    .map(agenda -> AgendaClock.of(agenda, now.at()))
                    .flatMap(clock -> clock.slots().stream()
                            .filter(slot -> slot.when() == AgendaClock.When.TO_COME)
                            .findFirst()
                            .map(slot ->
                                    new NextBody(slot.part().item().title(), Dates.time(slot.starts(), Locale.UK))));
        }
    }
}
