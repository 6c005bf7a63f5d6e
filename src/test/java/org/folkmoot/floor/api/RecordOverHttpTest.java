package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.record.HeldSession;
import org.folkmoot.floor.record.RecordTable;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.platform.csv.SafeCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of a session as others read it. */
@FloorTest
@Import(HeldSession.class)
class RecordOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private HeldSession sessions;

    @Autowired
    private RecordsOfSessions records;

    @Autowired
    private Questions questions;

    @Autowired
    private ApiTokens tokens;

    private Optional<MockMvcTester> http = Optional.empty();

    @BeforeEach
    void setUp() {
        http = Optional.of(MockMvcTester.from(
                context, setUp -> setUp.apply(springSecurity()).build()));
    }

    private MvcTestResult get(String address, String... headers) {
        var request = http.orElseThrow().get().uri(address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String sessions(Moot moot) {
        return "/api/v1/assemblies/" + moot.assembly() + "/sessions";
    }

    private static String record(Moot moot) {
        return sessions(moot) + "/" + moot.session() + "/record";
    }

    private static List<String> all(Moot moot) {
        return List.of(record(moot), record(moot) + ".csv", record(moot) + "/dictionary");
    }

    private Moot over() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        sessions.end(moot);
        return moot;
    }

    private Moot published() {
        Moot moot = over();
        run(moot, () -> records.publish(moot.assembly(), moot.session()));
        return moot;
    }

    private void run(Moot moot, Runnable work) {
        town.as(moot.facilitator(), () -> {
            work.run();
            return true;
        });
    }

    private String token(Moot moot) {
        return "Bearer "
                + town.asProduct(() -> tokens.make(new NewApiToken(
                        "A program", moot.assembly().scope(), "An assembly", Set.of(Role.FACILITATOR))));
    }

    @Test
    void strangers_find_none_until_it_is_published_and_none_after_it_is_withdrawn() {
        Moot moot = over();
        Moot other = town.moot(1);
        for (String address : all(moot)) {
            assertThat(get(address)).as(address).hasStatus(404);
            assertThat(get(address, "Authorization", token(moot))).as(address).hasStatusOk();
            assertThat(get(address, "Authorization", token(other))).as(address).hasStatus(404);
        }
        assertThat(JSON.readTree(body(get(sessions(moot)))).path("total_items").asInt())
                .isZero();
        run(moot, () -> records.publish(moot.assembly(), moot.session()));
        all(moot).forEach(address -> assertThat(get(address)).as(address).hasStatusOk());
        JsonNode one = JSON.readTree(body(get(sessions(moot)))).at("/contents/0");
        assertThat(one.path("title").asString()).isEqualTo("The first day");
        assertThat(get(one.path("record").asString())).hasStatusOk();
        run(moot, () -> records.withdraw(moot.assembly(), moot.session()));
        all(moot).forEach(address -> assertThat(get(address)).as(address).hasStatus(404));
        assertThat(get("/api/v1/assemblies/" + UUID.randomUUID() + "/sessions")).hasStatus(404);
        assertThat(get(sessions(moot) + "/" + UUID.randomUUID() + "/record")).hasStatus(404);
        assertThat(get(sessions(moot) + "/0/record")).hasStatus(404);
    }

    @Test
    void whoever_has_it_gets_nothing_again_until_something_changes() {
        Moot moot = published();
        String tag = String.valueOf(get(record(moot)).getResponse().getHeader("ETag"));
        assertThat(get(record(moot), "If-None-Match", tag)).hasStatus(304);
        assertThat(get(record(moot)).getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
        var question = town.as(moot.facilitator(), () -> questions.past(moot.assembly()))
                .getFirst();
        run(moot, () -> questions.declareVoid(moot.assembly(), question.id(), HeldSession.HOSTILE));
        MvcTestResult after = get(record(moot), "If-None-Match", tag);
        JsonNode asked = JSON.readTree(body(after)).at("/questions/0");
        assertThat(asked.path("result").asString()).isEqualTo("void");
        assertThat(asked.path("reason").asString()).isEqualTo(HeldSession.HOSTILE);
        assertThat(asked.has("counts")).isFalse();
    }

    @Test
    void it_tells_what_happened_and_of_nobody_who() {
        Moot moot = published();
        String text = body(get(record(moot) + "?lang=cy"));
        JsonNode told = JSON.readTree(text);
        assertThat(told.at("/questions/0/counts/agree").asInt()).isEqualTo(4);
        assertThat(told.at("/questions/0/result").asString()).isEqualTo("agreed");
        assertThat(told.at("/questions/0/word").asString()).isEqualTo("Cytunwyd");
        assertThat(told.at("/notes/0/groups/0/lines/0/notes")).hasSize(2);
        assertThat(told.at("/witnesses/0/questions/0/answer").asString()).isEqualTo("The council pays.");
        String table = body(get(record(moot) + ".csv"));
        HeldSession.canaries(moot).forEach(canary -> assertThat(text + table).doesNotContain(canary));
        assertThat(text + table).doesNotContain("never done", "Priya");
    }

    @Test
    void a_text_that_would_run_in_a_spreadsheet_stays_a_text() {
        CsvSheet sheet = CsvSheet.of(body(get(record(published()) + ".csv")).getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().cells()).isEqualTo(RecordTable.COLUMNS);
        assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()))
                .noneMatch(cell -> cell.startsWith("="))
                .anyMatch(cell -> SafeCsv.plain(cell).equals(HeldSession.HOSTILE));
    }

    @Test
    void the_dictionary_explains_each_value_and_each_column() {
        Moot moot = published();
        List<String> fields = new ArrayList<>();
        JSON.readTree(body(get(record(moot) + "/dictionary")))
                .forEach(entry -> fields.add(entry.path("field").asString()));
        RecordTable.COLUMNS.forEach(column -> assertThat(fields).contains("csv." + column));
        Set<String> values = new LinkedHashSet<>();
        leaves("json", JSON.readTree(body(get(record(moot)))), values);
        assertThat(values)
                .hasSizeGreaterThan(35)
                .allSatisfy(value -> assertThat(fields).contains(value));
        assertThat(body(get("/api/v1/openapi"))).contains("record/dictionary", "record.csv", "RecordBody");
    }

    private static void leaves(String at, JsonNode node, Set<String> all) {
        if (node.isObject()) {
            node.properties().forEach(each -> leaves(at + "." + each.getKey(), each.getValue(), all));
        } else if (node.isArray()) {
            node.forEach(each -> leaves(at + "[]", each, all));
        } else {
            all.add(at);
        }
    }
}
