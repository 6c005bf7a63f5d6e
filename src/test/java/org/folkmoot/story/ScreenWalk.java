package org.folkmoot.story;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A walk over the screens of the demonstration, of people who hear them; it notes where it was and what was wrong there. */
final class ScreenWalk implements AutoCloseable {

    static final Path DEMO = Path.of("src", "main", "resources", "demo");

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    private final Path data;
    private final ProductProcess product;
    private final Chromium chromium = new Chromium();
    private final Set<String> walked = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final FocusRings rings = new FocusRings();
    private final String password;
    private final ScreenReader administrator;
    private final ScreenReader designer;
    private final ScreenReader facilitator;

    ScreenWalk(Path data) throws IOException, InterruptedException {
        this.data = data;
        product = ProductProcess.start(data, "--demo");
        password = found(PASSWORD, "with the password");
        administrator = signedIn("administrator");
        designer = signedIn("designer");
        facilitator = signedIn("facilitator");
    }

    @Override
    public void close() {
        chromium.close();
        product.close();
    }

    ProductProcess product() {
        return product;
    }

    ScreenReader administrator() {
        return administrator;
    }

    ScreenReader designer() {
        return designer;
    }

    ScreenReader facilitator() {
        return facilitator;
    }

    /** The screens walked so far, as their routes say them. */
    Set<String> walked() {
        return walked;
    }

    FocusRings rings() {
        return rings;
    }

    /** What was wrong since this was asked last. */
    List<String> wrong() {
        List<String> now = List.copyOf(wrong);
        wrong.clear();
        return now;
    }

    String found(Pattern pattern, String line) throws InterruptedException {
        return pattern.matcher(product.await(line))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    ScreenReader somebody() {
        return ScreenReader.of(chromium.person(1280, 900));
    }

    ScreenReader signedIn(String who) {
        ScreenReader reader = somebody();
        reader.page().navigate(product.url() + "/sign-in");
        signIn(reader, who, password);
        reader.page().waitForURL(address -> !address.contains("sign-in"));
        return reader;
    }

    static void signIn(ScreenReader reader, String who, String password) {
        reader.write("E-mail address", who + "@marlowvale.example");
        reader.write("Password", password);
        reader.press("Sign in");
    }

    /** @param screen as its route says it */
    void on(String screen, ScreenReader reader, String address, Consumer<ScreenReader> acts) {
        walked.add(screen);
        go(reader, address);
        if (rings.hasNew(reader.page())) {
            rings.look(reader.page());
            go(reader, address);
        }
        try {
            acts.accept(reader);
        } catch (PlaywrightException | AssertionError failed) {
            PageCheck.picture(reader.page(), "every-screen-" + screen.replaceAll("\\W+", "-"));
            wrong.add(screen + ": " + failed.getMessage());
        }
    }

    private void go(ScreenReader reader, String address) {
        reader.page().navigate(product.url() + "/" + address);
        PageCheck.settle(reader.page());
    }

    void on(String screen, ScreenReader reader, Consumer<ScreenReader> acts) {
        on(screen, reader, screen, acts);
    }

    static Consumer<ScreenReader> follows(String css) {
        return reader -> reader.after(
                "following " + css, () -> reader.press(reader.page().locator(css)));
    }

    static Consumer<ScreenReader> presses(String button) {
        return reader -> reader.after("pressing " + button, () -> reader.press(button));
    }

    static void choose(ScreenReader reader, String field, int steps) {
        reader.press(reader.page().getByLabel(Pattern.compile("^" + field)));
        reader.page().waitForFunction("() => document.activeElement?.getAttribute('role') === 'option'");
        for (int step = 0; step < steps; step++) {
            reader.page().keyboard().press("ArrowDown");
        }
        reader.page().keyboard().press("Enter");
    }

    static void upload(ScreenReader reader, Path file) {
        reader.page()
                .waitForFileChooser(() -> reader.press(reader.page().locator("vaadin-upload vaadin-button")))
                .setFiles(file);
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(data.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String address(ScreenReader reader, String page, String css) {
        go(reader, page);
        return reader.address(css);
    }
}
