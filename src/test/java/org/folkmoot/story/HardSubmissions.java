package org.folkmoot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What people meet who tell what happened to them when something is in the way. */
record HardSubmissions(Supplier<Teller> somebody, String link) {

    private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String FAR =
            "قلت لهم كل شيء، ולא הקשיבו, Zoë née Siân Łukasz 👩🏽‍⚕️ e\u0301 \u202Eسلام\u202C";
    private static final int LONGEST = 200_000;

    void waitsForASignal() {
        Teller author = somebody.get().open();
        author.words().fill("I told it all again.");
        author.choose();
        author.loseSignal();
        author.send();
        author.seesTitle("Not sent yet: no signal");
        PageCheck.look(author.page(), "41-waiting");
        author.findSignal();
        author.seesTitle("Your words are sent");
        String code = author.code();
        PageCheck.look(author.page(), "42-sent");
        PageCheck.lookAtNarrowest(author.page(), "42-sent");
        author.page().reload();
        assertThat(author.code()).as("a reload before it was noted").isEqualTo(code);
        assertThat(kept(author)).as("drafts left on the device").isZero();
    }

    void losesAnAnswer() {
        Teller author = somebody.get().open();
        author.words().fill("Sent once.");
        author.choose();
        List<String> answers = new CopyOnWriteArrayList<>();
        author.page().route("**/testimony", route -> loseTheFirst(route, answers));
        author.send();
        author.seesTitle("Your words are sent");
        assertThat(answers).hasSize(2).allMatch(answer -> answer.contains(author.code()));
    }

    /** The server hears it and answers, and the answer does not arrive. */
    private static void loseTheFirst(Route route, List<String> answers) {
        APIResponse answer = route.fetch();
        answers.add(answer.text());
        if (answers.size() == 1) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    private static int kept(Teller author) {
        return ((Number) author.page().evaluate("""
                () => new Promise((resolve, reject) => {
                  const open = indexedDB.open('folkmoot-tell');
                  open.onerror = reject;
                  open.onsuccess = () => {
                    const count = open.result.transaction('drafts').objectStore('drafts').count();
                    count.onsuccess = () => { open.result.close(); resolve(count.result); };
                  };
                })""")).intValue();
    }

    void meetsABusyServer() {
        Teller author = somebody.get().open();
        author.page()
                .route(
                        "**/draft",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1"))));
        author.words().fill("They rang at last.");
        author.sees("Too many people write at once just now. Keep writing, it is safe here.");
        author.isSavedHere();

        author.loseSignal();
        author.page().unroute("**/draft");
        author.findSignal();
        author.isSavedOnServer();
    }

    void writesMarkup() {
        Teller author = somebody.get().open();
        author.page().onDialog(dialog -> {
            throw new AssertionError("something ran: " + dialog.message());
        });
        String text = SCRIPT + " " + FAR;
        author.page().locator("#for-someone").click();
        author.field("writer").fill(text);
        author.words().fill(text);
        author.page().locator("#add-step").click();
        author.field("step-0-who").fill(text);
        author.field("step-0-what").fill(text);
        author.page().locator("#step-0-service input").fill(text);
        author.page().keyboard().press("Enter");
        author.press("Done with step 1");
        List.of("Which services", "Where and when", "How it felt", "What should have happened", "What would make")
                .forEach(author::unfold);
        List<String> fields = List.of("own-service", "where", "when", "felt-words", "should-have", "difference");
        fields.forEach(id -> author.field(id).fill(text));
        assertThat(author.page().locator(".fm-step .fm-words").first()).hasText(text);
        assertThat(author.page().locator(".fm-step script, .fm-step img")).hasCount(0);
        author.page().locator("#stop").click();

        Teller other = somebody.get();
        other.comeBackWith(author.code());
        assertThat(other.words()).hasValue(text);
        fields.forEach(id -> assertThat(other.field(id)).hasValue(text));
        assertThat(other.field("writer")).hasValue(text);
        assertThat(other.page().locator("fm-tell script, fm-tell img")).hasCount(0);
        other.page().locator("#onward").click();
        other.seesTitle("Who may use your words?");
        other.answer("use-ANALYSE", "Yes");
        assertThat(other.page().locator(".fm-look-view").first()).containsText("<script>alert(1)</script>");
        other.answer("read-back", "Yes");
        other.answer("allowed", "Yes");
        Teller.USES.forEach(use -> other.answer("use-" + use, "No"));
        other.send();
        other.seesTitle("Your words are sent");
    }

    void pastesAMegabyte() {
        Teller author = somebody.get().open();
        String much = "Ten bytes. ".repeat(100_000);
        author.words().fill(much);
        author.sees("This is too long: 1,100,000 characters. There is room for 200,000.");
        author.page().locator("#onward").click();
        assertThat(author.page().locator(".fm-errors")).isFocused();
        author.open();
        assertThat(author.words()).hasValue(much);
        author.words().fill(much.substring(0, LONGEST));
        author.isSavedOnServer();
        assertThat(author.page().locator("#words[invalid]")).hasCount(0);
    }

    void setsTheClockBack() {
        Teller author = somebody.get().open();
        author.words().fill("First.");
        author.isSavedOnServer();
        author.page().clock().setSystemTime("2019-03-01T10:00:00Z");
        author.words().fill("First. Then this.");
        author.isSavedOnServer();
        author.open();
        assertThat(author.words()).hasValue("First. Then this.");
        author.choose();
        assertThat(author.page().locator(".fm-use vaadin-select").first())
                .containsText(
                        String.valueOf(LocalDate.now(ZoneId.of("Europe/London")).getYear() + 2));
        author.send();
        author.seesTitle("Your words are sent");
    }

    void keepsNothing() {
        Teller author = somebody.get();
        author.page().addInitScript("IDBFactory.prototype.open = () => { throw new Error('not allowed'); }");
        author.open();
        author.words().fill("Kept elsewhere.");
        author.sees("This computer cannot keep your words");
        author.sees("Saved with Marlow Vale");
        author.choose();
        author.send();
        author.seesTitle("Your words are sent");
    }
}
