package org.folkmoot.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.people.PeopleTest;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** In which language the screens speak to someone who signed in. */
@PeopleTest
class LanguageOfAccountTest {

    @Autowired
    private AccountBook accounts;

    @Autowired
    private KnownAccounts known;

    @Autowired
    private SessionSignIn sessions;

    @Autowired
    private Callers callers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ApplicationContext context;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void aRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_screens_speak_the_language_of_the_account_from_sign_in_on() {
        StoredAccount gwen = account(Languages.WELSH);
        signIn(gwen);
        assertThat(cookie().getValue()).isEqualTo("cy");
        assertThat(cookie().isHttpOnly()).isTrue();
    }

    @Test
    void whoever_signs_in_next_at_the_same_browser_gets_their_own_language() {
        request.setCookies(new Cookie("folkmoot-language", "cy"));
        signIn(account(Languages.ENGLISH));
        assertThat(cookie().getValue()).isEqualTo("en");
    }

    @Test
    void a_link_that_signs_someone_in_sets_their_language_too() {
        sessions.begin(account(Languages.WELSH).account().id(), request, response);
        assertThat(cookie().getValue()).isEqualTo("cy");
    }

    @Test
    void a_language_chosen_on_a_screen_is_kept_with_the_account() {
        StoredAccount ann = account(Languages.ENGLISH);
        try (SecuredBrowserlessApplicationContext<Authentication> product =
                SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot.platform.ui")) {
            BrowserlessUIContext window =
                    product.newUser(PasswordSignIn.signedIn(ann, null)).newWindow();
            window.navigate("", Div.class);
            window.test(window.find(NativeButton.class).withText("Cymraeg").single())
                    .click();
        }
        assertThat(known.find(ann.account().id()).orElseThrow().account().language())
                .isEqualTo(Languages.WELSH);
    }

    private void signIn(StoredAccount stored) {
        events.publishEvent(
                new InteractiveAuthenticationSuccessEvent(PasswordSignIn.signedIn(stored, null), getClass()));
    }

    private Cookie cookie() {
        return Objects.requireNonNull(response.getCookie("folkmoot-language"));
    }

    private StoredAccount account(Locale language) {
        AccountId id = callers.as(
                new Caller.Product("test"),
                () -> accounts.create(new NewAccount(
                        "Ann Example",
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        language,
                        new Password("a heron by the weir"),
                        Set.of())));
        return known.find(id).orElseThrow();
    }
}
