package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.CardHolders;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Hosts of tables: people of an assembly who are not on its roll, and their cards. */
@FloorTest
class HostsTest {

    @Autowired
    private Town town;

    @Autowired
    private Hosts hosts;

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
    private FloorBoard floor;

    @Autowired
    private Accounts accounts;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private Host add(Moot moot, String name) {
        return run(moot, () -> hosts.add(moot.assembly(), List.of(name))).getFirst();
    }

    private Optional<Caller.OfCard> holder(Card card) {
        return cards.holderOf(card.code().shown());
    }

    private static Caller.OfCard caller(Moot moot, Host host) {
        return new Caller.Host(moot.assembly().value(), host.id().value());
    }

    @Test
    void hosts_are_on_a_list_of_their_own_and_not_on_the_roll() {
        Moot moot = town.moot(2);
        Host priya = add(moot, "Priya Nair");
        assertThat(run(moot, () -> hosts.list(moot.assembly()))).containsExactly(priya);
        assertThat(run(moot, () -> roll.members(moot.assembly()))).hasSize(2);
        QuestionId id = town.question(moot, "Shall we?");
        assertThat(run(moot, () -> questions.open(moot.assembly(), id)).roll()).isEqualTo(2);
        assertThatThrownBy(() ->
                        town.asHost(moot.assembly(), priya.id(), () -> town.cast(moot.assembly(), id, Choice.AGREE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_hosts_card_reaches_the_sessions_of_its_own_assembly_and_only_what_hosts_may() {
        Moot home = town.moot(1);
        Moot away = town.moot(1);
        HostId priya = add(home, "Priya Nair").id();
        assertThat(town.asHost(home.assembly(), priya, () -> hosts.mine()))
                .map(assembly -> assembly.id())
                .contains(home.assembly());
        assertThat(town.asHost(home.assembly(), priya, () -> assemblies.session(home.session())))
                .isPresent();
        assertThat(town.asHost(home.assembly(), priya, () -> assemblies.session(away.session())))
                .isEmpty();
        assertThat(town.asHost(home.assembly(), priya, () -> assemblies.isMember(home.assembly())))
                .isFalse();
        assertThat(town.asHost(home.assembly(), priya, () -> roll.names(home.assembly())))
                .extracting(Roll.Called::name)
                .containsExactly("Member 0");
        List.<Runnable>of(
                        () -> roll.members(home.assembly()),
                        () -> roll.cards(home.assembly()),
                        () -> roll.names(away.assembly()),
                        () -> hosts.list(home.assembly()),
                        () -> hosts.cards(home.assembly()),
                        () -> hosts.add(home.assembly(), List.of("Eve")),
                        () -> assemblies.find(away.assembly()),
                        () -> floor.now(away.assembly(), away.session()),
                        () -> questions.past(home.assembly()),
                        accounts::list)
                .forEach(act -> assertThatThrownBy(() -> town.asHost(home.assembly(), priya, () -> {
                            act.run();
                            return true;
                        }))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_member_learns_nothing_of_hosts() {
        Moot moot = town.moot(1);
        add(moot, "Priya Nair");
        List.<Runnable>of(
                        () -> hosts.list(moot.assembly()),
                        () -> hosts.cards(moot.assembly()),
                        () -> roll.names(moot.assembly()))
                .forEach(act -> assertThatThrownBy(() -> town.as(moot.member(0), () -> {
                            act.run();
                            return true;
                        }))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_hosts_card_is_the_same_until_it_is_renewed_and_opens_nothing_once_they_are_off_the_list() {
        Moot moot = town.moot(0);
        Host priya = add(moot, "Priya Nair");
        Card first = run(moot, () -> hosts.card(moot.assembly(), priya.id()));
        assertThat(run(moot, () -> hosts.cards(moot.assembly()))).containsExactly(first);
        assertThat(holder(first)).contains(caller(moot, priya));
        Card second = run(moot, () -> hosts.renewCard(moot.assembly(), priya.id()));
        assertThat(holder(first)).isEmpty();
        assertThat(holder(second)).contains(caller(moot, priya));

        run(moot, () -> {
            hosts.remove(moot.assembly(), priya.id());
            return true;
        });
        assertThat(holder(second)).isEmpty();
        assertThat(run(moot, () -> hosts.list(moot.assembly()))).isEmpty();
        assertThatThrownBy(() -> run(moot, () -> hosts.card(moot.assembly(), priya.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void names_of_hosts_are_told_apart_and_can_be_changed() {
        Moot moot = town.moot(0);
        Host priya = add(moot, "Priya");
        Host sam = add(moot, "Sam");
        assertThatThrownBy(() -> add(moot, "priya ")).isInstanceOf(AssemblyRefused.class);
        assertThatThrownBy(() -> add(moot, " ")).isInstanceOf(AssemblyRefused.class);
        assertThatThrownBy(() -> call(moot, sam, "Priya")).isInstanceOf(AssemblyRefused.class);
        call(moot, priya, "Priya N");
        call(moot, sam, "");
        assertThat(run(moot, () -> hosts.list(moot.assembly())))
                .extracting(Host::name)
                .containsExactly("Priya N", "Sam");
    }

    private void call(Moot moot, Host host, String name) {
        run(moot, () -> {
            hosts.call(moot.assembly(), host.id(), name);
            return true;
        });
    }

    @Test
    void a_host_enters_a_vote_for_a_member_which_is_told_and_recorded_as_entered() {
        Moot moot = town.moot(2);
        HostId priya = add(moot, "Priya Nair").id();
        QuestionId id = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), id));
        Vote vote = Vote.first(Choice.AGREE);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(town.asHost(
                            moot.assembly(),
                            priya,
                            () -> votes.castFor(
                                    moot.assembly(), id, moot.member(0).member(), vote)))
                    .isInstanceOf(Vote.Answer.In.class);
        }
        assertThat(town.asHost(moot.assembly(), priya, () -> votes.notVoted(moot.assembly(), id)))
                .containsExactly(moot.member(1).member());
        town.as(moot.member(1), () -> town.cast(moot.assembly(), id, Choice.AGREE));
        assertThat(town.asHost(
                        moot.assembly(),
                        priya,
                        () -> votes.castFor(moot.assembly(), id, moot.member(1).member(), Vote.first(Choice.DISAGREE))))
                .as("what a member cast stands")
                .isInstanceOf(Vote.Answer.Another.class);
        assertThat(run(moot, () -> town.closeAndCount(moot.assembly(), id)).entered())
                .isOne();
    }

    @Test
    void no_account_is_given_the_role_of_a_host() {
        Moot moot = town.moot(0);
        assertThatThrownBy(() -> town.asProduct(() -> {
                    accounts.grant(
                            moot.facilitator().id(), Role.HOST, moot.assembly().scope());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }
}
