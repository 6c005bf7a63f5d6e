package org.folkmoot.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.folkmoot.Folkmoot;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place where eleven people have spoken, and other software that asks about it. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SpokenEvidence {

    static final Caller PRODUCT = new Caller.Product("test");
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");
    static final ServiceId NURSING = ServiceId.of("000d51d2-deee-5d9f-bc46-a87b8c7a89ee");

    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate MAY = LocalDate.of(2026, 5, 3);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    ServiceImport services;

    @Autowired
    Jobs jobs;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Testimonies testimonies;

    @Autowired
    EvidenceIndex index;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ThemesBesideServices counts;

    @Autowired
    EvidenceSearch search;

    PlaceId place = new PlaceId(new UUID(0, 0));
    List<Theme> themes = List.of();
    String designer = "";
    String coder = "";

    @BeforeAll
    void elevenPeopleHaveSpoken() {
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            jobs.await(services.start(new ServiceFile(place, DEMONSTRATION, "services.json", HsdsProfile.HSDS)), 60);
            themes = codebooks.ensure(place, "Codebook", List.of("Waiting", "Manner", "Parking"));
            List<Testimony> said = new ArrayList<>();
            Stream.generate(() -> says("Waiting", Felt.LET_DOWN, MARCH))
                    .limit(6)
                    .forEach(said::add);
            Stream.generate(() -> says("Waiting", Felt.LOOKED_AFTER, MAY))
                    .limit(3)
                    .forEach(said::add);
            Stream.generate(() -> says("Manner", Felt.LOOKED_AFTER, MAY))
                    .limit(2)
                    .forEach(said::add);
            testimonies.record(said);
            designer = token(Role.SERVICE_DESIGNER);
            coder = token(Role.CODER);
        });
        awaitIndex(11);
    }

    void awaitIndex(int documents) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp() || index.documents() < documents) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    String token(Role role) {
        return tokens.make(new NewApiToken(role.name(), place.scope(), "Marlow Vale", Set.of(role)));
    }

    Testimony says(String theme, Felt felt, LocalDate day) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(NURSING),
                Optional.of(day),
                Optional.of(felt),
                Set.of(theme(theme).id()),
                "About " + theme + " I have this to say.",
                EnumSet.of(WordsUse.ANALYSE, WordsUse.QUOTE_INSIDE),
                "a test");
    }

    static Testimony plain(PlaceId at) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                at,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "Fine.",
                EnumSet.of(WordsUse.ANALYSE),
                "a test");
    }

    Theme theme(String name) {
        return themes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Holds a rebuild back before it reads the first comment. */
    record HeldBack(CountDownLatch isBuilding, CountDownLatch goOn) implements JobProgress {

        @Override
        public JobId id() {
            return new JobId(TimeOrderedId.next());
        }

        @Override
        public void total(long total) {
            isBuilding.countDown();
            try {
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void at(long done, long refused) {}

        @Override
        public void figures(Map<String, Long> figures) {}
    }

    static void assertPage(JsonNode page, int items, int pages, int number, int size, boolean isFirst, boolean isLast) {
        assertThat(page.path("total_items").asInt()).isEqualTo(items);
        assertThat(page.path("total_pages").asInt()).isEqualTo(pages);
        assertThat(page.path("page_number").asInt()).isEqualTo(number);
        assertThat(page.path("size").asInt()).isEqualTo(size);
        assertThat(page.path("first_page").asBoolean()).isEqualTo(isFirst);
        assertThat(page.path("last_page").asBoolean()).isEqualTo(isLast);
        assertThat(page.path("empty").asBoolean()).isFalse();
        assertThat(page.path("contents")).hasSize(size);
    }

    static JsonNode named(JsonNode list, String name) {
        return list.valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + list));
    }

    JsonNode get(String token, String address) {
        MvcTestResult answer = ask(token, address);
        assertThat(answer).as(address).hasStatusOk();
        return body(answer);
    }

    MvcTestResult ask(String token, String address) {
        return MockMvcTester.from(
                        context, builder -> builder.apply(springSecurity()).build())
                .get()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    static JsonNode body(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
