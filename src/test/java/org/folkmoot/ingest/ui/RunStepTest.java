package org.folkmoot.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.TestimonyImports;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.SomePlace;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

/** The page of one import, for a coder: what came of it, also if it was cut off, and taking it out. */
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@Import(RunStepTest.People.class)
@WithMockUser("carys")
@DirtiesContext
class RunStepTest extends SpringBrowserlessTest {

    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private MongoTemplate store;

    @TempDir
    private Path folder;

    private PlaceId place;

    /** Carys codes everywhere. */
    @TestConfiguration
    static class People {

        @Bean
        AccountCallers accountsOfTheTest() {
            return authentication -> Optional.of(new Caller.Account(
                    UUID.nameUUIDFromBytes(authentication.getName().getBytes(StandardCharsets.UTF_8)),
                    authentication.getName(),
                    Set.of(new Grant(Role.CODER, Scope.everywhere()))));
        }
    }

    @BeforeEach
    void somewhere() {
        UI.getCurrent().setLocale(Locale.UK);
        place = SomePlace.of(callers, places).id();
    }

    @Test
    void an_import_cut_off_by_a_crash_shows_what_was_in_by_then_and_can_be_taken_out() throws IOException {
        JobId run = bringIn("id,said,words\n1,,Nobody rang me back\n2,,She was kind\n3,soon,I waited\n");
        cutOff(run);

        open(run);
        assertThat(text())
                .contains("Interrupted when Folkmoot stopped")
                .containsPattern("new\\s*2")
                .containsPattern("rejected\\s*1");

        click("Undo this import");
        click("Undo the import");
        pollUntil("Import undone");

        assertThat(said()).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void one_cut_off_before_it_reported_anything_can_be_taken_out_all_the_same() throws IOException {
        JobId run = bringIn("id,said,words\n1,,Nobody rang me back\n");
        cutOff(run);
        store.getCollection("jobs").deleteOne(Filters.eq("_id", run.value()));

        open(run);
        click("Undo this import");
        click("Undo the import");
        pollUntil("Import undone");

        assertThat(said()).isEmpty();
    }

    @Test
    void that_it_could_not_be_taken_out_is_said_and_the_page_stops_asking() throws IOException {
        JobId run = bringIn("id,said,words\n1,,Nobody rang me back\n");
        Bson torn = tearLedger();

        open(run);
        click("Undo this import");
        pollUntil("Undo the import");
        click("Undo the import");
        pollUntil("The import could not be undone");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(said()).hasSize(1);

        store.getCollection("testimony_ledger").deleteMany(torn);
        click("Undo this import");
        pollUntil("Undo the import: 1 comment is removed");
        click("Undo the import: 1 comment is removed");
        pollUntil("Import undone");
        assertThat(said()).isEmpty();
    }

    @Test
    void a_colleague_is_offered_the_reasons_of_rejected_rows_and_not_the_rows() throws IOException {
        JobId run = bringIn("id,said,words\n1,soon,Nobody rang me back\n");

        open(run);

        assertThat(all(Anchor.class)).extracting(Anchor::getText).anyMatch(said -> said.contains("the reasons"));
        assertThat(text()).doesNotContain("Download the rejected rows");
    }

    private JobId bringIn(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), csv);
        return callers.as(PRODUCT, () -> {
            JobId run = imports.bringIn(new TestimonyImport(place, file, "comments.csv", MappingJson.read("""
                { "name": "Comments", "id": ["id"], "words": "words",
                  "date": { "column": "said", "order": "day/month/year" }, "faulty": "rejectRow" }
                """)));
            jobs.await(run, 60);
            return run;
        });
    }

    /** As if the process had ended before the import could say how it went. */
    private void cutOff(JobId run) {
        store.getCollection("testimony_imports")
                .updateOne(
                        Filters.eq("_id", run.value()),
                        Updates.combine(
                                Updates.set("outcome", "RUNNING"),
                                Updates.set("counts.rows", 0L),
                                Updates.set("counts.fresh", 0L),
                                Updates.set("counts.rejected", 0L)));
    }

    /** Puts a chunk that cannot be read at the end of the ledgers; what is returned finds it. */
    private Bson tearLedger() {
        MongoCollection<Document> ledger = store.getCollection("testimony_ledger");
        ledger.find().into(new ArrayList<>()).stream()
                .map(chunk -> chunk.getString("_id"))
                .map(id -> id.substring(0, id.indexOf('/')) + "/99999999")
                .distinct()
                .forEach(id -> ledger.insertOne(new Document("_id", id)));
        return Filters.exists("entries", false);
    }

    private List<Testimony> said() {
        List<Testimony> all = new ArrayList<>();
        callers.runAs(PRODUCT, () -> testimonies.readAll(1000, all::addAll));
        return all.stream().filter(one -> one.place().equals(place)).toList();
    }

    private void open(JobId run) {
        UI.getCurrent().navigate("testimony/import", QueryParameters.fromString("job=" + run));
    }

    private void click(String text) {
        all(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + text + "” on: " + text()))
                .click();
    }

    private void pollUntil(String shown) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!text().contains(shown)) {
            assertThat(System.nanoTime()).as(text()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            roundTrip();
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private <T extends Component> List<T> all(Class<T> type) {
        return elements(getCurrentView().getElement())
                .flatMap(element -> element.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(RunStepTest::elements));
    }
}
