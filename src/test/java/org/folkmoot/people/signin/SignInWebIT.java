package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.MyAccount;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.people.PeopleTest;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Sign-in and its guards as a browser meets them, on the running server. Needs the built pages. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "server.forward-headers-strategy=native"})
@ContextConfiguration(initializers = PeopleTest.OwnFolder.class)
class SignInWebIT {

    private static final String PASSWORD = "a heron by the weir";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountBook book;

    @Autowired
    private MyAccount myAccount;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Callers callers;

    @Test
    void every_page_comes_with_a_strict_content_policy_and_the_other_guards() {
        HttpResponse<String> page = browser().get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        String policy = header(page, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(policy.replaceAll(".*script-src ([^;]*).*", "$1"))
                .contains("'nonce-")
                .doesNotContain("'unsafe-inline'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void every_script_in_the_page_carries_the_number_of_this_answer_and_the_next_answer_another() {
        Browser browser = browser();
        String first = browser.get("/sign-in").body();
        assertThat(first.split("<script").length).isEqualTo(first.split("nonce=\"").length);
        assertThat(nonce(first)).isNotEqualTo(nonce(browser.get("/sign-in").body()));
    }

    @Test
    void answers_that_are_no_page_allow_no_script_but_files() {
        assertThat(header(browser().get("/api/v1/jobs/" + UUID.randomUUID()), "Content-Security-Policy"))
                .isEqualTo(ContentPolicy.STRICT);
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_from_other_sites() {
        assertThat(header(browser().get("/sign-in"), "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void behind_https_the_session_cookie_is_sent_by_https_only() {
        HttpResponse<String> page = browser().get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(header(page, "Set-Cookie")).contains("Secure");
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void the_session_has_another_id_after_sign_in_and_the_former_is_worth_nothing() {
        Browser browser = browser();
        browser.get("/sign-in");
        String before = browser.session().orElseThrow();
        HttpResponse<String> answer = browser.signIn(person(Role.ADMINISTRATOR), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).doesNotContain("sign-in");
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
        assertThat(browser().get("/account", "Cookie", "JSESSIONID=" + before).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_sign_in_without_the_token_of_the_page_is_refused() {
        Browser browser = browser();
        browser.get("/sign-in");
        String before = browser.session().orElseThrow();
        HttpResponse<String> answer = browser.post("/sign-in/check", Map.of("email", person(), "password", PASSWORD));
        assertThat(told(answer)).contains("sign-in?again");
        assertThat(browser.session()).contains(before);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void known_unknown_and_disabled_accounts_and_no_address_at_all_get_the_same_answer() {
        String disabled = person();
        callers.runAs(new Caller.Product("test"), () -> accounts.disable(idOf(disabled)));
        HttpResponse<String> known = browser().signIn(person(), "a wrong password");
        HttpResponse<String> unknown = browser().signIn("nobody@example.org", "a wrong password");
        HttpResponse<String> right = browser().signIn(disabled, PASSWORD);
        HttpResponse<String> none = browser().signIn("no address", "a wrong password");
        assertThat(Set.copyOf(List.of(told(known), told(unknown), told(right), told(none))))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer).contains("sign-in?wrong"));
    }

    @Test
    void after_ten_wrong_passwords_for_an_address_it_has_to_wait_whether_or_not_it_has_an_account() {
        for (String email : Set.of(person(), "guessed" + PEOPLE.incrementAndGet() + "@example.org")) {
            Browser browser = browser();
            for (int tries = 0; tries < 10; tries++) {
                assertThat(told(browser.signIn(email, "a wrong password"))).contains("sign-in?wrong");
            }
            assertThat(told(browser.signIn(email, PASSWORD))).contains("sign-in?wait");
        }
    }

    @Test
    void a_page_for_people_sends_whoever_is_not_signed_in_to_sign_in() {
        HttpResponse<String> answer = browser().get("/account");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/sign-in");
    }

    @Test
    void a_session_ends_when_the_account_ends_its_sessions() {
        Browser browser = browser();
        String email = person();
        browser.signIn(email, PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        callers.runAs(caller(email), myAccount::signOutEverywhere);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_ends_when_the_account_is_disabled() {
        Browser browser = browser();
        String email = person();
        browser.signIn(email, PASSWORD);
        callers.runAs(new Caller.Product("test"), () -> accounts.disable(idOf(email)));
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void the_api_answers_401_with_a_problem_to_who_shows_nothing_or_a_wrong_token() {
        for (HttpResponse<String> answer : Set.of(
                browser().get("/api/v1/evidence?q=bus"),
                browser().get("/api/v1/evidence?q=bus", "Authorization", "Bearer wrong"),
                browser().post("/api/v1/imports/services", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
            assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.body()).contains("\"status\":401", "urn:folkmoot:problem:no-credentials");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_token_opens_the_api_until_it_is_revoked() {
        NewApiToken wanted = new NewApiToken(
                "Loader", new Scope.OfPlace(UUID.randomUUID()), "Marlow Vale", Set.of(Role.SERVICE_DESIGNER));
        String secret = callers.as(new Caller.Product("test"), () -> tokens.make(wanted));
        String path = "/api/v1/jobs/" + UUID.randomUUID();
        assertThat(browser().get(path, "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(404);
        callers.runAs(new Caller.Product("test"), () -> tokens.list().forEach(token -> tokens.revoke(token.id())));
        assertThat(browser().get(path, "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_signed_in_browser_may_read_from_the_api_but_change_nothing_by_it() {
        Browser browser = browser();
        browser.signIn(person(Role.ADMINISTRATOR), PASSWORD);
        assertThat(browser.get("/api/v1/jobs/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/api/v1/imports/services", Map.of()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_everyone_may_read_of_the_api_needs_no_token() {
        assertThat(browser().get("/api/v1/openapi").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/v1/services").statusCode()).isEqualTo(200);
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    private String person(Role... roles) {
        String email = "person" + PEOPLE.incrementAndGet() + "@example.org";
        Set<Grant> grants = roles.length == 0 ? Set.of() : Set.of(new Grant(roles[0], Scope.everywhere()));
        callers.as(
                new Caller.Product("test"),
                () -> book.create(new NewAccount(
                        "Ann Example", new EmailAddress(email), Locale.UK, new Password(PASSWORD), grants)));
        return email;
    }

    private AccountId idOf(String email) {
        return callers.as(new Caller.Product("test"), accounts::list).stream()
                .filter(account -> account.email().value().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Caller caller(String email) {
        return new Caller.Account(idOf(email).value(), "Ann Example", Set.of());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + header(answer, "Location") + " " + answer.body();
    }

    private static String nonce(String page) {
        return page.replaceAll("(?s).*?nonce=\"([^\"]+)\".*", "$1");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
