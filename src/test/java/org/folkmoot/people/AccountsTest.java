package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@PeopleTest
class AccountsTest {

    private static final Password GOOD = new Password("a heron by the weir");
    private static final Scope HERE = new Scope.OfPlace(PeopleTest.HERE);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountBook book;

    @Autowired
    private MyAccount myAccount;

    @Autowired
    private Callers callers;

    @Autowired
    private Rights rights;

    @Autowired
    private AuthenticationManager signIn;

    @MockitoSpyBean
    private PasswordHashes hashes;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_role_taken_away_ends_at_the_next_call_and_not_at_the_next_sign_in() {
        AccountId id = account(new Grant(Role.CODER, HERE));
        SecurityContextHolder.getContext().setAuthentication(signedIn(id));
        assertThat(rights.holds(HERE, Role.CODER)).isTrue();
        product(() -> accounts.revoke(id, Role.CODER, HERE));
        assertThat(rights.holds(HERE, Role.CODER)).isFalse();
    }

    @Test
    void a_disabled_account_and_an_ended_session_are_nobody_at_the_next_call() {
        AccountId id = account();
        SecurityContextHolder.getContext().setAuthentication(signedIn(id));
        assertThat(callers.current()).isInstanceOf(Caller.Account.class);
        callers.runAs(new Caller.Account(id.value(), "Ann", Set.of()), myAccount::signOutEverywhere);
        assertThat(callers.current()).isInstanceOf(Caller.Anonymous.class);
        SecurityContextHolder.getContext().setAuthentication(signedIn(id));
        product(() -> accounts.disable(id));
        assertThat(callers.current()).isInstanceOf(Caller.Anonymous.class);
    }

    @Test
    void a_change_of_password_needs_the_present_one_and_ends_every_session() {
        AccountId id = account();
        SecurityContextHolder.getContext().setAuthentication(signedIn(id));
        assertThatThrownBy(
                        () -> myAccount.changePassword(new Password("not that one"), new Password("three grey bricks")))
                .hasMessage("PASSWORD_WRONG");
        myAccount.changePassword(GOOD, new Password("three grey bricks"));
        assertThat(callers.current()).isInstanceOf(Caller.Anonymous.class);
        assertThatThrownBy(() -> signedIn(id)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_known_an_unknown_and_a_disabled_account_cost_one_hash_each() {
        AccountId disabled = account();
        product(() -> accounts.disable(disabled));
        for (String email : List.of(emailOf(account()), "nobody@accounts.example", emailOf(disabled), "no address")) {
            clearInvocations(hashes);
            assertThatThrownBy(() -> attempt(email, "some wrong password"))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("E-mail address or password is wrong");
            verify(hashes, times(1)).matches(any(), any());
        }
    }

    @Test
    void nobody_signs_in_to_an_account_without_a_password_by_a_password() {
        assertThat(hashes.matches(new Password(""), Optional.empty())).isFalse();
        assertThatThrownBy(() -> attempt("nobody@accounts.example", "")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void the_last_administrator_can_neither_be_disabled_nor_lose_the_role() {
        product(() -> accounts.list().stream()
                .filter(Account::isAdministrator)
                .skip(1)
                .forEach(one -> accounts.revoke(one.id(), Role.ADMINISTRATOR, Scope.everywhere())));
        AccountId first = account(new Grant(Role.ADMINISTRATOR, Scope.everywhere()));
        product(() -> accounts.list().stream()
                .filter(one -> one.isAdministrator() && !one.id().equals(first))
                .forEach(one -> accounts.revoke(one.id(), Role.ADMINISTRATOR, Scope.everywhere())));
        assertThatThrownBy(() -> product(() -> accounts.disable(first))).hasMessage("LAST_ADMINISTRATOR");
        assertThatThrownBy(() -> product(() -> accounts.revoke(first, Role.ADMINISTRATOR, Scope.everywhere())))
                .hasMessage("LAST_ADMINISTRATOR");
    }

    @Test
    void a_role_is_held_only_where_it_can_be() {
        AccountId id = account();
        assertThatThrownBy(() -> product(() -> accounts.grant(id, Role.CODER, Scope.everywhere())))
                .hasMessage("ROLE_NOT_AT_SCOPE");
        assertThatThrownBy(() -> product(() -> accounts.grant(id, Role.MEMBER, HERE)))
                .hasMessage("ROLE_NOT_AT_SCOPE");
        assertThatThrownBy(() -> product(() -> accounts.grant(id, Role.ADMINISTRATOR, HERE)))
                .hasMessage("ROLE_NOT_AT_SCOPE");
    }

    @Test
    void who_runs_one_assembly_neither_sees_nor_removes_the_members_of_another() {
        Scope there = new Scope.OfAssembly(PeopleTest.ASSEMBLY_ELSEWHERE);
        AccountId member = account(new Grant(Role.MEMBER, there));
        Caller facilitator = new Caller.Account(
                UUID.randomUUID(),
                "Fay",
                Set.of(new Grant(Role.FACILITATOR, new Scope.OfAssembly(PeopleTest.ASSEMBLY_HERE))));
        assertThatThrownBy(() -> callers.as(facilitator, () -> accounts.holding(() -> there, Role.MEMBER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> callers.runAs(facilitator, () -> accounts.removeMember(() -> there, member)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> callers.as(facilitator, () -> accounts.find(member)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private AccountId account(Grant... grants) {
        EmailAddress email = new EmailAddress("person" + PEOPLE.incrementAndGet() + "@accounts.example");
        return callers.as(
                new Caller.Product("test"),
                () -> book.create(new NewAccount("Ann Example", email, Locale.UK, GOOD, Set.of(grants))));
    }

    private String emailOf(AccountId id) {
        return callers.as(new Caller.Product("test"), () -> accounts.find(id))
                .orElseThrow()
                .email()
                .value();
    }

    private Authentication signedIn(AccountId id) {
        return attempt(emailOf(id), GOOD.value());
    }

    private Authentication attempt(String email, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    private void product(Runnable work) {
        callers.runAs(new Caller.Product("test"), work);
    }
}
