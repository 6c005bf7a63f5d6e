package org.folkmoot.people.signin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Duration;
import org.folkmoot.people.MovableClock;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.audit.Audit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** What the audit trail keeps of sign-ins that were refused: enough to see them, too little to be flooded. */
class SignInOutcomesTest {

    private final MovableClock clock = new MovableClock();
    private final Audit audit = mock(Audit.class);
    private final SignInOutcomes failures = new SignInOutcomes(audit, new RateLimiter(clock));

    @Test
    void many_refusals_of_one_account_from_one_address_are_one_entry_a_quarter_of_an_hour() throws IOException {
        for (int time = 0; time < 20; time++) {
            refuse("ann@marlowvale.example", "192.0.2.7", new BadCredentialsException("wrong"));
        }
        entries(1);
        clock.pass(Duration.ofMinutes(16));
        refuse("ann@marlowvale.example", "192.0.2.7", new BadCredentialsException("wrong"));
        entries(2);
    }

    @Test
    void another_account_and_another_address_are_entries_of_their_own() throws IOException {
        refuse("ann@marlowvale.example", "192.0.2.7", new BadCredentialsException("wrong"));
        refuse("ben@marlowvale.example", "192.0.2.7", new BadCredentialsException("wrong"));
        refuse("ann@marlowvale.example", "192.0.2.8", new BadCredentialsException("wrong"));
        entries(3);
    }

    @Test
    void who_is_made_to_wait_leaves_no_entry() throws IOException {
        refuse("ann@marlowvale.example", "192.0.2.7", new LockedException("wait"));
        entries(0);
    }

    private void refuse(String email, String address, AuthenticationException why) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setParameter("email", email);
        request.setRemoteAddr(address);
        failures.onAuthenticationFailure(request, new MockHttpServletResponse(), why);
    }

    private void entries(int many) {
        verify(audit, times(many)).record(eq("sign-in.refused"), any());
    }
}
