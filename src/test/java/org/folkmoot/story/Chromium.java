package org.folkmoot.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser. Where there is none, the tests that need it fail and say what to install. */
final class Chromium implements AutoCloseable {

    /** How axe lays bare what lies below a button, which strict pages allow nobody. */
    private static final String STYLE_OF_AXE = "sha256-2K4MvQ4Rsm7a3zRH2nH3nuZdArX8FF+scaA1YD/NLmM=";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A page of a person with their own cookies, at the width of a desk screen or a phone. */
    Page person(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A story may take the signal away; what a service worker asked for then has failed without a reason.
            if (message.type().equals("error")
                    && !message.text().contains("ERR_INTERNET_DISCONNECTED")
                    && !message.text().endsWith("net::ERR_FAILED")
                    && !message.text().contains(STYLE_OF_AXE)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the browser complained of: script errors, refused content, missing files. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture of every open page, to see where a story stopped. */
    void pictures(String name) {
        List<Page> pages = browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PageCheck.PICTURES.resolve(name + "-" + (i + 1) + ".png")));
        }
    }

    private static Path executable() {
        Stream<Optional<String>> named = Stream.of(Optional.ofNullable(System.getenv("FOLKMOOT_CHROMIUM")));
        Stream<Optional<String>> onPath = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(java.io.File.pathSeparator, -1))
                        .map(folder -> Optional.of(Path.of(folder, name).toString())));
        return Stream.concat(named, onPath)
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set"
                                + " FOLKMOOT_CHROMIUM to it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
