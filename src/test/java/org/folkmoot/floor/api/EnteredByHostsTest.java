package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.folkmoot.Folkmoot;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Phone;
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

/** Hosts enter votes for members who have no device, over the wire and on the real store. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@Import(Town.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnteredByHostsTest {

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
    void a_vote_is_entered_for_a_member_of_those_who_have_not_voted_and_theirs_is_not_told() {
        Moot moot = town.moot(2);
        QuestionId question = opened(moot);
        Phone priya = phone(moot, host(moot, "Priya Nair"));
        JsonNode missing = json(priya.look("/missing?question=" + question.value()));
        assertThat(missing).hasSize(2);
        String first = entry(question, missing.at("/0/id").asString(), Choice.AGREE);
        assertThat(became(priya.post("/entries", first))).isEqualTo("in");
        assertThat(became(priya.post("/entries", first))).as("sent twice").isEqualTo("in");
        assertThat(json(priya.look("/missing?question=" + question.value()))).hasSize(1);
        phones.of(moot, moot.member(1)).vote(question, UUID.randomUUID(), Choice.DISAGREE);
        HttpResponse<String> another =
                priya.post("/entries", entry(question, moot.member(1).id().toString(), Choice.AGREE));
        assertThat(became(another)).isEqualTo("another");
        assertThat(another.body()).doesNotContain("DISAGREE");
        town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), question));
        assertThat(became(priya.post(
                        "/entries", entry(question, missing.at("/1/id").asString(), Choice.AGREE))))
                .isEqualTo("too-late");
        await().untilAsserted(() ->
                assertThat(priya.snapshot().at("/question/entered").asString()).startsWith("One vote"));
    }

    private static String entry(QuestionId question, String member, Choice choice) {
        return """
                {"question": "%s", "member": "%s", "id": "%s", "choice": "%s"}""".formatted(question.value(), member, UUID.randomUUID(), choice);
    }
}
