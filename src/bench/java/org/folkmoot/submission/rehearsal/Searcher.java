package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.platform.cli.RunningProduct;
import org.folkmoot.platform.cli.Times;

/** Somebody of the demonstration who is signed in and searches, again and again. */
final class Searcher implements AutoCloseable {

    private static final int OK = 200;
    private static final long MILLIS_BETWEEN = 50;
    private static final String PASSWORD = "Demonstration accounts, all with the password ";
    private static final String WHO = "designer@marlowvale.example";
    private static final List<String> ASKED = List.of("phone", "waited", "home", "letter", "\"nobody came\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;

    private Searcher(URI address) {
        this.base = address + "/";
    }

    static Searcher signIn(RunningProduct product) throws IOException, InterruptedException {
        Searcher searcher = new Searcher(product.address());
        String password = product.awaitSaid(PASSWORD).substring(PASSWORD.length());
        Matcher token = TOKEN.matcher(searcher.send(HttpRequest.newBuilder(URI.create(searcher.base + "sign-in")))
                .body());
        if (!token.find()) {
            throw new IOException("the page to sign in carries no token");
        }
        String form =
                "email=%s&password=%s&_csrf=%s".formatted(encoded(WHO), encoded(password), encoded(token.group(1)));
        searcher.send(HttpRequest.newBuilder(URI.create(searcher.base + "sign-in/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        searcher.search(0);
        return searcher;
    }

    Times searchFor(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return searchWhile(() -> System.nanoTime() < end);
    }

    Times searchWhile(BooleanSupplier goesOn) throws IOException, InterruptedException {
        Times times = new Times();
        for (int number = 0; goesOn.getAsBoolean() || times.size() == 0; number++) {
            long began = System.nanoTime();
            search(number);
            times.add(System.nanoTime() - began);
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
        }
        return times;
    }

    /** @throws IOException if the answer is none */
    private void search(int number) throws IOException, InterruptedException {
        String asked = encoded(ASKED.get(number % ASKED.size()));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "api/v1/evidence?q=" + asked)));
        if (answer.statusCode() != OK) {
            throw new IOException("answer " + answer.statusCode() + " to a search");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
