package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What makes no sense at a parameter or in a field is refused, and neither passed over nor made into something else. */
class SenselessValuesTest extends EveryAddress {

    private static final String HUGE = "99999999999999999999";
    private static final List<String> NO_NUMBERS = List.of("-1", "0", "-2147483648", HUGE, "NaN", "1e3", "<script>");
    private static final List<String> NO_SIZES =
            List.of("-1", "0", "-2147483648", "2147483647", "501", HUGE, "NaN", "1e3", "<script>");
    private static final List<String> NO_IDS = List.of(
            "0", "-1", "null", "1-1-1-1-1", "<script>", "javascript:alert(1)", HUGE, "\u202e", "a".repeat(4_000));
    private static final List<String> NO_DAYS = List.of(
            "NaN",
            "0",
            "-1",
            "0000-12-31",
            "-0001-01-01",
            "10000-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "2026-13-01",
            "03/04/2026",
            "<script>");
    private static final List<String> NO_WORDS_OF_A_LIST = List.of("0", "-1", "null", "NaN", "<script>", "unheard_of");

    /** By the name of the parameter, wherever it stands. */
    private static final Map<String, List<String>> SENSELESS = Map.ofEntries(
            Map.entry("page", NO_NUMBERS),
            Map.entry("per_page", NO_SIZES),
            Map.entry("size", NO_SIZES),
            Map.entry("id", NO_IDS),
            Map.entry("session", NO_IDS),
            Map.entry("after", NO_NUMBERS),
            Map.entry("own", NO_NUMBERS),
            Map.entry("hand", List.of("1.5", "NaN", "0x1", "2147483648", "-2147483649", "<script>", HUGE)),
            Map.entry("wait", NO_NUMBERS),
            Map.entry("table", NO_NUMBERS),
            Map.entry("question", NO_IDS),
            Map.entry("poll", NO_IDS),
            Map.entry("Last-Event-ID", NO_NUMBERS),
            Map.entry("link", NO_IDS),
            Map.entry("kind", NO_WORDS_OF_A_LIST),
            Map.entry("place", NO_IDS),
            Map.entry("service", NO_IDS),
            Map.entry("theme", NO_IDS),
            Map.entry("organization", NO_IDS),
            Map.entry("taxonomy_term", NO_IDS),
            Map.entry("sentiment", List.of("0", "6", "-1", "NaN", "<script>", "1,,<", HUGE)),
            Map.entry("from", NO_DAYS),
            Map.entry("to", NO_DAYS),
            Map.entry("modified_after", NO_DAYS),
            Map.entry("only", NO_WORDS_OF_A_LIST),
            Map.entry("sort", NO_WORDS_OF_A_LIST),
            Map.entry("match", NO_WORDS_OF_A_LIST),
            Map.entry(
                    "period",
                    List.of("0", "-1", "-1m", "0m", "99999m", "12", "0000", "99999", "NaN", "<script>", HUGE + "m")),
            Map.entry("mapping", NO_WORDS_OF_A_LIST),
            Map.entry("profile", NO_WORDS_OF_A_LIST),
            Map.entry("Draft-Key", List.of("0", "-1", "1-1-1-1-1", "<script>", "00000000-0000-0000-0000-000000000000")),
            Map.entry("Words-Code", List.of("0", "-1", "NaN", "<script>", "00000000-0000-0000-0000-000000000000")));

    /** Any text makes sense here, or none does and it counts as none. */
    private static final Set<String> ANY_TEXT = Set.of("q", "text", "lang", "Invitation-Key");

    /** Fields that hold more than any text, by their last name; what is sound in them tells the others. */
    private static final Map<String, List<String>> SENSELESS_FIELDS = Map.ofEntries(
            Map.entry("revision", List.of("-1", "1.5", "\"x\"", "1e999")),
            Map.entry("felt", List.of("-1", "0", "6", "1.5", "\"x\"", "1e999")),
            Map.entry("waited", List.of("-1", "2147483647", "1.5", "\"x\"", "1e999")),
            Map.entry("language", List.of("\"<script>\"", "\"javascript:alert(1)\"", "\"e\"", "-1")),
            Map.entry("service", List.of("\"0\"", "\"1-1-1-1-1\"", "\"<script>\"", "-1")),
            Map.entry(
                    "until",
                    List.of(
                            "\"+999999999-12-31\"",
                            "\"10000-01-01\"",
                            "\"0000-12-31\"",
                            "\"2026-02-30\"",
                            "\"<script>\"")),
            Map.entry("email", List.of("\"<script>\"", "\"javascript:alert(1)\"", "\"x\"", "-1")),
            Map.entry("unit", List.of("\"FORTNIGHTS\"", "\"<script>\"", "-1", "99")),
            Map.entry("relation", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("readBack", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("allowed", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("answer", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("callBack", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("choice", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("question", List.of("\"0\"", "\"1-1-1-1-1\"", "\"<script>\"", "-1")),
            Map.entry("id", List.of("\"0\"", "\"1-1-1-1-1\"", "\"<script>\"", "-1")),
            Map.entry("why", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")),
            Map.entry("how", List.of("\"UNHEARD_OF\"", "\"<script>\"", "-1", "99")));

    private static final List<String> NO_TEXTS = List.of("[]", "{}", "[null]", "{\"a\": null}", "-1", "1.5", "true");
    private static final List<String> NO_LISTS = List.of("[null]", "{\"a\": null}", "-1", "\"x\"", "true", "[[]]");
    private static final List<String> NO_OBJECTS = List.of("[null]", "[]", "-1", "\"<script>\"", "true");

    /** Refused for another reason than its lack of sense. */
    private static final int TOO_MANY = 429;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void nothingFound() {
        faults.clear();
    }

    @Test
    void a_parameter_that_makes_no_sense_is_refused_at_every_address() {
        for (Address address : addresses()) {
            for (String parameter : parameters(address)) {
                if (!ANY_TEXT.contains(parameter)) {
                    List<String> values = Optional.ofNullable(SENSELESS.get(parameter))
                            .orElseThrow(() -> new AssertionError(
                                    address.name() + " has " + parameter + ": say what makes no sense there"));
                    values.forEach(value -> refused(asked(address, parameter, value)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_page_that_no_list_can_have_is_refused() {
        for (Address address : addresses()) {
            for (String size : List.of("per_page", "size")) {
                if (parameters(address).contains("page") && parameters(address).contains(size)) {
                    Asked page = asked(address, "page", "2147483647");
                    refused(new Asked(
                            page.method(), page.address() + "&" + size + "=100", page.headers(), page.body()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_field_that_makes_no_sense_is_refused_in_every_body() {
        for (Address address : addresses()) {
            if (takesBody(address)) {
                String text = Optional.ofNullable(BODIES.get(address.name())).orElseThrow();
                JsonNode sound = JSON.readTree(text);
                for (String path : paths("", sound)) {
                    for (String value : senseless(path, sound.at(path))) {
                        refused(bodied(address, with(sound, path, value)));
                    }
                }
                // Nothing was asked of the author that could be answered.
                assertThat(answer(bodied(address, text)).getResponse().getStatus())
                        .as("a sound body at %s", address.name())
                        .isBetween(200, address.name().equals("MyWordsController#answer") ? 499 : 299);
                freshKeys();
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> senseless(String path, JsonNode sound) {
        List<String> all =
                new ArrayList<>(SENSELESS_FIELDS.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of()));
        all.addAll(
                switch (sound.getNodeType()) {
                    case ARRAY -> NO_LISTS;
                    case OBJECT -> NO_OBJECTS;
                    case STRING -> NO_TEXTS;
                    case BOOLEAN -> List.of("[]", "{}", "\"UNHEARD_OF\"", "\"<script>\"");
                    default -> List.of("[]", "{}", "true", "\"<script>\"");
                });
        return all;
    }

    private void refused(Asked asked) {
        var answer = answer(asked);
        int status =
                answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
        if (status < 400 || status >= 500 || status == TOO_MANY) {
            freshKeys();
            faults.add(status + " " + asked.method() + " " + shortened(asked.address()) + " " + asked.headers() + " "
                    + asked.body().map(EveryAddress::shortened).orElse(""));
        }
    }
}
