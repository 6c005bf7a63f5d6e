package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.place.HsdsProfile;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.call.LawfulBasis;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A comment with words nobody else uses and a contributor of its own is looked for on every surface that reads, as every kind of person:
 * who may read words finds it, everyone else finds no trace, and nobody finds who said it.
 */
@FloorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");

    /** What is asked for, so that it may stand in an address or a field. */
    private static final String ASKED = "zanzibarcanary";

    /** What is looked for: it stands in the same comment, and nowhere else. */
    private static final String SEEN = "xylophonetruth";

    private static final ContributorId CONTRIBUTOR =
            new ContributorId(UUID.fromString("c0ffee00-dead-4bee-8bad-0123456789ab"));

    private static final TestimonyId COMMENT = new TestimonyId(TimeOrderedId.next());

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private Callers callers;

    @Autowired
    private ServiceImport services;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private EvidenceSearch search;

    @Autowired
    private ThemesBesideServices counts;

    @Autowired
    private Questions questions;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords words;

    private Moot here;
    private Moot elsewhere;
    private ServiceId service = new ServiceId(new UUID(0, 0));
    private List<Theme> themes = List.of();
    /** By what they are; nobody stands for who has not signed in. */
    private final Map<String, Optional<Somebody>> people = new LinkedHashMap<>();

    private static final Set<String> READERS =
            new TreeSet<>(Set.of("administrator", "coder here", "facilitator here", "service designer here"));

    @BeforeAll
    void somebodySaidSomethingInConfidence() {
        here = town.moot(2);
        elsewhere = town.moot(1);
        PlaceId place = here.place();
        people.put("nobody signed in", Optional.empty());
        people.put("account without a role", Optional.of(town.somebody("Nia")));
        people.put("member here", Optional.of(here.member(0)));
        people.put("partner here", Optional.of(somebody(Role.PARTNER, place)));
        people.put("service designer here", Optional.of(somebody(Role.SERVICE_DESIGNER, place)));
        people.put("service designer elsewhere", Optional.of(somebody(Role.SERVICE_DESIGNER, elsewhere.place())));
        people.put("coder here", Optional.of(somebody(Role.CODER, place)));
        people.put("coder elsewhere", Optional.of(somebody(Role.CODER, elsewhere.place())));
        people.put("facilitator elsewhere", Optional.of(elsewhere.facilitator()));
        people.put("facilitator here", Optional.of(here.facilitator()));
        people.put("administrator", Optional.of(town.administrator()));
        callers.runAs(new Caller.Product("test"), () -> {
            ServiceFile file = new ServiceFile(place, DEMONSTRATION, "services.json", HsdsProfile.HSDS);
            jobs.await(services.start(file), 60);
            service = ServiceId.of("e9bdd92f-10ee-5d55-8675-4a5c872a3c1c");
            themes = codebooks.ensure(place, "What people said", List.of("Waiting", "Rarely spoken of"));
            codebooks.ensure(elsewhere.place(), "What people said", List.of("Waiting"));
            List<Testimony> said = new ArrayList<>(IntStream.range(0, 9)
                    .mapToObj(_ -> says(place, new ContributorId(UUID.randomUUID()), "I waited at the desk.", 0))
                    .toList());
            said.add(new Testimony(
                    COMMENT,
                    CONTRIBUTOR,
                    place,
                    Optional.of(service),
                    Optional.of(LocalDate.of(2026, 4, 1)),
                    Optional.of(Felt.LET_DOWN),
                    Set.of(themes.getFirst().id(), themes.getLast().id()),
                    "I waited in " + ASKED + " for the " + SEEN + ".",
                    EnumSet.allOf(WordsUse.class),
                    "a test"));
            testimonies.record(place, said);
            testimonies.record(
                    elsewhere.place(),
                    List.of(says(elsewhere.place(), new ContributorId(UUID.randomUUID()), "I waited too.", 0)));
        });
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private Somebody somebody(Role role, PlaceId at) {
        return town.somebody(role.name(), new Grant(role, at.scope()));
    }

    private Testimony says(PlaceId at, ContributorId who, String words, int theme) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                who,
                at,
                at.equals(here.place()) ? Optional.of(service) : Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.MIXED),
                at.equals(here.place()) ? Set.of(themes.get(theme).id()) : Set.of(),
                words,
                EnumSet.of(WordsUse.ANALYSE),
                "a test");
    }

    @Test
    void words_are_found_and_read_by_those_who_may_read_them_here_and_by_nobody_else() {
        assertReadBy(READERS, "search", () -> search.search(EvidenceQuery.of(ASKED)));
        assertReadBy(
                READERS,
                "all that was said",
                () -> search.search(EvidenceQuery.all().sized(100)));
        assertReadBy(
                READERS,
                "the choice of a place out of reach",
                () -> search.search(
                        EvidenceQuery.all().places(Set.of(here.place())).sized(100)));
        assertReadBy(READERS, "export", () -> {
            List<EvidenceHit> rows = new ArrayList<>();
            search.export(EvidenceQuery.all(), rows::add);
            return rows;
        });
        assertReadBy(READERS, "a service", () -> counts.ofService(service, new Period.AllTime()));
        assertReadBy(
                READERS, "a theme", () -> counts.ofTheme(themes.getLast().id(), here.place(), new Period.AllTime()));
        assertReadBy(
                READERS,
                "testimony by its id",
                () -> testimonies.find(List.of(COMMENT)).stream()
                        .map(Testimony::words)
                        .toList());
        assertReadBy(Set.of(), "the matrix", () -> counts.matrix(here.place(), new Period.AllTime()));
        assertReadBy(Set.of(), "codebooks", () -> codebooks.at(here.place()));
    }

    @Test
    void a_spelling_near_to_a_word_is_suggested_only_to_those_who_may_read_the_word() {
        String misspelt = ASKED.replace("canary", "cannary");
        assertReadBy(READERS, "a search by a near spelling", () -> search.search(EvidenceQuery.of(misspelt)));
        String beside = misspelt + " qqqqvvvvjjjj";
        assertThat(who(somebody -> read(somebody, () -> search.search(EvidenceQuery.of(beside)))
                        .contains("suggestion=Optional[" + ASKED)))
                .isEqualTo(READERS);
        assertThat(who(somebody -> read(somebody, () -> search.search(EvidenceQuery.of(beside)))
                        .contains(ASKED)))
                .as("nowhere else either")
                .isEqualTo(READERS);
    }

    @Test
    void facets_and_counts_of_what_is_out_of_reach_are_empty() {
        for (String outside : List.of("service designer elsewhere", "coder elsewhere", "facilitator elsewhere")) {
            String found = read(person(outside), () -> search.search(EvidenceQuery.of(ASKED)));
            assertThat(found)
                    .as(outside)
                    .contains("hits=[]", "themes=[]", "services=[]")
                    .doesNotContain("Waiting", "Rarely spoken of", "GP surgeries");
            assertThat(read(person(outside), () -> counts.ofService(service, new Period.AllTime())))
                    .as(outside)
                    .contains("total=Exactly[people=0]")
                    .doesNotContain("Waiting");
        }
        String partner = read(person("partner here"), () -> counts.matrix(here.place(), new Period.AllTime()));
        assertThat(partner).contains("Exactly[people=10]").doesNotContain("Exactly[people=1]");
        assertThat(read(person("coder here"), () -> counts.matrix(here.place(), new Period.AllTime())))
                .contains("Exactly[people=1]");
    }

    @Test
    void the_api_gives_words_to_those_who_may_read_them_and_refuses_or_counts_for_the_others() {
        MockMvc api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        readers.put("/api/v1/evidence?q=" + ASKED, READERS);
        readers.put("/api/v1/evidence?size=100", READERS);
        readers.put("/api/v1/evidence?size=100&place=" + here.place(), READERS);
        readers.put("/api/v1/themes?place=" + here.place(), Set.of());
        readers.put("/api/v1/services/" + service + "/themes", Set.of());
        readers.put("/api/v1/services?size=100", Set.of());
        readers.put("/api/v1/services/" + service, Set.of());
        readers.put("/api/v1/organizations", Set.of());
        readers.put("/api/v1/taxonomy_terms", Set.of());
        readers.put("/api/v1/jobs/" + UUID.randomUUID(), Set.of());
        readers.put("/api/v1/openapi", Set.of());
        readers.forEach((address, expected) -> assertThat(
                        who(somebody -> traced(address, asked(api, address, somebody))))
                .as(address)
                .isEqualTo(expected));
        assertThat(asked(api, "/api/v1/evidence?q=" + ASKED, Optional.empty())).startsWith("401");
        for (String refused : List.of("account without a role", "member here", "partner here")) {
            assertThat(asked(api, "/api/v1/evidence?q=" + ASKED, person(refused)))
                    .as(refused)
                    .startsWith("403");
        }
        assertThat(asked(api, "/api/v1/themes?place=" + here.place(), person("facilitator elsewhere")))
                .startsWith("403");
    }

    private static String asked(MockMvc api, String address, Optional<Somebody> somebody) {
        RequestPostProcessor who = somebody.<RequestPostProcessor>map(one -> authentication(one.signedIn()))
                .orElseGet(() -> anonymous());
        try {
            var answer = api.perform(get(address).with(who)).andReturn().getResponse();
            return answer.getStatus() + " " + answer.getContentAsString();
        } catch (Exception unexpected) {
            throw new AssertionError(address, unexpected);
        }
    }

    @Test
    void screens_show_words_to_those_who_may_read_them_only() {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        String place = "place=" + here.place();
        Call call = callers.as(new Caller.Product("test"), () -> calls.open(here.place(), asked()));
        readers.put("evidence?q=" + ASKED + "&" + place, READERS);
        readers.put("evidence?q=" + ASKED, READERS);
        readers.put("evidence/themes/" + themes.getLast().id() + "?" + place, READERS);
        readers.put("services/" + service, READERS);
        TellingId told = told(call);
        readers.put("testimony/desk/" + told.value(), new TreeSet<>(Set.of("administrator", "facilitator here")));
        readers.put("testimony/safeguarding/" + told.value(), new TreeSet<>(Set.of("administrator")));
        for (String open : List.of(
                "",
                "evidence/themes?" + place,
                "services/by-theme?" + place,
                "services?" + place,
                "testimony?" + place,
                "testimony/erase?" + place,
                "testimony/import?" + place,
                "testimony/queue?" + place,
                "testimony/queue/rules?" + place,
                "policy",
                "calls?" + place,
                "calls/new?" + place,
                "calls/" + call.id(),
                "calls/" + call.id() + "/change",
                "calls/" + call.id() + "/sheet",
                call.path(),
                "codebooks?" + place,
                "assemblies",
                "assemblies/" + here.assembly(),
                "assemblies/" + here.assembly() + "/sessions/" + here.session(),
                "room/" + here.session(),
                "my-assemblies",
                "people",
                "places",
                "tokens",
                "account")) {
            readers.put(open, Set.of());
        }
        try (SecuredBrowserlessApplicationContext<Authentication> product =
                SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot")) {
            readers.forEach((address, expected) -> assertThat(
                            who(somebody -> traced(address, shown(product, address, somebody))))
                    .as(address)
                    .isEqualTo(expected));
        }
    }

    /** What was told and nobody has published: the same words, sealed, from somebody who asks to be contacted. */
    private TellingId told(Call call) {
        Sending plain = Told.sending("I waited in " + ASKED + " for the " + SEEN + ".");
        Opener author = new Opener.ByCode(tellings.send(
                call.link(),
                new Opener.ByDraft(new DraftKey(UUID.randomUUID())),
                new Sending(
                        plain.content(),
                        plain.answers(),
                        plain.name(),
                        plain.contact(),
                        TellingSecret.CallBack.ASKED_FOR)));
        return words.open(author).telling().id();
    }

    private static CallTerms asked() {
        return new CallTerms(
                "Coming home from hospital",
                "To find out what should change.",
                "Two people of the panel team.",
                Set.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(Languages.ENGLISH),
                CallTerms.Ages.anyone(),
                LawfulBasis.PUBLIC_TASK_STATUTORY,
                24,
                "");
    }

    /** What stands on the page, in its attributes and fields too; nothing if it is refused. */
    private static String shown(
            SecuredBrowserlessApplicationContext<Authentication> product, String address, Optional<Somebody> somebody) {
        BrowserlessUIContext window = somebody.map(one -> product.newUser(one.signedIn()))
                .orElseGet(product::newUser)
                .newWindow();
        try {
            window.activate();
            navigate(address);
            window.runPendingSignalsTasks();
        } catch (RuntimeException _) {
            // The router shows the page of the refusal and throws on: what stands there is judged too.
        }
        return page().map(page -> page.getOuterHTML() + page.getTextRecursively())
                .orElse("");
    }

    @Test
    void a_vote_is_known_to_nobody_but_its_voter_and_after_the_close_not_even_to_them() {
        QuestionId question = town.question(here, "One named worker rings the next service.");
        town.as(here.facilitator(), () -> questions.open(here.assembly(), question));
        town.as(here.member(0), () -> questions.cast(here.assembly(), question, Choice.DISAGREE));
        Set<String> room = new TreeSet<>(Set.of("administrator", "facilitator here", "member here"));

        Supplier<?> shown = () -> questions.shown(here.assembly(), here.session());
        Supplier<?> board = () -> floor.of(here.assembly(), here.session()).peek();
        for (Supplier<?> surface : List.of(shown, board)) {
            assertThat(who(somebody -> !read(somebody, surface).isEmpty())).isEqualTo(room);
            people.values()
                    .forEach(somebody -> assertThat(read(somebody, surface))
                            .doesNotContain(
                                    "DISAGREE",
                                    "disagree=1",
                                    here.member(0).id().toString()));
        }
        assertThat(who(somebody -> read(somebody, () -> questions.mine(here.assembly(), question))
                        .contains("DISAGREE")))
                .containsExactly("member here");
        assertThat(town.as(here.member(1), () -> questions.mine(here.assembly(), question)))
                .isEqualTo(new MyVote(false, Optional.empty()));

        town.as(here.member(1), () -> questions.cast(here.assembly(), question, Choice.AGREE));
        town.as(here.facilitator(), () -> questions.close(here.assembly(), question));
        assertThat(who(somebody -> read(somebody, () -> questions.mine(here.assembly(), question))
                        .contains("DISAGREE")))
                .isEmpty();
        people.values()
                .forEach(somebody -> List.of(shown, board)
                        .forEach(surface -> assertThat(read(somebody, surface))
                                .doesNotContain(
                                        here.member(0).id().toString(),
                                        here.member(1).id().toString())));
    }

    private void assertReadBy(Set<String> expected, String surface, Supplier<?> reading) {
        assertThat(who(somebody -> traced(surface, read(somebody, reading))))
                .as(surface)
                .isEqualTo(expected);
    }

    /** True if the words are there; who said them must never be. */
    private static boolean traced(String surface, String content) {
        assertThat(content).as(surface).doesNotContain(CONTRIBUTOR.value().toString());
        return content.contains(SEEN);
    }

    /** Those of whom it holds. */
    private Set<String> who(Function<Optional<Somebody>, Boolean> holds) {
        return people.entrySet().stream()
                .filter(one -> holds.apply(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What they get, in words; nothing if they are refused. */
    private String read(Optional<Somebody> somebody, Supplier<?> reading) {
        Supplier<String> text = () -> String.valueOf(reading.get());
        try {
            return somebody.isPresent() ? town.as(somebody.get(), text) : callers.as(new Caller.Anonymous(), text);
        } catch (AccessDeniedException _) {
            return "";
        }
    }

    private Optional<Somebody> person(String what) {
        return people.getOrDefault(what, Optional.empty());
    }

    private static void navigate(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    /** The screen with its layout, if any is shown; the UI's own element does not count it among its children. */
    private static Optional<Element> page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .reduce((_, outer) -> outer)
                .map(HasElement::getElement);
    }
}
