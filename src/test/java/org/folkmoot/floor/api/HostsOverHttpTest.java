package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.folkmoot.Folkmoot;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.api.Phones.Phone;
import org.folkmoot.floor.notes.TableNotes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Hosts write and call for help on their phones, over the wire and on the real store. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@Import(Town.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostsOverHttpTest {

    /** Stands in a note of table 4 and nowhere else. */
    private static final String WORDS = "My neighbour does more than the service does.";

    @LocalServerPort
    private int port;

    @Autowired
    private Town town;

    @Autowired
    private Questions questions;

    @Autowired
    private Roll roll;

    @Autowired
    private Hosts hosts;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private TableNotes notes;

    private Phones phones;

    @BeforeAll
    void give() {
        phones = new Phones(port, town, roll);
    }

    @AfterAll
    void take() {
        phones.close();
    }

    private Host host(Moot moot, String name) {
        return town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of(name)))
                .getFirst();
    }

    private String card(Moot moot, Host host) {
        return "Card "
                + town.as(moot.facilitator(), () -> hosts.card(moot.assembly(), host.id()))
                        .code()
                        .shown();
    }

    private Phone phone(Moot moot, Host host) {
        return phones.with(card(moot, host), moot.session());
    }

    private String item(Moot moot) {
        return town.asProduct(() -> assemblies.find(moot.assembly()))
                .orElseThrow()
                .sessions()
                .getFirst()
                .agenda()
                .getFirst()
                .id()
                .toString();
    }

    private String note(Moot moot, UUID act, UUID note, String text, int on) {
        return """
                {"id": "%s", "table": 4, "note": "%s", "item": "%s", "kind": "QUESTION", "text": "%s", "on": %d}""".formatted(act, note, item(moot), text, on);
    }

    private static String removal(UUID note, int on) {
        return """
                {"id": "%s", "table": 4, "note": "%s", "on": %d}""".formatted(UUID.randomUUID(), note, on);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Phones.JSON.readTree(answer.body());
    }

    private static String became(HttpResponse<String> answer) {
        return json(answer).path("answer").asString();
    }

    private QuestionId opened(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    @Test
    void a_hosts_card_says_whose_it_is_and_leads_to_the_sessions() {
        Moot moot = town.moot(1);
        JsonNode mine = json(phone(moot, host(moot, "Priya Nair")).get("/api/v1/room"));
        assertThat(mine.path("host").asBoolean()).isTrue();
        assertThat(mine.at("/member/name").asString()).isEqualTo("Priya Nair");
        assertThat(mine.at("/sessions/0/id").asString())
                .isEqualTo(moot.session().toString());
        JsonNode members = json(phones.of(moot, moot.member(0)).get("/api/v1/room"));
        assertThat(members.path("host").asBoolean()).isFalse();
    }

    @Test
    void two_hosts_at_one_table_hear_each_others_notes_and_those_of_other_tables_do_not() {
        Moot moot = town.moot(1);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        Following sam = phone(moot, host(moot, "Sam Cole")).follow("0", "?table=4");
        Following away = phone(moot, host(moot, "Eve Lamb")).follow("0", "?table=5");
        sam.hears("mine", "\"table\":4");
        away.hears("mine", "\"table\":5");
        priya.post("/notes", note(moot, UUID.randomUUID(), UUID.randomUUID(), WORDS, 0));
        JsonNode heard = sam.hears("mine", "neighbour").at("/table");
        assertThat(heard.at("/notes/0/text").asString()).isEqualTo(WORDS);
        assertThat(heard.at("/notes/0/readBack").asBoolean()).isFalse();
        assertThat(heard.path("open").asBoolean()).isTrue();
        assertThat(heard.at("/items/0/title").asString()).isEqualTo("Hear from the tables");
        assertThat(json(priya.look("?table=4")).at("/mine/table/notes/0/text").asString())
                .isEqualTo(WORDS);
        assertThat(away.events().toString()).doesNotContain("neighbour");
    }

    @Test
    void an_answer_that_is_waited_for_comes_with_the_table() {
        Moot moot = town.moot(1);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        JsonNode before = json(priya.look("?table=4"));
        String known = "?table=4&wait=20&after=" + before.path("version").asLong() + "&own="
                + before.at("/mine/own").asInt();
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> priya.look(known));
        priya.post("/notes", note(moot, UUID.randomUUID(), UUID.randomUUID(), WORDS, 0));
        assertThat(waiting.join().body()).contains("neighbour");
    }

    @Test
    void a_note_sent_twice_or_by_two_tabs_at_once_is_one() {
        Moot moot = town.moot(0);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        String body = note(moot, UUID.randomUUID(), UUID.randomUUID(), WORDS, 0);
        List<CompletableFuture<String>> tabs = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> became(priya.post("/notes", body))))
                .toList();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.join()).isEqualTo("in"));
        assertThat(json(priya.look("?table=4")).at("/mine/table/notes")).hasSize(1);
    }

    @Test
    void what_another_changed_or_removed_meanwhile_is_answered_with_what_stands() {
        Moot moot = town.moot(0);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        Phone sam = phone(moot, host(moot, "Sam Cole"));
        UUID id = UUID.randomUUID();
        priya.post("/notes", note(moot, UUID.randomUUID(), id, "First.", 0));
        assertThat(became(sam.post("/notes", note(moot, UUID.randomUUID(), id, "Second.", 1))))
                .isEqualTo("in");
        JsonNode another = json(priya.post("/notes", note(moot, UUID.randomUUID(), id, "Third.", 1)));
        assertThat(another.path("answer").asString()).isEqualTo("another");
        assertThat(another.at("/notes/0/text").asString()).isEqualTo("Second.");
        assertThat(became(priya.post("/removals", removal(id, 1)))).isEqualTo("another");
        assertThat(became(priya.post("/removals", removal(id, 2)))).isEqualTo("in");
        assertThat(became(sam.post("/notes", note(moot, UUID.randomUUID(), id, "Fourth.", 2))))
                .isEqualTo("gone");
        assertThat(became(sam.post("/notes", note(moot, UUID.randomUUID(), id, "", 3))))
                .isEqualTo("refused");
    }

    @Test
    void a_table_confirms_what_it_heard() {
        Moot moot = town.moot(0);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        UUID id = UUID.randomUUID();
        priya.post("/notes", note(moot, UUID.randomUUID(), id, WORDS, 0));
        String read = """
                {"id": "%s", "table": 4, "lines": [{"note": "%s", "on": 1}]}""".formatted(UUID.randomUUID(), id);
        assertThat(json(priya.post("/readings", read)).at("/notes/0/readBack").asBoolean())
                .isTrue();
    }

    @Test
    void a_call_for_help_reaches_who_runs_the_session_and_is_taken_back() {
        Moot moot = town.moot(0);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        assertThat(json(priya.post("/calls", call("COME"))).path("help").asString())
                .isNotEmpty();
        assertThat(town.as(moot.facilitator(), () -> notes.tables(moot.assembly(), moot.session()))
                        .get(3)
                        .helpSince())
                .isPresent();
        Following sam = phone(moot, host(moot, "Sam Cole")).follow("0", "?table=4");
        sam.hears("mine", "\"help\":\"2");
        assertThat(json(priya.post("/calls", call("NO_MORE"))).path("help").isNull())
                .isTrue();
        sam.hears("mine", "\"help\":null");
        assertThat(priya.post("/calls", call("COME").replace("4", "9")).statusCode())
                .isEqualTo(400);
    }

    private static String call(String wish) {
        return """
                {"id": "%s", "table": 4, "wish": "%s"}""".formatted(
                UUID.fromString("11111111-1111-1111-1111-" + "%012d".formatted(System.nanoTime() % 100_000)), wish);
    }

    @Test
    void members_and_hosts_of_other_assemblies_read_nothing_of_a_table_on_any_way() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        QuestionId question = opened(moot);
        phone(moot, host(moot, "Priya Nair"))
                .post("/notes", note(moot, UUID.randomUUID(), UUID.randomUUID(), WORDS, 0));
        Phone member = phones.of(moot, moot.member(0));
        Following screen = member.follow("0", "?table=4");
        screen.hears("mine", "true");
        Phone stranger = phones.with(card(other, host(other, "Priya Nair")), moot.session());
        for (String address : List.of("?table=4", "/missing?question=" + question.value())) {
            assertThat(member.look(address).body()).doesNotContain("neighbour", "\"table\"", "Member 0");
            assertThat(stranger.look(address).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.look("/events?table=4").statusCode()).isEqualTo(404);
        for (String address : List.of("/notes", "/removals", "/readings", "/calls", "/entries")) {
            String body = """
                    {"id": "%1$s", "table": 4, "note": "%1$s", "item": "%1$s", "kind": "IDEA", "text": "x", "on": 0,
                     "lines": [], "wish": "COME", "question": "%1$s", "member": "%1$s", "choice": "AGREE"}""".formatted(UUID.randomUUID());
            assertThat(member.post(address, body).statusCode()).as(address).isEqualTo(403);
            assertThat(stranger.post(address, body).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(screen.events().toString()).doesNotContain("neighbour", "\"table\"");
    }

    @Test
    void a_host_who_is_taken_off_the_list_hears_and_writes_nothing_more_and_a_new_card_goes_on() {
        Moot moot = town.moot(0);
        Host host = host(moot, "Priya Nair");
        Phone former = phone(moot, host);
        Following screen = former.follow("0", "?table=4");
        screen.hears("mine", "\"table\":4");
        town.as(moot.facilitator(), () -> hosts.renewCard(moot.assembly(), host.id()));
        screen.hears("over", "RIGHTS");
        String body = note(moot, UUID.randomUUID(), UUID.randomUUID(), WORDS, 0);
        assertThat(former.post("/notes", body).statusCode()).isEqualTo(401);
        Phone renewed = phone(moot, host);
        assertThat(became(renewed.post("/notes", body)))
                .as("what waited goes with the new card")
                .isEqualTo("in");
        Following last = renewed.follow("0", "?table=4");
        last.hears("mine", "neighbour");
        town.as(moot.facilitator(), () -> {
            hosts.remove(moot.assembly(), host.id());
            return true;
        });
        last.hears("over", "RIGHTS");
        await().until(() -> !last.isOpen());
        assertThat(renewed.look("?table=4").statusCode()).isEqualTo(401);
    }
}
