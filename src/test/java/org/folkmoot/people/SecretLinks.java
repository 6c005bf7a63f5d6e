package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.people.Refusal.Reason;
import org.folkmoot.people.internal.Acceptance;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** People with accounts, and the secret links that are made for them. */
@PeopleTest
abstract class SecretLinks {

    static final Password GOOD = new Password("a heron by the weir");
    static final Password OTHER = new Password("three grey bricks in rain");
    static final Scope PLACE = new Scope.OfPlace(PeopleTest.HERE);
    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    AccountBook book;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordResets resets;

    @Autowired
    MyAccount myAccount;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    EmailAddress email = new EmailAddress("nobody@example.org");

    @BeforeEach
    void anotherPerson() {
        email = new EmailAddress("person" + PEOPLE.incrementAndGet() + "@links.example");
        // The limits on tries are another test's matter.
        clock.pass(Duration.ofMinutes(30));
    }

    Invite invite(Role role, UUID assembly) {
        return new Invite(email, role, new Scope.OfAssembly(assembly), "The bus assembly", Locale.UK);
    }

    String invited() {
        Invite invite = new Invite(email, Role.CODER, PLACE, "Marlow Vale", Locale.UK);
        return secret(product(() -> invitations.invite(invite)).path());
    }

    AccountId accept(String token) {
        return invitations.accept(token, person(GOOD));
    }

    static NewPerson person(Password password) {
        return new NewPerson("Ann Example", Locale.UK, password);
    }

    Optional<Account> account() {
        return product(accounts::list).stream()
                .filter(account -> account.email().equals(email))
                .findFirst();
    }

    Set<Grant> grants() {
        return account().orElseThrow().grants();
    }

    static Caller as(AccountId id) {
        return new Caller.Account(id.value(), "Ann Example", Set.of());
    }

    <T> T product(Supplier<T> work) {
        return callers.as(new Caller.Product("test"), work);
    }

    static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
