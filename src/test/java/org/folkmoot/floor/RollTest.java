package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.bson.Document;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The roll of an assembly: members with and without accounts, and the cards of both. */
@FloorTest
class RollTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private CardHolders cards;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Questions questions;

    @Autowired
    private Votes votes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoTemplate store;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private List<Member> add(Moot moot, String... names) {
        return run(moot, () -> roll.add(moot.assembly(), List.of(names)));
    }

    private List<Member> members(Moot moot) {
        return run(moot, () -> roll.members(moot.assembly()));
    }

    private Card card(Moot moot, MemberId member) {
        return run(moot, () -> roll.card(moot.assembly(), member));
    }

    private Optional<MemberId> holder(Card card) {
        return cards.holderOf(card.code().shown()).map(Caller.OfCard::holder).map(MemberId::new);
    }

    @Test
    void people_without_an_account_are_members_and_vote_by_their_cards() {
        Moot moot = town.moot(1);
        MemberId joyce = add(moot, "Joyce Obi").getFirst().id();
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        assertThat(run(moot, () -> questions.open(moot.assembly(), id)).roll()).isEqualTo(2);

        Vote.Answer answer = town.withCard(moot.assembly(), joyce, () -> town.cast(moot.assembly(), id, Choice.AGREE));
        assertThat(answer).isInstanceOf(Vote.Answer.In.class);
        assertThat(town.withCard(moot.assembly(), joyce, () -> votes.mine(moot.assembly(), id)))
                .extracting(MyVote::in)
                .isEqualTo(true);
        assertThat(run(moot, () -> votes.notVoted(moot.assembly(), id)))
                .containsExactly(moot.member(0).member());
    }

    @Test
    void a_card_reaches_its_own_assembly_and_only_what_members_may() {
        Moot home = town.moot(1);
        Moot away = town.moot(1);
        MemberId joyce = add(home, "Joyce Obi").getFirst().id();
        assertThat(town.withCard(home.assembly(), joyce, () -> assemblies.mine()))
                .extracting(org.folkmoot.assembly.Assembly::id)
                .containsExactly(home.assembly());
        List.<Runnable>of(
                        () -> roll.members(home.assembly()),
                        () -> roll.cards(home.assembly()),
                        () -> roll.add(home.assembly(), List.of("Eve")),
                        () -> assemblies.find(away.assembly()),
                        () -> roll.myCard(away.assembly()),
                        () -> questions.past(away.assembly()),
                        accounts::list)
                .forEach(act -> assertThatThrownBy(() -> town.withCard(home.assembly(), joyce, () -> {
                            act.run();
                            return true;
                        }))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_card_is_the_same_each_time_it_is_printed_until_it_is_renewed() {
        Moot moot = town.moot(2);
        MemberId joyce = add(moot, "Joyce Obi").getFirst().id();
        List<Card> printed = run(moot, () -> roll.cards(moot.assembly()));
        assertThat(printed).extracting(Card::name).containsExactly("Joyce Obi", "Member 0", "Member 1");
        assertThat(run(moot, () -> roll.cards(moot.assembly()))).isEqualTo(printed);
        assertThat(printed).allSatisfy(card -> assertThat(holder(card)).contains((MemberId) card.holder()));

        Card lost = card(moot, joyce);
        Card renewed = run(moot, () -> roll.renewCard(moot.assembly(), joyce));
        assertThat(renewed.code()).isNotEqualTo(lost.code());
        assertThat(holder(lost)).isEmpty();
        assertThat(holder(renewed)).contains(joyce);
        assertThat(card(moot, joyce)).isEqualTo(renewed);
    }

    @Test
    void a_member_with_an_account_is_the_same_member_by_their_card() {
        Moot moot = town.moot(1);
        QuestionId id = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), id));
        Card own = town.as(moot.member(0), () -> roll.myCard(moot.assembly())).orElseThrow();
        assertThat(holder(own)).contains(moot.member(0).member());
        town.as(moot.member(0), () -> town.cast(moot.assembly(), id, Choice.AGREE));
        town.withCard(moot.assembly(), (MemberId) own.holder(), () -> town.cast(moot.assembly(), id, Choice.DISAGREE));
        assertThat(run(moot, () -> town.closeAndCount(moot.assembly(), id)).voted())
                .as("one person, one vote, by whatever screen")
                .isEqualTo(1);
        assertThat(town.as(moot.facilitator(), () -> roll.myCard(moot.assembly())))
                .as("who runs it has no card of a member")
                .isEmpty();
    }

    @Test
    void who_leaves_is_let_in_no_more_and_comes_back_with_another_card() {
        Moot moot = town.moot(1);
        MemberId joyce = add(moot, "Joyce Obi").getFirst().id();
        Card first = card(moot, joyce);
        Card accounts = card(moot, moot.member(0).member());
        leave(moot, joyce);
        leave(moot, moot.member(0).member());
        assertThat(holder(first)).isEmpty();
        assertThat(holder(accounts)).isEmpty();
        assertThat(members(moot)).noneMatch(Member::isNow);
        assertThatThrownBy(() -> card(moot, joyce)).isInstanceOf(NotFound.class);

        run(moot, () -> {
            roll.takeBack(moot.assembly(), joyce);
            return true;
        });
        assertThat(holder(card(moot, joyce))).contains(joyce);
        assertThat(holder(first)).as("the card that ended stays ended").isEmpty();
        assertThatThrownBy(() -> run(moot, () -> {
                    roll.takeBack(moot.assembly(), moot.member(0).member());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    private void leave(Moot moot, MemberId member) {
        run(moot, () -> {
            roll.leave(moot.assembly(), member, Departure.REMOVED);
            return true;
        });
    }

    @Test
    void accounts_get_on_the_roll_when_they_get_the_role_and_off_when_they_lose_it_or_are_blocked() {
        Moot moot = town.moot(0);
        Somebody dev = town.somebody(
                "Dev Patel", new Grant(Role.MEMBER, moot.assembly().scope()));
        assertThat(members(moot)).extracting(Member::id).containsExactly(dev.member());
        town.asProduct(() -> {
            accounts.disable(dev.id());
            return true;
        });
        assertThat(members(moot)).noneMatch(Member::isNow);
        town.asProduct(() -> {
            accounts.enable(dev.id());
            return true;
        });
        assertThat(members(moot)).allMatch(Member::isNow);
        town.asProduct(() -> {
            accounts.revoke(dev.id(), Role.MEMBER, moot.assembly().scope());
            return true;
        });
        assertThat(members(moot)).noneMatch(Member::isNow);
    }

    @Test
    void reading_the_roll_writes_nothing() {
        Moot moot = town.moot(3);
        String before = kept(moot);
        members(moot);
        town.as(moot.member(0), () -> roll.me(moot.assembly()));
        assertThat(kept(moot)).isEqualTo(before);
    }

    private String kept(Moot moot) {
        return String.valueOf(store.findById(moot.assembly().value(), Document.class, "assemblies"));
    }

    @Test
    void a_list_sent_twice_or_by_two_at_once_puts_each_person_on_the_roll_once() throws Exception {
        Moot moot = town.moot(0);
        List<String> names = List.of("Amina", "Dev", "Joyce", "Owen");
        List<Callable<Boolean>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(() -> {
                try {
                    return run(moot, () -> roll.add(moot.assembly(), names)).size() == names.size();
                } catch (AssemblyRefused refused) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int in = 0;
            for (Future<Boolean> one : threads.invokeAll(sent)) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(members(moot)).extracting(Member::name).containsExactlyElementsOf(names);
    }

    @Test
    void names_that_cant_be_told_apart_are_refused_and_nobody_is_put_on_the_roll() {
        Moot moot = town.moot(0);
        add(moot, "Amina");
        assertThatThrownBy(() -> add(moot, "Dev", "AMINA"))
                .isInstanceOf(AssemblyRefused.class)
                .extracting(refused -> ((AssemblyRefused) refused).what())
                .isEqualTo("AMINA");
        assertThatThrownBy(() -> add(moot, "Joyce", " ")).isInstanceOf(AssemblyRefused.class);
        assertThat(members(moot)).extracting(Member::name).containsExactly("Amina");
    }
}
