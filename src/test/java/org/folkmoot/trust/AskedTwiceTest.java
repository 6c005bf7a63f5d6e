package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.Account;
import org.folkmoot.people.Accounts;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.ApiToken;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Acts that somebody else feels at once are asked for twice, and what was asked for can be taken back or done again. */
@FloorTest
class AskedTwiceTest {

    private static final EmailAddress ANN = new EmailAddress("ann@marlow.example");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Assemblies assemblies;

    private SecuredBrowserlessApplicationContext<Authentication> product;

    @BeforeEach
    void open() {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void a_token_is_revoked_on_the_second_yes() {
        Somebody administrator = town.administrator();
        Scope place = town.moot(0).place().scope();
        town.as(administrator, () -> tokens.make(new NewApiToken("Reports", place, "", Set.of(Role.CODER))));
        BrowserlessUIContext window = window(administrator, "tokens");
        press(window, "Revoke");
        answerNo(window);
        assertThat(town.as(administrator, tokens::list))
                .extracting(ApiToken::revoked)
                .containsExactly(false);
        press(window, "Revoke");
        assertThat(asked(window).getText()).contains("cannot be used again");
        asked(window).confirm();
        assertThat(town.as(administrator, tokens::list))
                .extracting(ApiToken::revoked)
                .containsExactly(true);
    }

    @Test
    void a_role_is_taken_away_and_sign_in_blocked_on_the_second_yes() {
        Somebody administrator = town.administrator();
        Somebody somebody = town.somebody("Bo Lee", new Grant(Role.CODER, Scope.everywhere()));
        BrowserlessUIContext window = window(administrator, "people/" + somebody.id());
        press(window, "Remove");
        answerNo(window);
        press(window, "Block sign-in");
        answerNo(window);
        assertThat(account(administrator, somebody))
                .satisfies(account -> assertThat(account.grants()).hasSize(1))
                .satisfies(account -> assertThat(account.disabled()).isFalse());
        press(window, "Remove");
        asked(window).confirm();
        press(window, "Block sign-in");
        asked(window).confirm();
        assertThat(account(administrator, somebody))
                .satisfies(account -> assertThat(account.grants()).isEmpty())
                .satisfies(account -> assertThat(account.disabled()).isTrue());
    }

    @Test
    void inviting_somebody_twice_makes_one_invitation_which_can_be_sent_again_and_withdrawn() {
        Moot moot = town.moot(0);
        town.as(moot.facilitator(), () -> assemblies.invite(moot.assembly(), List.of(ANN), Locale.UK));
        town.as(moot.facilitator(), () -> assemblies.invite(moot.assembly(), List.of(ANN), Locale.UK));
        assertThat(waiting(moot)).extracting(Invitation::email).containsExactly(ANN);

        BrowserlessUIContext window = window(moot.facilitator(), "assemblies/" + moot.assembly());
        press(window, "Send again");
        assertThat(waiting(moot)).hasSize(1);
        press(window, "Withdraw");
        answerNo(window);
        assertThat(waiting(moot)).hasSize(1);
        press(window, "Withdraw");
        asked(window).confirm();
        assertThat(waiting(moot)).isEmpty();
    }

    private List<Invitation> waiting(Moot moot) {
        return town.as(moot.facilitator(), () -> assemblies.invited(moot.assembly()));
    }

    private Account account(Somebody administrator, Somebody somebody) {
        return town.as(administrator, () -> accounts.find(somebody.id())).orElseThrow();
    }

    private BrowserlessUIContext window(Somebody somebody, String page) {
        BrowserlessUIContext window = product.newUser(somebody.signedIn()).newWindow();
        window.navigate(page, Component.class);
        return window;
    }

    private static void press(BrowserlessUIContext window, String button) {
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    private static ConfirmDialogTester asked(BrowserlessUIContext window) {
        return new ConfirmDialogTester(window.find(ConfirmDialog.class).single());
    }

    private static void answerNo(BrowserlessUIContext window) {
        asked(window).cancel();
    }
}
