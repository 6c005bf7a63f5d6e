package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.call.Call;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.ingest.TestimonyFiles.Upload;
import org.folkmoot.paper.PaperForm;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whatever anybody can write is put in as markup that would run; every screen of the product shows it as it was written. */
@FloorTest
@Import({Hostile.class, KeyedForms.class, BegunSheets.class})
class TextStaysTextTest {

    @Autowired
    private Hostile hostile;

    @Autowired
    private KeyedForms forms;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private Callers callers;

    @Autowired
    private Questions questions;

    @Autowired
    private TablePlans tables;

    @Autowired
    private BegunSheets sheets;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private EvidenceSearch search;

    @TempDir
    private Path folder;

    private final Set<String> opened = new LinkedHashSet<>();
    private final List<String> without = new ArrayList<>();

    @Test
    void markup_in_anything_that_people_write_is_shown_as_text_on_every_screen() {
        Hostile.Written written = callers.as(new Caller.Product("test"), () -> hostile.written(folder));
        Somebody ada = town.somebody("Ada " + Hostile.PAYLOAD, new Grant(Role.ADMINISTRATOR, Scope.everywhere()));
        Somebody femi = town.somebody(
                "Femi " + Hostile.PAYLOAD,
                new Grant(Role.FACILITATOR, written.place().scope()));
        Somebody mia = town.somebody(
                "Mia " + Hostile.PAYLOAD,
                new Grant(Role.MEMBER, written.assembly().scope()));
        await(index::isCaughtUp);
        town.as(femi, () -> questions.open(written.assembly(), written.question()));
        town.as(
                femi,
                () -> tables.make(written.assembly(), written.session(), PlanRules.plain(1, 4), 0, UUID.randomUUID()));
        try (SecuredBrowserlessApplicationContext<Authentication> product =
                SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot")) {
            BrowserlessUIContext staff = signedIn(product, ada);
            showStaff(staff, written, mia, town.as(ada, () -> hostile.upload(written.place())));
            PaperForm begun = town.as(ada, () -> forms.begun(written.call(), Hostile.PAYLOAD));
            showPaper(staff, written.call(), begun);
            BrowserlessUIContext member = signedIn(product, mia);
            shows(member, "my-assemblies");
            shows(member, "");
            town.as(mia, () -> town.cast(written.assembly(), written.question(), Choice.AGREE));
            town.as(femi, () -> town.closeAndCount(written.assembly(), written.question()));
            shows(staff, "assemblies/" + written.assembly() + "/sessions/" + written.session());
            shows(staff, "assemblies/" + written.assembly());
            showStrangers(product.newUser().newWindow(), written);
        }
        assertThat(opened).as("every screen was opened").containsAll(everyScreen());
        assertThat(without)
                .as("screens on which nothing that people wrote stands")
                .allMatch(address -> Pattern.matches(
                        "sign-in|forgotten|help/.*|reset/.*|set-up/.*|people/invite|my-words|policy|testimony/unreadable",
                        address));
    }

    private TestimonyId aComment() {
        return callers.as(
                new Caller.Account(
                        UUID.randomUUID(), "Reader", Set.of(new Grant(Role.SERVICE_DESIGNER, Scope.everywhere()))),
                () -> search.search(EvidenceQuery.all()).hits().getFirst().id());
    }

    /** A line for each screen of staff. */
    private void showStaff(BrowserlessUIContext staff, Hostile.Written written, Somebody mia, Upload upload) {
        String place = "place=" + written.place();
        String theme = written.codebook().themes().getFirst().id().toString();
        String floor = "assemblies/" + written.assembly() + "/sessions/" + written.session();
        shows(staff, "");
        shows(staff, "evidence?" + place);
        shows(staff, "evidence?" + place + "&q=waited");
        shows(staff, "evidence?" + place + "&q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        shows(staff, "evidence?theme=%3Cscript%3E");
        shows(staff, "evidence/comments/" + aComment());
        shows(staff, "evidence/synonyms?" + place);
        shows(staff, "evidence/themes?" + place);
        shows(staff, "evidence/themes/" + theme + "?" + place);
        shows(staff, "services?" + place);
        shows(staff, "services?" + place + "&q=%3Cscript%3E");
        shows(staff, "services/" + Hostile.SERVICE + "?" + place);
        shows(staff, "services/by-theme?" + place);
        shows(staff, "services/partners?" + place);
        shows(staff, "services/import?" + place);
        shows(staff, "services/import?" + place + "&job=" + written.services());
        shows(staff, "testimony?" + place);
        shows(staff, "testimony/unreadable");
        shows(staff, "testimony/erase?" + place);
        shows(staff, "testimony/import?" + place);
        shows(staff, "testimony/import?file=" + upload.id());
        shows(staff, "testimony/import?file=" + upload.id() + "&step=trial");
        shows(staff, "testimony/import?job=" + written.testimony());
        shows(staff, "calls?" + place);
        shows(staff, "calls/new?" + place);
        shows(staff, "calls/" + written.call().id());
        shows(staff, "calls/" + written.call().id() + "/change");
        shows(staff, "calls/" + written.call().id() + "/sheet");
        shows(staff, "calls/" + written.call().id() + "/invited");
        shows(staff, "calls/" + written.call().id() + "/letters");
        shows(staff, "testimony/queue?" + place);
        shows(staff, "testimony/queue/rules?" + place);
        shows(staff, "testimony/desk/" + written.told().value());
        shows(staff, "testimony/layers/" + written.told().value());
        shows(staff, "testimony/complaints?" + place);
        shows(staff, "testimony/complaints/" + written.told().value());
        shows(staff, "testimony/safeguarding/" + written.told().value());
        shows(staff, "codebooks?" + place);
        shows(staff, "assemblies");
        shows(staff, "assemblies/new?" + place);
        shows(staff, "assemblies/" + written.assembly());
        shows(staff, "assemblies/" + written.assembly() + "/badges");
        shows(staff, "assemblies/" + written.assembly() + "/people");
        shows(staff, "assemblies/" + written.assembly() + "/attendance");
        shows(staff, "assemblies/" + written.assembly() + "/badges?host=all");
        shows(staff, "assemblies/" + written.assembly() + "/words");
        shows(staff, floor);
        shows(staff, floor + "/wall");
        shows(staff, floor + "/wall/print");
        shows(staff, floor + "/witnesses");
        shows(staff, floor + "/record");
        shows(staff, floor + "/evaluation");
        shows(staff, floor + "/checklist");
        shows(staff, floor + "/checklist/print");
        shows(staff, floor + "/materials");
        shows(staff, floor + "/materials/print");
        shows(staff, floor + "/tables");
        shows(staff, floor + "/tables/paper");
        shows(staff, floor + "/pack");
        shows(staff, floor + "/paper");
        shows(staff, callers.as(new Caller.Product("test"), () -> sheets.begun(written.assembly(), written.session())));
        shows(staff, "people");
        shows(staff, "people/invite");
        shows(staff, "people/" + mia.id());
        shows(staff, "places");
        shows(staff, "tokens");
        shows(staff, "account");
    }

    /** A line for each screen on which forms on paper are keyed in. */
    private void showPaper(BrowserlessUIContext staff, Call call, PaperForm begun) {
        String paper = "calls/" + call.id() + "/paper";
        shows(staff, paper + "/" + begun.id() + "/key");
        shows(staff, paper + "/" + forms.toSettle(call, Hostile.PAYLOAD).id() + "/settle");
        shows(staff, paper + "/" + forms.handedIn(call, Hostile.PAYLOAD).id() + "/slip");
        shows(staff, paper);
    }

    /** A line for each screen that is open to anybody. */
    private void showStrangers(BrowserlessUIContext stranger, Hostile.Written written) {
        shows(stranger, "sign-in");
        shows(stranger, "forgotten");
        shows(stranger, "reset/%3Cscript%3E");
        shows(stranger, "set-up/%3Cscript%3E");
        shows(stranger, "invitation/" + written.invitation());
        shows(stranger, written.call().path());
        shows(stranger, written.personal());
        shows(stranger, written.call().path() + "/%3Cscript%3E");
        shows(stranger, "my-words");
        shows(stranger, "policy");
        shows(stranger, "help/sign-in");
    }

    /** Also for work beside the screen, which finds who is signed in by their session. */
    private static BrowserlessUIContext signedIn(
            SecuredBrowserlessApplicationContext<Authentication> product, Somebody somebody) {
        BrowserlessUIContext window = product.newUser(somebody.signedIn()).newWindow();
        window.getUser()
                .getSession()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(somebody.signedIn()));
        return window;
    }

    private void shows(BrowserlessUIContext window, String address) {
        window.activate();
        Screens.open(address);
        window.runPendingSignalsTasks();
        window.roundTrip();
        if (address.contains("file=")) {
            // The file is read beside the screen.
            await(() -> {
                window.roundTrip();
                return Screens.everything(window.getCurrentView().getElement()).contains("alert(1)");
            });
        }
        UI ui = UI.getCurrent();
        opened.add(window.getCurrentView().getClass().getName());
        Element page = Screens.page().orElseThrow();
        List<Component> components = new ArrayList<>();
        Screens.collect(ui, components);
        Screens.collect(page.getComponent().orElseThrow(), components);
        assertThat(components).as(address).hasSizeGreaterThan(5);
        assertThat(components).as(address).noneMatch(Html.class::isInstance);
        Screens.assertInert(ui.getElement(), address);
        Screens.assertInert(page, address);
        ui.getInternals()
                .dumpPendingJavaScriptInvocations()
                .forEach(call -> assertThat(call.getInvocation().getExpression())
                        .as(address)
                        .doesNotContain("alert("));
        if (!Screens.everything(window.getCurrentView().getElement()).contains("alert(1)")) {
            without.add(address);
        }
    }

    private static Set<String> everyScreen() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.folkmoot").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("Test$"))
                .collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
