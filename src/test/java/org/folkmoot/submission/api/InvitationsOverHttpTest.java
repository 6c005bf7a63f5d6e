package org.folkmoot.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.Folkmoot;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A council sends its own letters: it makes personal links over HTTP, and its own form hands in what is told by one. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUBMISSION = """
            {"content": {"words": "Nobody came on Friday."},
             "consents": {"ANALYSE": {"answer": "YES"}, "QUOTE_INSIDE": {"answer": "NO"},
              "QUOTE_IN_PUBLIC": {"answer": "NO"}, "BE_NAMED": {"answer": "NO"}, "CONTACT": {"answer": "NO"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private ApiTokens tokens;

    private final HttpClient http = HttpClient.newHttpClient();
    private String link = "";
    private String facilitator = "";
    private String partner = "";

    @BeforeAll
    void aCallForInvitedPeople() {
        callers.runAs(new Caller.Product("test"), () -> {
            Call call = calls.open(
                    places.create(NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                            .id(),
                    Told.terms());
            calls.admit(call.id(), Admission.INVITED);
            link = call.link();
            facilitator = token(call, Role.FACILITATOR);
            partner = token(call, Role.PARTNER);
        });
    }

    @Test
    void links_are_made_for_a_mailing_and_each_hands_in_one_submission() throws Exception {
        HttpResponse<String> made = send("POST", "/invitations", """
                {"people": [{"name": "Robin Wren", "email": "robin@wren.example"}, {"name": "Sam Teal"}], "language": "cy"}""", "Authorization", facilitator);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode robin = read(made).at("/invitations/0");
        assertThat(robin.get("progress").asString()).isEqualTo("NOT_OPENED");
        String personal = robin.get("link").asString();
        assertThat(personal).startsWith("http://localhost:" + port + "/tell/" + link + "/");
        String key = personal.substring(personal.lastIndexOf('/') + 1);

        assertThat(tell("")).as("without a personal link").isEqualTo(403);
        assertThat(tell("0000-0000-0000-0000")).as("with a guess").isEqualTo(403);
        assertThat(tell(key)).isEqualTo(201);
        assertThat(tell(key)).as("by a link that is used").isEqualTo(409);

        HttpResponse<String> list = send("GET", "/invitations", "", "Authorization", facilitator);
        assertThat(read(list).findValuesAsString("progress")).containsExactlyInAnyOrder("ANSWERED", "NOT_OPENED");
        assertThat(list.body()).doesNotContain("Nobody came");
        String sam = read(made).at("/invitations/1/id").asString();
        assertThat(send("DELETE", "/invitations/" + sam, "", "Authorization", facilitator)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void who_may_not_invite_here_neither_lists_nor_makes_links() throws Exception {
        for (String method : new String[] {"GET", "POST"}) {
            String body = method.equals("GET") ? "" : "{\"people\": [{\"name\": \"Kim\"}]}";
            assertThat(send(method, "/invitations", body, "Authorization", partner)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(method, "/invitations", body, "Accept-Language", "en")
                            .statusCode())
                    .isIn(401, 403);
        }
    }

    @Test
    void what_is_wrong_with_a_list_is_told() throws Exception {
        HttpResponse<String> nameless = send(
                "POST",
                "/invitations",
                "{\"people\": [{\"email\": \"robin@wren.example\"}]}",
                "Authorization",
                facilitator);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(read(nameless).get("detail").asString()).isEqualTo("Give the name of each person.");
        HttpResponse<String> address = send(
                "POST",
                "/invitations",
                "{\"people\": [{\"name\": \"Robin\", \"email\": \"robin@@wren\"}]}",
                "Authorization",
                facilitator);
        assertThat(address.statusCode()).isEqualTo(422);
        assertThat(read(address).get("type").asString()).isEqualTo("urn:folkmoot:problem:email-invalid");
    }

    private String token(Call call, Role role) {
        return "Bearer " + tokens.make(new NewApiToken(role.name(), call.place().scope(), "Marlow Vale", Set.of(role)));
    }

    private int tell(String key) throws IOException, InterruptedException {
        return send(
                        "POST",
                        "/testimony",
                        SUBMISSION,
                        "Draft-Key",
                        UUID.randomUUID().toString(),
                        "Invitation-Key",
                        key)
                .statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/calls/" + link + path))
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
