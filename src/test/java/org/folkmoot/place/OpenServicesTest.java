package org.folkmoot.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory as other software reads it, with the demonstration's services and, where at hand, the real ones. */
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=${java.io.tmpdir}/folkmoot-open-${random.uuid}")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenServicesTest {

    private static final Caller PRODUCT = new Caller.Product("test");
    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Places places;

    @Autowired
    private ServiceImport imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Callers callers;

    @Autowired
    private RateLimiter tries;

    @Autowired
    private MockMvcTester http;

    private PlaceId place;
    private JsonNode demonstration;

    @BeforeAll
    void demonstrationServices() throws IOException {
        place = newPlace();
        bringIn(DEMONSTRATION, place);
        demonstration = JSON.readTree(Files.readString(DEMONSTRATION)).path("contents");
    }

    @Test
    void an_address_that_there_is_not_is_a_problem_and_not_a_page() {
        for (String address : List.of("/api/v1/openapi/none", "/api/v1/calls/7hq2kd/none", "/api/v1/my-words/none")) {
            MvcTestResult answer = http.get().uri(address).exchange();
            assertThat(answer).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(body(answer).path("detail").asString()).as(address).contains("/api/v1/openapi");
        }
    }

    @Test
    void whoever_reads_without_end_is_told_when_to_go_on_and_every_open_address_counts() {
        tries.spent(RateLimiter.Kind.READING_FROM_ADDRESS, "127.0.0.1", 130_000);
        try {
            for (String address : List.of(
                    "services",
                    "services/" + UUID.randomUUID(),
                    "organizations",
                    "organizations/" + UUID.randomUUID(),
                    "taxonomy_terms",
                    "taxonomy_terms/" + UUID.randomUUID(),
                    "assemblies/" + UUID.randomUUID() + "/sessions",
                    "assemblies/" + UUID.randomUUID() + "/sessions/" + UUID.randomUUID() + "/record",
                    "assemblies/" + UUID.randomUUID() + "/sessions/" + UUID.randomUUID() + "/record.csv",
                    "assemblies/" + UUID.randomUUID() + "/sessions/" + UUID.randomUUID() + "/record/dictionary",
                    "openapi",
                    "openapi/none")) {
                MvcTestResult answer = http.get().uri("/api/v1/" + address).exchange();
                assertThat(answer).as(address).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
                assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After")))
                        .as(address)
                        .isBetween(1, 900);
            }
        } finally {
            tries.forget(RateLimiter.Kind.READING_FROM_ADDRESS, "127.0.0.1");
        }
        get("/api/v1/services");
    }

    @Test
    void anyone_reads_the_list_in_the_envelope_of_hsds() {
        JsonNode page = body(get("/api/v1/services?per_page=5&page=2&place=" + place));
        assertThat(page.path("total_items").asInt()).isEqualTo(demonstration.size());
        assertThat(page.path("total_pages").asInt()).isEqualTo(3);
        assertThat(page.path("page_number").asInt()).isEqualTo(2);
        assertThat(page.path("first_page").asBoolean()).isFalse();
        assertThat(page.path("contents")).hasSize(5);
    }

    @Test
    void every_service_goes_out_as_it_came_in_and_keeps_to_the_schema() {
        for (JsonNode came : demonstration) {
            JsonNode went = body(get("/api/v1/services/" + came.path("id").asString()));
            assertThat(went).isEqualTo(came);
            assertThat(CompiledSchema.faults(went)).isEmpty();
        }
    }

    @Test
    void every_real_service_goes_out_as_it_came_in_and_keeps_to_the_schema() throws IOException {
        Path file = RealServices.town();
        PlaceId town = newPlace();
        bringIn(file, town);
        JsonNode came = JSON.readTree(Files.readString(file)).path("contents");
        for (JsonNode service : came) {
            JsonNode went = body(get("/api/v1/services/" + service.path("id").asString()));
            assertThat(went).isEqualTo(service);
            assertThat(CompiledSchema.faults(went)).isEmpty();
        }
        JsonNode page = body(get("/api/v1/services?per_page=500&page=2&place=" + town));
        assertThat(page.path("contents")).hasSize(471);
        assertThat(page.path("last_page").asBoolean()).isTrue();
    }

    @Test
    void text_organisation_and_taxonomy_term_narrow_the_list() {
        String organisation =
                demonstration.path(0).path("organization").path("id").asString();
        JsonNode run =
                body(get("/api/v1/services?organization=" + organisation)).path("contents");
        assertThat(run)
                .isNotEmpty()
                .allSatisfy(service -> assertThat(
                                service.path("organization").path("id").asString())
                        .isEqualTo(organisation));
        String term = demonstration
                .path(0)
                .path("attributes")
                .path(0)
                .path("taxonomy_term")
                .path("id")
                .asString();
        assertThat(body(get("/api/v1/services?taxonomy_term=" + term)).path("contents"))
                .isNotEmpty();
        assertThat(body(get("/api/v1/services?text=community+nurs&place=" + place))
                        .path("contents"))
                .isNotEmpty();
        assertThat(body(get("/api/v1/services?modified_after=2999-01-01"))
                        .path("empty")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void organisations_and_terms_can_be_listed_and_opened() {
        for (String list : new String[] {"organizations", "taxonomy_terms"}) {
            JsonNode first = body(get("/api/v1/" + list)).path("contents").path(0);
            assertThat(body(get("/api/v1/" + list + "/" + first.path("id").asString())))
                    .isEqualTo(first);
            assertThat(first.path("name").asString()).isNotBlank();
        }
    }

    @Test
    void who_has_the_record_already_gets_nothing_again() {
        for (String path : new String[] {
            "/api/v1/services",
            "/api/v1/services/" + demonstration.path(0).path("id").asString()
        }) {
            String tag = get(path).getResponse().getHeader("ETag");
            assertThat(tag).isNotBlank();
            assertThat(http.get().uri(path).header("If-None-Match", tag).exchange())
                    .hasStatus(HttpStatus.NOT_MODIFIED);
        }
    }

    @Test
    void pages_of_other_sites_may_read_it() {
        assertThat(http.get()
                        .uri("/api/v1/services")
                        .header("Origin", "https://example.org")
                        .exchange())
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(http.options()
                        .uri("/api/v1/services")
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match")
                        .exchange())
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*");
    }

    @Test
    void a_wrong_request_is_a_problem_that_names_the_parameter() {
        assertThat(http.get().uri("/api/v1/services?modified_after=yesterday").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo("modified_after");
        assertThat(http.get().uri("/api/v1/services?per_page=0").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.get().uri("/api/v1/services/12").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.get().uri("/api/v1/services/" + UUID.randomUUID()).exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
    }

    private MvcTestResult get(String path) {
        MvcTestResult result = http.get().uri(path).exchange();
        assertThat(result).as(path).hasStatusOk();
        return result;
    }

    private static JsonNode body(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private PlaceId newPlace() {
        return SomePlace.of(callers, places).id();
    }

    private void bringIn(Path file, PlaceId at) {
        callers.runAs(PRODUCT, () -> {
            var job = imports.start(new ServiceFile(at, file, "services.json", HsdsProfile.HSDS));
            assertThat(jobs.await(job, 60).orElseThrow().refused()).isZero();
        });
    }
}
