package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.story.ScreenWalk.choose;
import static org.folkmoot.story.ScreenWalk.follows;
import static org.folkmoot.story.ScreenWalk.presses;
import static org.folkmoot.story.ScreenWalk.signIn;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;

/** People, places and what a stranger meets: each screen, with something done on it. */
record PeopleScreens(ScreenWalk walk) {

    void peopleAndPlaces() {
        walk.on("places", walk.administrator(), reader -> {
            reader.after("asking for a form", () -> reader.press("Add a place"));
            reader.after("nothing written", () -> reader.press(dialogButton(reader, "Add a place")));
            reader.write("Name", "Quay");
            reader.hears("Saved.", "saving", () -> reader.press(dialogButton(reader, "Add a place")));
        });
        walk.on(
                "people",
                walk.administrator(),
                reader -> reader.hears(
                        "1 person found",
                        "filtering",
                        () -> reader.page().getByLabel("Find by name").pressSequentially("Dilys")));
        walk.on(
                "people/:account",
                walk.administrator(),
                walk.address(walk.administrator(), "people", "main th a:text-is('Barry')"),
                reader -> {
                    reader.after("no role chosen", () -> reader.press("Give this role"));
                    reader.hears("The link is made", "a link", () -> reader.press("Make a link for a new password"));
                    walk.on("reset/:token", walk.somebody(), link(reader), PeopleScreens::resets);
                });
        walk.on("people/invite", walk.administrator(), reader -> {
            reader.after("nothing written", () -> reader.press("Make the invitation"));
            reader.write("E-mail address", "new@marlowvale.example");
            choose(reader, "Role", 1);
            choosePlace(reader);
            reader.hears("The invitation is made", "inviting", () -> reader.press("Make the invitation"));
            walk.on("invitation/:token", walk.somebody(), link(reader), presses("Make my account and join"));
        });
        walk.on("tokens", walk.administrator(), reader -> {
            reader.after("nothing written", () -> reader.press("Make the token"));
            reader.write("Name", "Dashboard");
            choosePlace(reader);
            reader.page().getByLabel("Coder").check();
            reader.hears("The token is made", "making it", () -> reader.press("Make the token"));
            reader.after("revoking", () -> reader.press("Revoke"));
            reader.hears(
                    "revoked", "confirming", () -> reader.press(dialogButton(reader, "Revoke the token Dashboard")));
        });
        walk.on("account", walk.administrator(), reader -> {
            reader.hears("Saved.", "saving", () -> reader.press("Save"));
            reader.write("Password you have now", "wrong");
            reader.write("New password", "otter lantern ninety quarry");
            reader.hears("This is not the password", "a wrong password", () -> reader.press("Change password"));
        });
    }

    private static void choosePlace(ScreenReader reader) {
        reader.page().getByLabel("Place or assembly").first().fill("Marlow Vale");
        reader.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
    }

    private static Locator dialogButton(ScreenReader reader, String text) {
        return reader.page()
                .locator("vaadin-dialog vaadin-button, vaadin-confirm-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What a secret link shown for copying leads to. */
    private String link(ScreenReader reader) {
        Locator field = reader.page().locator("[role=status] vaadin-text-field input");
        reader.page()
                .waitForFunction(
                        "() => document.querySelector('[role=status] vaadin-text-field').value.startsWith('http')");
        return field.inputValue().substring(walk.product().url().length() + 1);
    }

    private static void resets(ScreenReader reader) {
        reader.after("nothing written", () -> reader.press("Set this password"));
        reader.write("New password", "otter lantern ninety quarry");
        reader.hears("Your new password is set", "a new password", () -> reader.press("Set this password"));
    }

    void signingIn() {
        ScreenReader stranger = walk.somebody();
        walk.on("sign-in", stranger, reader -> {
            signIn(reader, "designer", "wrong");
            reader.page().waitForURL(address -> address.contains("wrong"));
            reader.page().getByText("There is a problem").waitFor();
            reader.after("refused", () -> {});
        });
        walk.on("forgotten", stranger, follows("main a"));
        walk.on("set-up/:token", stranger, "set-up/used-up", follows("main a"));
        walk.on("policy", stranger, follows("a.fm-skip"));
        walk.on("help/:page", stranger, "help/sign-in", follows("a.fm-help-back"));
    }

    /** As the server ends one that nobody used for long: the browser still names it. */
    private static void endSession(BrowserContext browser) {
        browser.addCookies(browser.cookies().stream()
                .filter(cookie -> cookie.name.contains("SESSION"))
                .map(cookie -> new Cookie(cookie.name, "ended")
                        .setDomain(cookie.domain)
                        .setPath(cookie.path)
                        .setHttpOnly(cookie.httpOnly))
                .toList());
    }

    void sessionsEnd() {
        walk.on("account", walk.designer(), reader -> {
            endSession(reader.page().context());
            reader.press("Save");
            assertThat(reader.page().locator(".v-system-error"))
                    .hasText(Pattern.compile("You have been signed out.*You were away for a while.*"));
        });
        walk.on("my-words", walk.somebody(), reader -> {
            endSession(reader.page().context());
            reader.press("Open my page");
            assertThat(reader.page().locator("h1")).hasText("This page has ended");
            reader.press(reader.page().getByText("Open the page again"));
            reader.page().waitForURL("**/my-words");
        });
    }
}
