package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Votes that staff enter for members who have no screen. */
@FloorTest
class EnteredVotesTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private Questions questions;

    @Autowired
    private Votes votes;

    @Autowired
    private MongoTemplate store;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private List<Member> add(Moot moot, String... names) {
        return run(moot, () -> roll.add(moot.assembly(), List.of(names)));
    }

    @Test
    void a_vote_is_entered_for_a_member_without_a_screen_and_the_record_says_for_whom() {
        Moot moot = town.moot(5);
        MemberId joyce = add(moot, "Joyce Obi").getFirst().id();
        QuestionId id = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), id));
        moot.members().forEach(member -> town.as(member, () -> town.cast(moot.assembly(), id, Choice.AGREE)));
        Vote vote = Vote.first(Choice.DISAGREE);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(run(moot, () -> votes.castFor(moot.assembly(), id, joyce, vote)))
                    .isInstanceOf(Vote.Answer.In.class);
        }
        assertThat(run(
                        moot,
                        () -> votes.castFor(moot.assembly(), id, moot.member(0).member(), Vote.first(Choice.DISAGREE))))
                .as("a vote that a member cast stands")
                .isInstanceOf(Vote.Answer.Another.class);
        Document open = store.findById(id.value(), Document.class, "questions");
        assertThat(open.getList("entered", UUID.class)).containsExactly(joyce.value());
        assertThat(open.get("votes", Document.class).values())
                .as("nothing in a vote says that it was entered")
                .allSatisfy(one -> assertThat((Document) one).containsOnlyKeys("id", "choice"));

        Question counted = run(moot, () -> town.closeAndCount(moot.assembly(), id));
        assertThat(counted.voted()).isEqualTo(6);
        assertThat(counted.entered()).isEqualTo(1);
        assertThat(counted.result().orElseThrow().tally().disagree()).isEqualTo(1);
        assertThat(run(moot, () -> votes.castFor(moot.assembly(), id, joyce, Vote.first(Choice.AGREE))))
                .isInstanceOf(Vote.Answer.TooLate.class);
    }

    @Test
    void a_member_changes_on_their_own_screen_a_vote_that_was_entered_for_them() {
        Moot moot = town.moot(1);
        MemberId joyce = add(moot, "Joyce Obi").getFirst().id();
        QuestionId id = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), id));
        run(moot, () -> votes.castFor(moot.assembly(), id, joyce, Vote.first(Choice.DISAGREE)));
        town.withCard(moot.assembly(), joyce, () -> town.cast(moot.assembly(), id, Choice.AGREE));
        assertThat(run(moot, () -> town.closeAndCount(moot.assembly(), id)).entered())
                .isZero();
    }

    @Test
    void nobody_enters_votes_for_who_is_no_member_nor_without_running_the_assembly() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), id));
        assertThat(run(
                        moot,
                        () -> votes.castFor(
                                moot.assembly(), id, new MemberId(UUID.randomUUID()), Vote.first(Choice.AGREE))))
                .isInstanceOf(Vote.Answer.Refused.class);
        assertThatThrownBy(() -> town.as(
                        moot.member(0),
                        () -> votes.castFor(moot.assembly(), id, moot.member(1).member(), Vote.first(Choice.AGREE))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
