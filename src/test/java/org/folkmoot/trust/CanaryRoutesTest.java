package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.call.Call;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.SubmissionId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/**
 * The words of {@link Canary} are looked for at every address, of screens and of the API, as every kind of person. A new address gets a line of its own in
 * {@link #addresses()} or {@link #screens()}.
 */
@FloorTest
@Import({Canary.class, KeyedForms.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryRoutesTest {

    @Autowired
    private KeyedForms forms;

    @Autowired
    private Canary canary;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Callers callers;

    private MockMvcTester http;

    private Moot here;
    private ServiceId service = new ServiceId(new UUID(0, 0));

    @BeforeAll
    void somebodySaidSomethingInConfidence() {
        http = MockMvcTester.from(
                context, setUp -> setUp.apply(springSecurity()).build());
        canary.plant();
        here = canary.here();
        sayAtTable();
        service = canary.service();
    }

    private void sayAtTable() {
        callers.as(
                new Caller.Product("test"),
                () -> notes.act(
                        here.assembly(),
                        here.session(),
                        1,
                        new NoteAct.Write(
                                UUID.randomUUID(),
                                new NoteId(UUID.randomUUID()),
                                assemblies
                                        .session(here.session())
                                        .orElseThrow()
                                        .session()
                                        .agenda()
                                        .getFirst()
                                        .id(),
                                Note.Kind.IDEA,
                                "At the table: " + Canary.SEEN,
                                0)));
    }

    /** What the API is asked, and who gets the words. */
    private Map<String, Set<String>> addresses() {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        readers.put("/api/v1/evidence?q=" + Canary.ASKED, Canary.READERS);
        readers.put("/api/v1/evidence?size=100", Canary.READERS);
        readers.put("/api/v1/evidence?size=100&place=" + here.place(), Canary.READERS);
        readers.put("/api/v1/themes?place=" + here.place(), Set.of());
        readers.put("/api/v1/services/" + service + "/themes", Set.of());
        readers.put("/api/v1/services?size=100", Set.of());
        readers.put("/api/v1/services/" + service, Set.of());
        readers.put("/api/v1/organizations", Set.of());
        readers.put("/api/v1/taxonomy_terms", Set.of());
        readers.put("/api/v1/jobs/" + UUID.randomUUID(), Set.of());
        readers.put("/api/v1/openapi", Set.of());
        readers.put("/api/v1/room", Set.of());
        readers.put("/api/v1/room/onboarding", Set.of());
        readers.put("/api/v1/room/sessions/" + here.session(), Set.of());
        readers.put("/api/v1/room/sessions/" + here.session() + "?table=1", Set.of());
        readers.put("/room/" + here.session(), Set.of());
        readers.put("/card", Set.of());
        return readers;
    }

    /** The screens, and who reads the words there. */
    private Map<String, Set<String>> screens() {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        String place = "place=" + here.place();
        Call call = canary.call();
        readers.put("evidence?q=" + Canary.ASKED + "&" + place, Canary.READERS);
        readers.put("evidence?q=" + Canary.ASKED, Canary.READERS);
        readers.put("evidence/themes/" + canary.theme().id() + "?" + place, Canary.READERS);
        readers.put("services/" + service, Canary.READERS);
        canary.invited(call);
        Set<String> inviters = new TreeSet<>(Set.of("administrator", "facilitator here", "service designer here"));
        readers.put("calls/" + call.id() + "/invited", inviters);
        readers.put("calls/" + call.id() + "/letters", inviters);
        Set<String> keyers = new TreeSet<>(Set.of("administrator", "coder here", "facilitator here"));
        String paper = "calls/" + call.id() + "/paper/";
        PaperForm toSettle = forms.toSettle(call, Canary.SEEN);
        readers.put(paper + toSettle.id() + "/settle", keyers);
        readers.put(paper + toSettle.id() + "/key", Set.of());
        readers.put(paper + forms.handedIn(call, Canary.SEEN).id() + "/slip", keyers);
        readers.put("calls/" + call.id() + "/paper", Set.of());
        SubmissionId told = canary.told(call);
        readers.put("testimony/desk/" + told.value(), new TreeSet<>(Set.of("administrator", "facilitator here")));
        readers.put("testimony/layers/" + told.value(), Set.of());
        readers.put("testimony/complaints/" + told.value(), new TreeSet<>(Set.of("administrator", "facilitator here")));
        readers.put("testimony/safeguarding/" + told.value(), new TreeSet<>(Set.of("administrator")));
        String wall = "assemblies/" + here.assembly() + "/sessions/" + here.session() + "/wall";
        Set<String> runners = new TreeSet<>(Set.of("administrator", "facilitator here"));
        readers.put(wall, runners);
        readers.put(wall + "/print", runners);
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
                "testimony/complaints?" + place,
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
                "my-assemblies",
                "people",
                "places",
                "tokens",
                "account")) {
            readers.put(open, Set.of());
        }
        return readers;
    }

    @Test
    void the_api_gives_words_to_those_who_may_read_them_and_refuses_or_counts_for_the_others() {
        addresses()
                .forEach((address, expected) -> assertThat(
                                canary.who(somebody -> Canary.traced(address, asked(address, somebody))))
                        .as(address)
                        .isEqualTo(expected));
        assertThat(asked("/api/v1/evidence?q=" + Canary.ASKED, Optional.empty()))
                .startsWith("401");
        for (String refused : List.of("account without a role", "member here", "partner here")) {
            assertThat(asked("/api/v1/evidence?q=" + Canary.ASKED, canary.person(refused)))
                    .as(refused)
                    .startsWith("403");
        }
        assertThat(asked("/api/v1/themes?place=" + here.place(), canary.person("facilitator elsewhere")))
                .startsWith("403");
    }

    private String asked(String address, Optional<Somebody> somebody) {
        RequestPostProcessor who = somebody.<RequestPostProcessor>map(one -> authentication(one.signedIn()))
                .orElseGet(() -> anonymous());
        MvcTestResult answer = http.get().uri(address).with(who).exchange();
        assertThat(answer.getUnresolvedException()).as(address).isNull();
        return answer.getResponse().getStatus() + " "
                + new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void screens_show_words_to_those_who_may_read_them_only() {
        Map<String, Set<String>> readers = screens();
        try (SecuredBrowserlessApplicationContext<Authentication> product =
                SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot")) {
            readers.forEach((address, expected) -> assertThat(
                            canary.who(somebody -> Canary.traced(address, shown(product, address, somebody))))
                    .as(address)
                    .isEqualTo(expected));
        }
    }

    /** What stands on the page, in its attributes and fields too; nothing if it is refused. */
    private static String shown(
            SecuredBrowserlessApplicationContext<Authentication> product, String address, Optional<Somebody> somebody) {
        try (BrowserlessUserContext user =
                        somebody.map(one -> product.newUser(one.signedIn())).orElseGet(product::newUser);
                BrowserlessUIContext window = user.newWindow()) {
            try {
                window.activate();
                Screens.open(address);
                window.runPendingSignalsTasks();
            } catch (RuntimeException _) {
                // The router shows the page of the refusal and throws on: what stands there is judged too.
            }
            return Screens.page()
                    .map(page -> page.getOuterHTML() + page.getTextRecursively())
                    .orElse("");
        }
    }
}
