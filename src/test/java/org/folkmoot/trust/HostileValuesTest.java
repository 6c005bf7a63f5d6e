package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * Every parameter of every address of the API, and every field of every body, is given values that nobody means well with. The product answers each, says
 * which field is wrong, and has nothing to tell its log. The addresses are those the product itself serves, so that a new one is not forgotten.
 */
class HostileValuesTest extends EveryAddress {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "NaN",
            "+999999999-12-31",
            "2026-02-30",
            "+999999999-12-31T23:59:59-18:00",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "\u0000",
            "\u202e\uffff\ud83d\udca5",
            "a".repeat(4_000),
            "((((((\"",
            ",,,,",
            "%",
            "${jndi:x}");

    private static final List<String> IN_BODIES = List.of(
            "null",
            "[]",
            "{}",
            "[null]",
            "{\"a\": null}",
            "\"<script>\"",
            "\"+999999999-12-31\"",
            "-1",
            "1e999",
            "[".repeat(20_000) + "]".repeat(20_000));

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void logEverything() {
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    void noMoreLog() {
        root().detachAppender(log);
    }

    @Test
    void no_value_of_any_parameter_breaks_anything_and_what_is_wrong_is_named() {
        for (Address address : addresses()) {
            for (String parameter : parameters(address)) {
                for (String value : VALUES) {
                    check(asked(address, parameter, value), parameter);
                }
            }
        }
        assertThat(faults.stream().limit(20)).isEmpty();
        assertNothingInTheLog();
    }

    @Test
    void no_page_of_any_list_is_so_far_away_that_it_breaks_anything() {
        for (Address address : addresses()) {
            List<String> names = parameters(address);
            for (String size : List.of("per_page", "size")) {
                if (names.contains("page") && names.contains(size)) {
                    Asked asked = asked(address, "page", "2147483647");
                    check(
                            new Asked(
                                    asked.method(),
                                    asked.address() + "&" + size + "=100",
                                    asked.headers(),
                                    asked.body()),
                            "page");
                }
            }
        }
        assertThat(faults.stream().limit(20)).isEmpty();
        assertNothingInTheLog();
    }

    @Test
    void no_value_of_any_field_of_a_body_breaks_anything_and_what_is_wrong_is_named() {
        for (Address address : addresses()) {
            if (takesBody(address)) {
                String sound = Optional.ofNullable(BODIES.get(address.name()))
                        .orElseThrow(() -> new AssertionError(address.name() + " takes a body: write a sound one"));
                for (String body : broken(JSON.readTree(sound))) {
                    check(bodied(address, body), "");
                }
                check(bodied(address, "null"), "");
                if (sound.contains("content")) {
                    check(bodied(address, "{\"revision\": 1}"), "");
                }
                check(bodied(address, "{"), "");
            }
        }
        assertThat(faults.stream().limit(20)).isEmpty();
        assertNothingInTheLog();
    }

    /** The body once for every value in it and every hostile one in its place. */
    private static List<String> broken(JsonNode sound) {
        List<String> all = new ArrayList<>();
        for (String path : paths("", sound)) {
            for (String value : IN_BODIES) {
                all.add(with(sound, path, value));
            }
        }
        return all;
    }

    private void check(Asked asked, String parameter) {
        String what = asked.method() + " " + shortened(asked.address()) + " "
                + shortened(asked.headers().toString()) + " "
                + asked.body().map(EveryAddress::shortened).orElse("");
        MvcTestResult answer = answer(asked);
        if (answer.getUnresolvedException() != null) {
            faults.add(what + " threw " + answer.getUnresolvedException());
            return;
        }
        MockHttpServletResponse response = answer.getResponse();
        if (response.getStatus() >= SERVER_ERROR) {
            faults.add(what + " was answered with " + response.getStatus());
        } else if (response.getStatus() == BAD_REQUEST && !names(response, parameter, asked)) {
            faults.add(what + " was not told what is wrong: "
                    + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
    }

    /** Refused by the firewall in front of everything, an address is not looked at any further. */
    private static boolean names(MockHttpServletResponse response, String parameter, Asked asked) {
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return asked.address().contains("%") || asked.headers().toString().contains("<");
        }
        JsonNode problem = JSON.readTree(text);
        boolean whole = asked.body()
                .filter(body -> body.equals("{") || body.equals("null"))
                .isPresent();
        return whole
                || (problem.path("detail").asString().contains(parameter) && !parameter.isEmpty())
                || (parameter.isEmpty()
                        ? !problem.path("parameter").asString("").isEmpty()
                        : problem.path("parameter").asString("").equals(parameter));
    }

    private void assertNothingInTheLog() {
        assertThat(log.list.stream()
                        .filter(event ->
                                event.getLevel().isGreaterOrEqual(Level.WARN) && event.getThrowableProxy() != null)
                        .map(event -> event.getFormattedMessage() + " "
                                + event.getThrowableProxy().getMessage()))
                .isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
