package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.people.PeopleTest;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in through an organisation by the real code flow, against a provider in this process. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = PeopleTest.OwnFolder.class)
class OrganisationSignInIT {

    private static final StubOrganisation ORGANISATION = organisation();
    private static final Scope PLACE = new Scope.OfPlace(new UUID(0x7000, 1));

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountBook book;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Callers callers;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "provider.council.issuer-uri", ORGANISATION::issuer);
        registry.add(client + "registration.council.client-name", () -> "Marlow Vale Council");
        registry.add(client + "registration.council.client-id", () -> StubOrganisation.CLIENT);
        registry.add(client + "registration.council.client-secret", () -> "secret");
        registry.add(client + "registration.council.scope", () -> "openid,email,profile");
    }

    @AfterAll
    static void close() {
        ORGANISATION.close();
    }

    @Test
    void a_known_person_signs_in_and_gets_no_role_by_it() {
        account("ann@council.example");
        Browser browser = browser();
        assertThat(location(through(browser, "ann@council.example", true))).doesNotContain("sign-in");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(find("ann@council.example").grants()).isEmpty();
    }

    @Test
    void the_session_has_another_id_afterwards() {
        account("ben@council.example");
        Browser browser = browser();
        browser.get("/sign-in");
        String before = browser.session().orElseThrow();
        through(browser, "ben@council.example", true);
        assertThat(browser.session().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void an_address_that_the_organisation_has_not_verified_opens_nothing() {
        account("cat@council.example");
        Browser browser = browser();
        assertThat(location(through(browser, "cat@council.example", false))).endsWith("/sign-in?unknown");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void someone_nobody_invited_gets_no_account() {
        Browser browser = browser();
        assertThat(location(through(browser, "stranger@council.example", true))).endsWith("/sign-in?unknown");
        assertThat(all()).noneMatch(account -> account.email().value().startsWith("stranger"));
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void an_invitation_alone_makes_no_account_for_who_did_not_follow_its_link() {
        invite("dee@council.example");
        assertThat(location(through(browser(), "dee@council.example", true))).endsWith("/sign-in?unknown");
        assertThat(all()).noneMatch(account -> account.email().value().startsWith("dee@"));
    }

    @Test
    void who_followed_the_link_of_their_invitation_joins_with_the_role_they_were_invited_to() {
        String path = invite("gil@council.example");
        Browser browser = browser();
        browser.get("/sign-in");
        follow(browser, path);
        through(browser, "gil@council.example", true);
        assertThat(find("gil@council.example").grants()).containsExactly(new Grant(Role.CODER, PLACE));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void an_invitation_followed_by_somebody_else_is_not_theirs() {
        String path = invite("hal@council.example");
        Browser browser = browser();
        browser.get("/sign-in");
        follow(browser, path);
        assertThat(location(through(browser, "ivy@council.example", true))).endsWith("/sign-in?unknown");
        assertThat(all()).noneMatch(account -> account.email().value().startsWith("ivy@"));
    }

    @Test
    void a_disabled_account_stays_out() {
        AccountId id = account("eve@council.example");
        callers.runAs(new Caller.Product("test"), () -> accounts.disable(id));
        assertThat(location(through(browser(), "eve@council.example", true))).endsWith("/sign-in?unknown");
    }

    @Test
    void roles_held_already_are_held_as_before() {
        AccountId id = account("fay@council.example");
        callers.runAs(new Caller.Product("test"), () -> accounts.grant(id, Role.CODER, PLACE));
        through(browser(), "fay@council.example", true);
        assertThat(find("fay@council.example").grants()).containsExactly(new Grant(Role.CODER, PLACE));
    }

    private HttpResponse<String> through(Browser browser, String email, Object verified) {
        ORGANISATION.atTheBrowser(Map.of("email", email, "email_verified", verified, "name", "Ann Example"));
        HttpResponse<String> toOrganisation = browser.get("/oauth2/authorization/council");
        assertThat(location(toOrganisation)).startsWith(ORGANISATION.issuer());
        HttpResponse<String> back = browser.get(location(toOrganisation));
        return browser.get(location(back));
    }

    /** What the page of an invitation does when it is opened. */
    private static void follow(Browser browser, String path) {
        assertThat(browser.get("/assets/follow" + path).statusCode()).isEqualTo(200);
    }

    /** Stands in for the page of an invitation, which a browser without scripts can't open. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Pages {

        @RestController
        static class Follow {

            private final PendingInvitation pending;

            Follow(PendingInvitation pending) {
                this.pending = pending;
            }

            @GetMapping("/assets/follow/invitation/{token}")
            void follow(@PathVariable String token) {
                pending.follow(token);
            }
        }
    }

    private String invite(String email) {
        Invite invite = new Invite(new EmailAddress(email), Role.CODER, PLACE, "Marlow Vale", Locale.UK);
        return product(() -> invitations.invite(invite)).path();
    }

    private AccountId account(String email) {
        return product(() -> book.create(new NewAccount(
                "Ann Example", new EmailAddress(email), Locale.UK, new Password("a heron by the weir"), Set.of())));
    }

    private Account find(String email) {
        return all().stream()
                .filter(account -> account.email().value().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<Account> all() {
        return product(accounts::list);
    }

    private <T> T product(Supplier<T> work) {
        return callers.as(new Caller.Product("test"), work);
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static StubOrganisation organisation() {
        try {
            return new StubOrganisation();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
