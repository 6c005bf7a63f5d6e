package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.people.PeopleTest;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.web.KeptOpen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PeopleTest
class OpenSessionsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private AccountBook accounts;

    @Autowired
    private Callers callers;

    @Autowired
    private AuthenticationManager signIn;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private MovableClock clock;

    @Test
    void staff_who_do_nothing_for_an_hour_are_signed_out_even_while_their_page_listens() {
        MockHttpSession session = open(new Grant(Role.CODER, new Scope.OfPlace(PeopleTest.HERE)));
        clock.pass(OpenSessions.IDLE_STAFF.minusSeconds(1));
        sessions.endOver();
        assertThat(session.isInvalid()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        sessions.endOver();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_member_may_listen_for_a_whole_day_of_meeting() {
        MockHttpSession session = open(new Grant(Role.MEMBER, new Scope.OfAssembly(PeopleTest.ASSEMBLY_HERE)));
        clock.pass(Duration.ofHours(8));
        sessions.endOver();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void a_facilitator_may_listen_while_the_session_of_an_assembly_runs_and_is_signed_out_an_hour_after_it() {
        MockHttpSession session = open(new Grant(Role.FACILITATOR, new Scope.OfPlace(PeopleTest.HERE)));
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofMinutes(30));
            session.setAttribute(KeptOpen.attribute(), clock.instant());
            sessions.endOver();
            assertThat(session.isInvalid()).isFalse();
        }
        clock.pass(OpenSessions.IDLE_STAFF);
        sessions.endOver();
        assertThat(session.isInvalid()).isTrue();
    }

    private MockHttpSession open(Grant grant) {
        String email = "person" + PEOPLE.incrementAndGet() + "@sessions.example";
        callers.as(
                new Caller.Product("test"),
                () -> accounts.create(new NewAccount(
                        "Ann Example",
                        new EmailAddress(email),
                        Locale.UK,
                        new Password("a heron by the weir"),
                        Set.of(grant))));
        Authentication authentication =
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, "a heron by the weir"));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication));
        sessions.acted(session, authentication);
        return session;
    }
}
