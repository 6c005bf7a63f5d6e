package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Every link on every path by which it might be used, in time, too late, twice, and after it was taken back. */
class LinkLifeCycleTest extends SecretLinks {

    @Test
    void an_invitation_makes_the_account_with_its_role_once() {
        String token = invited();
        AccountId id = accept(token);
        assertThat(grants()).containsExactly(new Grant(Role.CODER, PLACE));
        assertRefused(Reason.LINK_USED, () -> accept(token));
        assertRefused(Reason.LINK_USED, () -> invitations.look(token));
        assertRefused(Reason.LINK_USED, () -> callers.runAs(as(id), () -> invitations.acceptSignedIn(token)));
    }

    @Test
    void of_eight_who_accept_an_invitation_at_once_one_has_an_account() {
        String token = invited();
        long made = IntStream.range(0, 8)
                .parallel()
                .filter(_ -> {
                    try {
                        accept(token);
                        return true;
                    } catch (Refusal _) {
                        return false;
                    }
                })
                .count();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void an_invitation_works_until_its_last_moment_and_not_at_it() {
        String token = invited();
        clock.pass(Invitations.OPEN_FOR.minusMillis(1));
        assertThat(invitations.look(token).email()).isEqualTo(email);
        clock.pass(Duration.ofMillis(1));
        assertRefused(Reason.LINK_EXPIRED, () -> invitations.look(token));
    }

    @Test
    void no_path_revives_an_expired_invitation() {
        String token = invited();
        clock.pass(Invitations.OPEN_FOR);
        assertRefused(Reason.LINK_EXPIRED, () -> accept(token));
        assertRefused(Reason.LINK_EXPIRED, () -> product(() -> acceptance.verified(token, email, "Ann")));
        assertRefused(Reason.LINK_UNKNOWN, () -> resets.reset(token, GOOD));
        assertRefused(Reason.LINK_UNKNOWN, () -> resets.look(token));
        resets.request(email);
        assertRefused(Reason.LINK_USED, () -> first.setUp(token, person(GOOD), email));
        assertThat(account()).isEmpty();
        AccountId later = product(() -> book.create(new NewAccount("Ann", email, Locale.UK, GOOD, Set.of())));
        assertRefused(Reason.LINK_EXPIRED, () -> callers.runAs(as(later), () -> invitations.acceptSignedIn(token)));
        assertThat(grants()).isEmpty();
    }

    @Test
    void no_path_revives_a_withdrawn_invitation() {
        String token = invited();
        InvitationId id = invitations.look(token).id();
        product(() -> {
            invitations.withdraw(id);
            return true;
        });
        assertRefused(Reason.LINK_WITHDRAWN, () -> accept(token));
        assertRefused(Reason.LINK_WITHDRAWN, () -> product(() -> acceptance.verified(token, email, "Ann")));
        assertRefused(Reason.LINK_USED, () -> product(() -> invitations.renew(id)));
        assertRefused(Reason.LINK_UNKNOWN, () -> resets.reset(token, GOOD));
        assertThat(account()).isEmpty();
    }

    @Test
    void an_invitation_made_anew_ends_its_former_link_and_counts_its_days_from_now() {
        String former = invited();
        InvitationId id = invitations.look(former).id();
        clock.pass(Invitations.OPEN_FOR);
        String next = secret(product(() -> invitations.renew(id)).path());
        assertRefused(Reason.LINK_UNKNOWN, () -> accept(former));
        clock.pass(Invitations.OPEN_FOR.minusSeconds(1));
        accept(next);
        assertThat(account()).isPresent();
    }

    @Test
    void an_invitation_whose_password_is_refused_stays_open() {
        String token = invited();
        assertRefused(Reason.PASSWORD_COMMON, () -> invitations.accept(token, person(new Password("password2026!"))));
        accept(token);
    }

    @Test
    void who_has_an_account_accepts_signed_in_and_nobody_sets_a_password_by_the_link() {
        AccountId id = product(() -> book.create(new NewAccount("Ann", email, Locale.UK, GOOD, Set.of())));
        String token = invited();
        assertThat(invitations.needsSignIn(token)).isTrue();
        assertRefused(Reason.SIGN_IN_FIRST, () -> accept(token));
        callers.runAs(as(id), () -> invitations.acceptSignedIn(token));
        assertThat(grants()).containsExactly(new Grant(Role.CODER, PLACE));
    }

    @Test
    void an_invitation_for_one_address_is_not_for_another() {
        String token = invited();
        EmailAddress other = new EmailAddress("other" + PEOPLE.incrementAndGet() + "@links.example");
        AccountId otherId = product(() -> book.create(new NewAccount("Ben", other, Locale.UK, GOOD, Set.of())));
        assertRefused(
                Reason.NOT_FOR_THIS_ACCOUNT, () -> callers.runAs(as(otherId), () -> invitations.acceptSignedIn(token)));
        assertRefused(Reason.NOT_FOR_THIS_ACCOUNT, () -> product(() -> acceptance.verified(token, other, "Ben")));
    }

    @Test
    void a_link_for_a_new_password_works_once_and_ends_all_others() {
        AccountId id = accept(invited());
        String one = secret(product(() -> resets.linkFor(id)).path());
        String two = secret(product(() -> resets.linkFor(id)).path());
        resets.reset(two, OTHER);
        assertRefused(Reason.LINK_USED, () -> resets.reset(two, GOOD));
        assertRefused(Reason.LINK_USED, () -> resets.reset(one, GOOD));
    }

    @Test
    void of_two_links_for_a_new_password_only_the_newer_opens() {
        AccountId id = accept(invited());
        String older = secret(product(() -> resets.linkFor(id)).path());
        String newer = secret(product(() -> resets.linkFor(id)).path());
        assertRefused(Reason.LINK_USED, () -> resets.look(older));
        assertRefused(Reason.LINK_USED, () -> resets.reset(older, OTHER));
        assertThat(resets.look(newer)).isEqualTo(email);
    }

    @Test
    void a_room_full_of_people_behind_one_address_gets_in_by_their_invitations_however_many_links_were_mistyped() {
        List<String> tokens = IntStream.range(0, 60).mapToObj(_ -> invited()).toList();
        IntStream.range(0, 200)
                .forEach(number -> assertThatThrownBy(() -> invitations.look("mistyped " + number))
                        .isInstanceOf(Refusal.class));
        assertRefused(Reason.TOO_MANY_TRIES, () -> invitations.look("mistyped once more"));
        // Each look at the page asks more than once.
        assertThat(tokens).allSatisfy(token -> {
            assertThat(invitations.look(token).state()).isEqualTo(Invitation.State.OPEN);
            invitations.needsSignIn(token);
            invitations.look(token);
        });
    }

    @Test
    void a_link_for_a_new_password_ends_with_its_time_a_change_of_password_and_a_sign_out_everywhere() {
        AccountId id = accept(invited());
        String late = secret(product(() -> resets.linkFor(id)).path());
        clock.pass(PasswordResets.HANDED_FOR);
        assertRefused(Reason.LINK_EXPIRED, () -> resets.reset(late, OTHER));
        String changed = secret(product(() -> resets.linkFor(id)).path());
        callers.runAs(as(id), () -> myAccount.changePassword(GOOD, OTHER));
        assertRefused(Reason.LINK_USED, () -> resets.reset(changed, GOOD));
        String out = secret(product(() -> resets.linkFor(id)).path());
        callers.runAs(as(id), myAccount::signOutEverywhere);
        assertRefused(Reason.LINK_USED, () -> resets.reset(out, GOOD));
    }

    @Test
    void a_disabled_account_gets_no_link_and_a_link_made_before_stays_dead_when_it_is_enabled_again() {
        AccountId id = accept(invited());
        String token = secret(product(() -> resets.linkFor(id)).path());
        product(() -> {
            accounts.disable(id);
            return true;
        });
        assertRefused(Reason.LINK_UNKNOWN, () -> resets.reset(token, OTHER));
        assertRefused(Reason.NO_SUCH_ACCOUNT, () -> product(() -> resets.linkFor(id)));
        product(() -> {
            accounts.enable(id);
            return true;
        });
        assertRefused(Reason.LINK_USED, () -> resets.reset(token, OTHER));
    }

    @Test
    void a_link_for_a_new_password_is_good_for_nothing_else() {
        AccountId id = accept(invited());
        String token = secret(product(() -> resets.linkFor(id)).path());
        assertRefused(Reason.LINK_UNKNOWN, () -> invitations.look(token));
        assertRefused(Reason.LINK_UNKNOWN, () -> accept(token));
        assertRefused(Reason.LINK_UNKNOWN, () -> callers.runAs(as(id), () -> invitations.acceptSignedIn(token)));
        resets.reset(token, OTHER);
    }

    @Test
    void members_are_invited_by_who_runs_their_assembly_and_all_others_by_administrators() {
        Caller facilitator = new Caller.Account(
                UUID.randomUUID(),
                "Fay",
                Set.of(new Grant(Role.FACILITATOR, new Scope.OfAssembly(PeopleTest.ASSEMBLY_HERE))));
        callers.as(facilitator, () -> invitations.invite(invite(Role.MEMBER, PeopleTest.ASSEMBLY_HERE)));
        assertThat(callers.as(facilitator, invitations::waiting))
                .extracting(Invitation::email)
                .containsExactly(email);
        assertThatThrownBy(() -> callers.as(
                        facilitator, () -> invitations.invite(invite(Role.MEMBER, PeopleTest.ASSEMBLY_ELSEWHERE))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> callers.as(
                        facilitator, () -> invitations.invite(invite(Role.FACILITATOR, PeopleTest.ASSEMBLY_HERE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_invitation_elsewhere_is_out_of_reach_by_its_id() {
        LinkMade made = product(() -> invitations.invite(invite(Role.MEMBER, PeopleTest.ASSEMBLY_ELSEWHERE)));
        InvitationId id = invitations.look(secret(made.path())).id();
        Caller facilitator = new Caller.Account(
                UUID.randomUUID(),
                "Fay",
                Set.of(new Grant(Role.FACILITATOR, new Scope.OfAssembly(PeopleTest.ASSEMBLY_HERE))));
        for (Runnable act : List.<Runnable>of(() -> invitations.withdraw(id), () -> invitations.renew(id))) {
            assertThatThrownBy(() -> callers.runAs(facilitator, act)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(callers.as(facilitator, invitations::waiting))
                .extracting(Invitation::id)
                .doesNotContain(id);
    }
}
