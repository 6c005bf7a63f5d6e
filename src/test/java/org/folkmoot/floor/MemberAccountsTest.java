package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.DeviceTraces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An account is joined to a member who took part by card, and taken off again; they stay one member. */
@FloorTest
class MemberAccountsTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private MemberAccounts accounts;

    @Autowired
    private Accounts everyone;

    @Autowired
    private Questions questions;

    @Autowired
    private ObjectProvider<DeviceTraces> traces;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private void does(Moot moot, Runnable act) {
        run(moot, () -> {
            act.run();
            return 0;
        });
    }

    private MemberId joyce(Moot moot) {
        return run(moot, () -> roll.add(moot.assembly(), List.of("Joyce")))
                .getFirst()
                .id();
    }

    private Card card(Moot moot, MemberId member) {
        return run(moot, () -> roll.card(moot.assembly(), member));
    }

    private void show(Somebody who, Card card) {
        town.as(who, () -> accounts.joinByCard(card.code().shown()));
    }

    private Optional<MemberId> me(Moot moot, Somebody who) {
        try {
            return town.as(who, () -> roll.me(moot.assembly()));
        } catch (AccessDeniedException outside) {
            return Optional.empty();
        }
    }

    private List<Member> now(Moot moot) {
        return run(moot, () -> roll.members(moot.assembly())).stream()
                .filter(Member::isNow)
                .toList();
    }

    private static void refused(Reason why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    @Test
    void whoever_is_signed_in_and_shows_their_card_goes_on_as_the_same_member() {
        Moot moot = town.moot(0);
        MemberId joyce = joyce(moot);
        QuestionId question = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), question));
        town.withCard(moot.assembly(), joyce, () -> town.cast(moot.assembly(), question, Choice.AGREE));
        Somebody account = town.somebody("Joyce Obi");
        show(account, card(moot, joyce));
        show(account, card(moot, joyce));
        assertThat(me(moot, account)).contains(joyce);
        assertThat(now(moot)).extracting(Member::id).containsExactly(joyce);
        town.as(account, () -> town.cast(moot.assembly(), question, Choice.DISAGREE));
        assertThat(run(moot, () -> questions.close(moot.assembly(), question)).voted())
                .as("one person, one vote")
                .isEqualTo(1);
    }

    @Test
    void the_entry_that_an_account_had_of_its_own_is_over_once_it_is_joined() {
        Moot moot = town.moot(1);
        MemberId joyce = joyce(moot);
        Somebody account = moot.member(0);
        assertThat(run(moot, () -> accounts.free(moot.assembly())))
                .extracting(one -> one.id())
                .containsExactly(account.id());
        QuestionId question = town.question(moot, "Shall we?");
        run(moot, () -> questions.open(moot.assembly(), question));
        refused(Reason.VOTE_OPEN, () -> does(moot, () -> accounts.link(moot.assembly(), joyce, account.id())));
        run(moot, () -> questions.close(moot.assembly(), question));
        refused(Reason.VOTE_OPEN, () -> does(moot, () -> accounts.link(moot.assembly(), joyce, account.id())));
        run(moot, () -> questions.count(moot.assembly(), question));
        does(moot, () -> accounts.link(moot.assembly(), joyce, account.id()));
        assertThat(me(moot, account)).contains(joyce);
        assertThat(town.as(
                        account,
                        () -> traces.orderedStream()
                                .flatMap(DeviceTraces::ofCaller)
                                .toList()))
                .as("what their browser forgets when they sign out")
                .contains(joyce.toString());
        assertThat(now(moot)).extracting(Member::id).containsExactly(joyce);
        assertThat(run(moot, () -> accounts.free(moot.assembly()))).isEmpty();
    }

    @Test
    void two_accounts_for_a_member_and_two_members_for_an_account_are_refused() {
        Moot moot = town.moot(1);
        MemberId joyce = joyce(moot);
        MemberId other = run(moot, () -> roll.add(moot.assembly(), List.of("Owen")))
                .getFirst()
                .id();
        Somebody account = moot.member(0);
        show(account, card(moot, joyce));
        Somebody second = town.somebody("Second");
        refused(Reason.MEMBER_TAKEN, () -> show(second, card(moot, joyce)));
        assertThat(me(moot, second)).isEmpty();
        refused(Reason.ACCOUNT_TAKEN, () -> show(account, card(moot, other)));
        refused(Reason.ACCOUNT_TAKEN, () -> does(moot, () -> accounts.link(moot.assembly(), other, account.id())));
        refused(Reason.NOT_A_MEMBER, () -> does(moot, () -> accounts.link(moot.assembly(), other, second.id())));
        refused(
                Reason.ACCOUNT_TAKEN,
                () -> does(
                        moot,
                        () -> accounts.invite(
                                moot.assembly(),
                                other,
                                new EmailAddress(account.id() + "@marlowvale.example"),
                                Locale.UK)));
    }

    @Test
    void an_account_taken_off_is_in_the_assembly_no_more_and_its_member_stays() {
        Moot moot = town.moot(0);
        MemberId joyce = joyce(moot);
        Somebody account = town.somebody("Joyce Obi");
        show(account, card(moot, joyce));
        does(moot, () -> accounts.unlink(moot.assembly(), joyce));
        assertThat(me(moot, account)).isEmpty();
        assertThat(now(moot)).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo(joyce);
            assertThat(member.account()).isEmpty();
        });
        town.asProduct(() -> {
            everyone.grant(account.id(), Role.MEMBER, moot.assembly().scope());
            return 0;
        });
        assertThat(me(moot, account))
                .as("by another way it is somebody of its own")
                .isPresent()
                .isNotEqualTo(Optional.of(joyce));
    }

    @Test
    void an_account_that_was_asked_for_by_e_mail_is_the_member_once_it_has_the_role() {
        Moot moot = town.moot(0);
        MemberId joyce = joyce(moot);
        Somebody account = town.somebody("Joyce Obi");
        EmailAddress email = new EmailAddress(account.id() + "@marlowvale.example");
        does(moot, () -> accounts.invite(moot.assembly(), joyce, email, Locale.UK));
        town.asProduct(() -> {
            everyone.grant(account.id(), Role.MEMBER, moot.assembly().scope());
            return 0;
        });
        assertThat(me(moot, account)).contains(joyce);
        assertThat(now(moot)).hasSize(1);
    }

    @Test
    void who_leaves_is_out_by_their_account_too() {
        Moot moot = town.moot(0);
        MemberId joyce = joyce(moot);
        Somebody account =
                town.somebody("Joyce Obi", new Grant(Role.PARTNER, moot.place().scope()));
        show(account, card(moot, joyce));
        does(moot, () -> roll.leave(moot.assembly(), joyce, Departure.REMOVED));
        assertThat(me(moot, account)).isEmpty();
        assertThat(now(moot)).isEmpty();
    }
}
