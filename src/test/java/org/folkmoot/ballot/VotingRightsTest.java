package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with a question and its votes. */
class VotingRightsTest extends Ballots {

    @Test
    void only_members_of_this_assembly_vote_not_those_who_run_it_or_the_installation() {
        Moot moot = town.moot(2);
        Moot other = town.moot(1);
        QuestionId id = opened(moot);
        Somebody administrator = town.administrator();
        assertThat(town.as(administrator, () -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new Vote.Answer.Refused(Reason.NOT_A_MEMBER));
        assertThat(town.asProduct(() -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new Vote.Answer.Refused(Reason.NOT_A_MEMBER));
        Somebody placeMember = town.somebody(
                "Place member", new Grant(Role.MEMBER, moot.place().scope()));
        assertThat(town.as(placeMember, () -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new Vote.Answer.Refused(Reason.NOT_A_MEMBER));
        assertThatThrownBy(() -> town.as(moot.facilitator(), () -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(other.member(0), () -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.cast(moot.assembly(), id, Choice.AGREE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(close(moot, id).voted()).isZero();
    }

    @Test
    void ids_of_another_assembly_are_refused_even_to_those_at_home_in_one() {
        Moot home = town.moot(1);
        Moot away = town.moot(1);
        QuestionId id = opened(away);
        // A member and a facilitator of one assembly put the other's question under their own assembly's id.
        assertThat(town.as(home.member(0), () -> town.cast(home.assembly(), id, Choice.AGREE)))
                .isEqualTo(new Vote.Answer.Refused(Reason.NO_SUCH_QUESTION));
        assertThat(town.as(home.member(0), () -> questions.shown(home.assembly(), away.session())))
                .isEmpty();
        assertThat(town.as(home.member(0), () -> assemblies.session(away.session())))
                .isEmpty();
        List.<Runnable>of(
                        () -> questions.close(home.assembly(), id),
                        () -> questions.open(home.assembly(), id),
                        () -> questions.withdraw(home.assembly(), id, "No"),
                        () -> questions.declareVoid(home.assembly(), id, "No"),
                        () -> questions.drop(home.assembly(), id))
                .forEach(act ->
                        assertThatThrownBy(() -> run(home.facilitator(), act)).isInstanceOf(QuestionRefused.class));
        List.<Runnable>of(
                        () -> questions.close(away.assembly(), id),
                        () -> questions.open(away.assembly(), id),
                        () -> questions.withdraw(away.assembly(), id, "No"),
                        () -> questions.declareVoid(away.assembly(), id, "No"),
                        () -> votes.notVoted(away.assembly(), id),
                        () -> questions.ofSession(away.assembly(), away.session()),
                        () -> questions.shown(away.assembly(), away.session()),
                        () -> questions.past(away.assembly()),
                        () -> assemblies.find(away.assembly()),
                        () -> roll.members(away.assembly()),
                        () -> roll.leave(away.assembly(), away.member(0).member(), Departure.REMOVED))
                .forEach(act -> {
                    assertThatThrownBy(() -> run(home.facilitator(), act)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> run(home.member(0), act)).isInstanceOf(AccessDeniedException.class);
                });
        assertThat(cast(away, id, 0, Choice.AGREE)).isInstanceOf(Vote.Answer.In.class);
    }

    @Test
    void members_neither_prepare_open_close_nor_read_drafts_nor_the_roll() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "A draft nobody may see yet");
        List.<Runnable>of(
                        () -> questions.prepare(
                                moot.assembly(),
                                moot.session(),
                                new QuestionText("Mine", "", List.of()),
                                Rule.simpleMajority()),
                        () -> questions.open(moot.assembly(), id),
                        () -> questions.close(moot.assembly(), id),
                        () -> questions.withdraw(moot.assembly(), id, "No"),
                        () -> questions.declareVoid(moot.assembly(), id, "No"),
                        () -> votes.notVoted(moot.assembly(), id),
                        () -> questions.ofSession(moot.assembly(), moot.session()),
                        () -> roll.members(moot.assembly()))
                .forEach(act ->
                        assertThatThrownBy(() -> run(moot.member(0), act)).isInstanceOf(AccessDeniedException.class));
        assertThat(town.as(moot.member(0), () -> questions.shown(moot.assembly(), moot.session())))
                .isEmpty();
    }

    @Test
    void who_left_votes_no_more_and_who_joined_since_the_opening_does() {
        Moot moot = town.moot(2);
        QuestionId id = opened(moot);
        cast(moot, id, 0, Choice.AGREE);
        run(moot.facilitator(), () -> roll.leave(moot.assembly(), moot.member(0).member(), Departure.REMOVED));
        assertThatThrownBy(() -> cast(moot, id, 0, Choice.DISAGREE)).isInstanceOf(AccessDeniedException.class);
        Somebody late =
                town.somebody("Late", new Grant(Role.MEMBER, moot.assembly().scope()));
        assertThat(town.as(late, () -> town.cast(moot.assembly(), id, Choice.ABSTAIN)))
                .isInstanceOf(Vote.Answer.In.class);

        Question counted = close(moot, id);
        assertThat(counted.voted()).as("a vote cast as a member stays in").isEqualTo(2);
        assertThat(counted.roll()).isEqualTo(3);
        assertThat(town.as(moot.facilitator(), () -> roll.members(moot.assembly())))
                .filteredOn(Member::isNow)
                .extracting(Member::id)
                .containsExactlyInAnyOrder(moot.member(1).member(), late.member());
    }
}
