package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** On every screen of the product something is done: afterwards the focus is still on the page, and what came of it was said once to those who hear it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryScreenIT {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final Pattern CODE = Pattern.compile("with the code (\\S+)");
    private static final Pattern TELL = Pattern.compile("http://\\S+/(tell/\\S+)");
    private static final Path DEMO = Path.of("src", "main", "resources", "demo");

    @TempDir
    private static Path data;

    private final Set<String> walked = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private ProductProcess product;
    private Chromium chromium;
    private String password = "";
    private ScreenReader administrator;
    private ScreenReader designer;
    private ScreenReader facilitator;
    private String submission = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = ProductProcess.start(data, "--demo");
        chromium = new Chromium();
        password = found(PASSWORD, "with the password");
        administrator = signedIn("administrator");
        designer = signedIn("designer");
        facilitator = signedIn("facilitator");
    }

    @AfterAll
    void stop() {
        chromium.close();
        product.close();
    }

    /** All that is wrong on these screens, not only the first. */
    @AfterEach
    void nothingIsWrong() {
        List<String> now = List.copyOf(wrong);
        wrong.clear();
        assertThat(now).isEmpty();
    }

    private String found(Pattern pattern, String line) throws InterruptedException {
        return pattern.matcher(product.await(line))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private ScreenReader somebody() {
        return ScreenReader.of(chromium.person(1280, 900));
    }

    private ScreenReader signedIn(String who) {
        ScreenReader reader = somebody();
        reader.page().navigate(product.url() + "/sign-in");
        signIn(reader, who, password);
        reader.page().waitForURL(address -> !address.contains("sign-in"));
        return reader;
    }

    private static void signIn(ScreenReader reader, String who, String password) {
        reader.write("E-mail address", who + "@marlowvale.example");
        reader.write("Password", password);
        reader.press("Sign in");
    }

    /** @param screen as its route says it */
    private void on(String screen, ScreenReader reader, String address, Consumer<ScreenReader> acts) {
        walked.add(screen);
        reader.page().navigate(product.url() + "/" + address);
        PageCheck.settle(reader.page());
        try {
            acts.accept(reader);
        } catch (PlaywrightException | AssertionError failed) {
            PageCheck.picture(reader.page(), "every-screen-" + screen.replaceAll("\\W+", "-"));
            wrong.add(screen + ": " + failed.getMessage());
        }
    }

    private void on(String screen, ScreenReader reader, Consumer<ScreenReader> acts) {
        on(screen, reader, screen, acts);
    }

    private static Consumer<ScreenReader> follows(String css) {
        return reader -> reader.after(
                "following " + css, () -> reader.press(reader.page().locator(css)));
    }

    private static Consumer<ScreenReader> presses(String button) {
        return reader -> reader.after("pressing " + button, () -> reader.press(button));
    }

    private static void choose(ScreenReader reader, String field, int steps) {
        reader.press(reader.page().getByLabel(Pattern.compile("^" + field)));
        reader.page().waitForFunction("() => document.activeElement?.getAttribute('role') === 'option'");
        for (int step = 0; step < steps; step++) {
            reader.page().keyboard().press("ArrowDown");
        }
        reader.page().keyboard().press("Enter");
    }

    private static void upload(ScreenReader reader, Path file) {
        reader.page()
                .waitForFileChooser(() -> reader.press(reader.page().locator("vaadin-upload vaadin-button")))
                .setFiles(file);
    }

    private static Path file(String name, String content) {
        try {
            return Files.writeString(data.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private String address(ScreenReader reader, String page, String css) {
        reader.page().navigate(product.url() + "/" + page);
        PageCheck.settle(reader.page());
        return reader.address(css);
    }

    @Test
    @Order(1)
    void evidence_and_services() {
        on("", designer, follows("main a"));
        on("evidence", designer, reader -> {
            reader.write("Search people’s words", "ring");
            reader.hears("people", "searching", () -> reader.press("Search"));
            reader.hears("people", "a facet", () -> reader.press(reader.page().locator(".fm-facet a")));
            reader.after(
                    "sorting",
                    () -> reader.press(reader.page().locator(".ev-tools a").first()));
            reader.hears("copied", "sharing", () -> reader.press("Share"));
        });
        on(
                "evidence/comments/:id",
                designer,
                address(designer, "evidence", "a[href*='evidence/comments/']"),
                follows("main .fm-act"));
        on(
                "evidence/synonyms",
                designer,
                reader -> reader.hears("Saved", "saving", () -> reader.press("Save the list")));
        on("evidence/themes", designer, follows(".fm-views a:not([aria-current])"));
        on(
                "evidence/themes/:id",
                designer,
                address(designer, "evidence/themes", "main th a"),
                reader -> reader.after("choosing a time", () -> choose(reader, "Said in", 1)));
        on("services/by-theme", designer, follows(".fm-matrix td a"));
        on("services", designer, reader -> {
            reader.hears(
                    "service",
                    "filtering",
                    () -> reader.page().getByLabel("Find a service").pressSequentially("nursing"));
            reader.hears(
                    "12 services",
                    "clearing",
                    () -> reader.page().getByLabel("Find a service").fill(""));
            reader.hears("services", "a facet", () -> reader.press(reader.page().locator(".fm-facet a")));
        });
        on(
                "services/:id",
                designer,
                address(designer, "services", "main th a"),
                reader -> reader.after("choosing a time", () -> choose(reader, "Said in", 1)));
        on("services/partners", designer, reader -> {
            reader.after("changing", () -> reader.press("Change"));
            reader.hears("Saved.", "saving", () -> reader.press("Save"));
        });
        on("services/import", designer, reader -> {
            reader.hears("JSON", "a file that is none", () -> upload(reader, file("services.csv", "a,b\n1,2\n")));
            reader.hears(
                    "Nothing has been kept.",
                    "a file of services",
                    () -> upload(reader, DEMO.resolve("services.json")));
        });
    }

    @Test
    @Order(2)
    void people_and_places() {
        on("places", administrator, reader -> {
            reader.after("asking for a form", () -> reader.press("Add a place"));
            reader.after("nothing written", () -> reader.press(dialogButton(reader, "Add a place")));
            reader.write("Name", "Quay");
            reader.hears("Saved.", "saving", () -> reader.press(dialogButton(reader, "Add a place")));
        });
        on(
                "people",
                administrator,
                reader -> reader.hears(
                        "1 person found",
                        "filtering",
                        () -> reader.page().getByLabel("Find by name").pressSequentially("Dilys")));
        on("people/:account", administrator, address(administrator, "people", "main th a:text-is('Barry')"), reader -> {
            reader.after("no role chosen", () -> reader.press("Give this role"));
            reader.hears("The link is made", "a link", () -> reader.press("Make a link for a new password"));
            on("reset/:token", somebody(), link(reader), EveryScreenIT::resets);
        });
        on("people/invite", administrator, reader -> {
            reader.after("nothing written", () -> reader.press("Make the invitation"));
            reader.write("E-mail address", "new@marlowvale.example");
            choose(reader, "Role", 1);
            choosePlace(reader);
            reader.hears("The invitation is made", "inviting", () -> reader.press("Make the invitation"));
            on("invitation/:token", somebody(), link(reader), presses("Make my account and join"));
        });
        on("tokens", administrator, reader -> {
            reader.after("nothing written", () -> reader.press("Make the token"));
            reader.write("Name", "Dashboard");
            choosePlace(reader);
            reader.page().getByLabel("Coder").check();
            reader.hears("The token is made", "making it", () -> reader.press("Make the token"));
            reader.after("revoking", () -> reader.press("Revoke"));
            reader.hears(
                    "revoked", "confirming", () -> reader.press(dialogButton(reader, "Revoke the token Dashboard")));
        });
        on("account", administrator, reader -> {
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
        return field.inputValue().substring(product.url().length() + 1);
    }

    private static void resets(ScreenReader reader) {
        reader.after("nothing written", () -> reader.press("Set this password"));
        reader.write("New password", "otter lantern ninety quarry");
        reader.hears("Your new password is set", "a new password", () -> reader.press("Set this password"));
    }

    @Test
    @Order(3)
    void signing_in() {
        ScreenReader stranger = somebody();
        on("sign-in", stranger, reader -> {
            signIn(reader, "designer", "wrong");
            reader.page().waitForURL(address -> address.contains("wrong"));
            reader.page().getByText("There is a problem").waitFor();
            reader.after("refused", () -> {});
        });
        on("forgotten", stranger, follows("main a"));
        on("set-up/:token", stranger, "set-up/used-up", follows("main a"));
        on("policy", stranger, follows("a.fm-skip"));
        on("help/:page", stranger, "help/sign-in", follows("a.fm-help-back"));
    }

    @Test
    @Order(4)
    void comments_come_in() {
        on("codebooks", designer, reader -> {
            reader.hears("not a JSON file", "a file that is none", () -> upload(reader, file("book.csv", "a\n")));
            reader.hears("imported from", "a codebook", () -> upload(reader, DEMO.resolve("codebook.json")));
        });
        on("testimony/import", designer, reader -> {
            reader.hears("Choose a .csv", "a file of another kind", () -> upload(reader, file("words.pdf", "a")));
            assertThat(reader.page().locator(".fm-fault").isVisible()).isTrue();
            reader.hears("cannot be read as a table", "an empty file", () -> upload(reader, file("empty.csv", "")));
        });
        on("testimony/import", designer, reader -> {
            reader.after(
                    "a file of comments",
                    () -> upload(
                            reader,
                            file(
                                    "two.csv",
                                    "words,date\nNobody rang me back at all.,2026-01-02\nThey were kind to me there.,2026-01-03\n")));
            reader.page().getByText("Start a trial run").waitFor();
            reader.after("a trial", () -> reader.press("Start a trial run"));
        });
        on("testimony", designer, follows("main th a"));
        on("testimony/unreadable", administrator, follows("main a, .fm-navigation a"));
        on("testimony/erase", administrator, reader -> {
            reader.after("nothing written", () -> reader.press("Preview invitations"));
            reader.write("Name or e-mail address", "Nobody");
            reader.hears("Nobody of this name", "looking", () -> reader.press("Preview invitations"));
        });
    }

    @Test
    @Order(5)
    void a_call_and_its_paper() {
        String call = address(facilitator, "calls", "main th a");
        on("calls", facilitator, follows("main th a"));
        on("calls/:id", facilitator, call, reader -> {
            reader.hears("Closed", "closing", () -> reader.press("Close it now"));
            reader.hears("Open", "opening again", () -> reader.press("Open it again"));
            reader.hears("Copied", "copying", () -> reader.press("Copy the address"));
        });
        on("calls/new", facilitator, presses("Open the call"));
        on("calls/:id/change", facilitator, call + "/change", presses("Save changes"));
        on("calls/:id/sheet", facilitator, call + "/sheet", follows("main a"));
        on("calls/:id/invited", facilitator, call + "/invited", reader -> {
            reader.after("nothing written", () -> reader.press("Invite them"));
            reader.write("One person a line", "Morgan Price");
            reader.hears("1 person is invited", "inviting", () -> reader.press("Invite them"));
        });
        on("calls/:id/letters", facilitator, call + "/letters", follows("main a"));
        on("calls/:id/paper", facilitator, call + "/paper", reader -> {
            reader.after("nothing written", () -> reader.press("Key this form"));
            reader.write("Form number", "7");
            reader.after("keying", () -> reader.press("Key this form"));
        });
        String form =
                facilitator.page().url().substring(product.url().length() + 1).replace("/key", "");
        on("calls/:id/paper/:form/key", facilitator, form + "/key", keys("I waited a week."));
        ScreenReader coder = signedIn("coder");
        on("calls/:id/paper", coder, call + "/paper", reader -> {
            reader.write("Form number", "7");
            reader.after("keying", () -> reader.press("Key this form"));
        });
        on("calls/:id/paper/:form/key", coder, form + "/key", keys("I waited two weeks."));
        on("calls/:id/paper/:form/settle", coder, form + "/settle", presses("Hand it in"));
        on("calls/:id/paper/:form/slip", coder, form + "/slip", follows("main a"));
    }

    private static Consumer<ScreenReader> keys(String words) {
        return reader -> {
            Locator field = reader.page().locator("vaadin-text-area textarea").first();
            reader.after("writing", () -> {
                field.fill(words);
                reader.page().keyboard().press("Tab");
            });
            reader.after("finishing", () -> reader.press("Finish this form"));
        };
    }

    @Test
    @Order(6)
    void what_was_told_is_read() {
        on("testimony/queue", facilitator, reader -> {
            reader.after(
                    "a view",
                    () -> reader.press(reader.page().locator("main .fm-views a").nth(1)));
            reader.after(
                    "all of them",
                    () -> reader.press(reader.page().locator("main .fm-views a").first()));
            reader.after("a stage", () -> choose(reader, "Stage", 1));
        });
        on("testimony/queue/rules", facilitator, reader -> {
            reader.hears("Saved.", "saving", () -> reader.press("Save the limit"));
        });
        submission = address(facilitator, "testimony/queue", "main table .fm-title-link");
        on("testimony/desk/:telling", facilitator, submission, reader -> {
            reader.hears("1 of 2 looked at", "hiding", () -> reader.press("Hide it"));
            reader.hears("The grade is saved.", "grading", () -> choose(reader, "How serious it is", 2));
            reader.hears("Unassigned.", "giving back", () -> reader.press("Unassign"));
        });
        on("testimony/layers/:telling", facilitator, submission.replace("desk", "layers"), follows("main .fm-act"));
    }

    @Test
    @Order(7)
    void the_author_and_their_complaint() throws InterruptedException {
        String code = found(CODE, "with the code");
        String tell = found(TELL, "/tell/");
        ScreenReader author = somebody();
        on("tell/:link/:key?", author, tell, reader -> {
            reader.after("a step", () -> reader.press(reader.page().locator("#add-step")));
            reader.after("taking it out", () -> reader.press(reader.page().locator("#step-0-remove")));
            reader.after("putting it back", () -> reader.press(reader.page().locator("#put-back")));
        });
        on("my-words", author, reader -> {
            reader.write("Your code", "AAAA-AAAA-AAAA-AAAA");
            reader.hears("code", "a wrong code", () -> reader.press("Open my page"));
            reader.write("Your code", code);
            reader.after("the code", () -> reader.press("Open my page"));
            reader.after("asking to complain", () -> reader.press("Complain"));
            reader.write("What went wrong?", "You hid the name of the house.");
            reader.hears(
                    "Your complaint is with the panel team.", "complaining", () -> reader.press("Send my complaint"));
        });
        on("testimony/complaints", facilitator, follows("main table .fm-title-link"));
        on(
                "testimony/complaints/:telling",
                facilitator,
                address(facilitator, "testimony/complaints", "main table .fm-title-link"),
                reader -> {
                    reader.hears("Assigned to you.", "taking", () -> reader.press("Assign to me"));
                    reader.hears("The author can read", "acknowledging", () -> reader.press("Tell the author"));
                });
        on(
                "testimony/safeguarding/:telling",
                administrator,
                address(administrator, "", "main a[href*='safeguarding']"),
                reader -> {
                    reader.hears(
                            "This case is assigned to you.",
                            "taking",
                            () -> reader.press(reader.page().locator("main vaadin-button")));
                });
    }

    @Test
    @Order(8)
    void an_assembly_and_its_vote() {
        String assembly = address(facilitator, "assemblies", "main th a");
        on("assemblies", facilitator, follows("main th a"));
        on("assemblies/new", facilitator, presses("Set up the assembly"));
        on("assemblies/:id", facilitator, assembly, reader -> {
            reader.after(
                    "unfolding", () -> reader.press(reader.page().locator("#change-assembly vaadin-details-summary")));
            reader.hears(
                    "Saved.",
                    "saving",
                    () -> reader.press(reader.page().locator("#change-assembly vaadin-button[theme~=primary]")));
        });
        String session = address(facilitator, assembly, "main a[href*='/sessions/']");
        String room = "room/" + session.replaceAll(".*/", "");
        ScreenReader member = signedIn("amina");
        on("my-assemblies", member, follows("main a"));
        on("assemblies/:id/sessions/:session", facilitator, session, reader -> {
            reader.after("looking at a question", () -> reader.press("Open this question"));
            reader.hears("Question open", "opening it", () -> reader.press("Open the question"));
        });
        on("room/:session", member, room, reader -> {
            reader.page().locator("vaadin-radio-button").first().click();
            reader.hears("Your vote is in", "voting", () -> reader.press("Cast my vote"));
        });
        facilitator.after("looking at closing", () -> facilitator.press("Close the question"));
        facilitator.hears("The question is closed", "closing", () -> facilitator.press("Close the question"));
    }

    private static Set<String> everyScreen() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.folkmoot").stream()
                .filter(found -> !String.valueOf(found.getBeanClassName()).contains("Test$"))
                .map(found ->
                        String.valueOf(((org.springframework.beans.factory.annotation.AnnotatedBeanDefinition) found)
                                .getMetadata()
                                .getAnnotationAttributes(Route.class.getName())
                                .get("value")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(9)
    void no_screen_was_left_out() {
        assertThat(walked).containsExactlyInAnyOrderElementsOf(everyScreen());
    }
}
