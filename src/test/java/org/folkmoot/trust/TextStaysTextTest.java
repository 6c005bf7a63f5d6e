package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AgendaItem;
import org.folkmoot.assembly.AgendaKind;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.NewAssembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.Explained;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Rule;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.ApiTokens;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invite;
import org.folkmoot.people.NewApiToken;
import org.folkmoot.place.HsdsProfile;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.Partners;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingJson;
import org.folkmoot.testimony.TestimonyFiles;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.TestimonyImports;
import org.folkmoot.testimony.Upload;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.call.LawfulBasis;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.JourneyStep;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.Sending;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.ThemeDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whatever anybody can write is put in as markup that would run; every screen of the product shows it as it was written. */
@FloorTest
class TextStaysTextTest {

    private static final String PAYLOAD =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>";
    private static final String SERVICE = "e9bdd92f-10ee-5d55-8675-4a5c872a3c1c";

    /** What people write in a service; the other members have a form of their own. */
    private static final Pattern FREE_TEXT = Pattern.compile(
            "\"(name|description|eligibility_description|application_process|fees_description|address_1|address_2|city"
                    + "|state_province|number)\": \"[^\"]*\"");

    /** Elements that load or run something, which no screen makes by hand. */
    private static final Set<String> RUNNING = Set.of("script", "iframe", "object", "embed", "svg", "style", "base");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Town town;

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Partners partners;

    @Autowired
    private ServiceImport services;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private TestimonyFiles files;

    @Autowired
    private TestimonyImports imports;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Questions questions;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Calls calls;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords words;

    @Autowired
    private Jobs jobs;

    @TempDir
    private Path folder;

    private final SessionId session = new SessionId(TimeOrderedId.next());
    private final Set<String> opened = new LinkedHashSet<>();
    private final List<String> without = new ArrayList<>();

    /** What stands in the store under the ids that addresses need. */
    private record Written(
            PlaceId place,
            Codebook codebook,
            AssemblyId assembly,
            QuestionId question,
            Upload upload,
            JobId testimony,
            JobId services,
            String invitation,
            Call call,
            TellingId told) {}

    @Test
    void markup_in_anything_that_people_write_is_shown_as_text_on_every_screen() {
        Written written = callers.as(new Caller.Product("test"), this::written);
        Somebody ada = town.somebody("Ada " + PAYLOAD, new Grant(Role.ADMINISTRATOR, Scope.everywhere()));
        Somebody femi = town.somebody(
                "Femi " + PAYLOAD, new Grant(Role.FACILITATOR, written.place().scope()));
        Somebody mia = town.somebody(
                "Mia " + PAYLOAD, new Grant(Role.MEMBER, written.assembly().scope()));
        await(index::isCaughtUp);
        town.as(femi, () -> assemblies.members(written.assembly()));
        town.as(femi, () -> questions.open(written.assembly(), written.question()));
        try (SecuredBrowserlessApplicationContext<Authentication> product =
                SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot")) {
            BrowserlessUIContext staff = signedIn(product, ada);
            String place = "place=" + written.place();
            String theme = written.codebook().themes().getFirst().id().toString();
            String room = "room/" + session;
            String floor = "assemblies/" + written.assembly() + "/sessions/" + session;
            shows(staff, "");
            shows(staff, "evidence?" + place);
            shows(staff, "evidence?" + place + "&q=waited");
            shows(staff, "evidence?" + place + "&q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
            shows(staff, "evidence?theme=%3Cscript%3E");
            shows(staff, "evidence/themes?" + place);
            shows(staff, "evidence/themes/" + theme + "?" + place);
            shows(staff, "services?" + place);
            shows(staff, "services?" + place + "&q=%3Cscript%3E");
            shows(staff, "services/" + SERVICE + "?" + place);
            shows(staff, "services/by-theme?" + place);
            shows(staff, "services/partners?" + place);
            shows(staff, "services/import?" + place);
            shows(staff, "services/import?" + place + "&job=" + written.services());
            shows(staff, "testimony?" + place);
            shows(staff, "testimony/erase?" + place);
            shows(staff, "testimony/import?" + place);
            shows(staff, "testimony/import?file=" + written.upload().id());
            shows(staff, "testimony/import?file=" + written.upload().id() + "&step=trial");
            shows(staff, "testimony/import?job=" + written.testimony());
            shows(staff, "calls?" + place);
            shows(staff, "calls/new?" + place);
            shows(staff, "calls/" + written.call().id());
            shows(staff, "calls/" + written.call().id() + "/change");
            shows(staff, "calls/" + written.call().id() + "/sheet");
            shows(staff, "testimony/queue?" + place);
            shows(staff, "testimony/queue/rules?" + place);
            shows(staff, "testimony/desk/" + written.told().value());
            shows(staff, "testimony/safeguarding/" + written.told().value());
            shows(staff, "codebooks?" + place);
            shows(staff, "assemblies");
            shows(staff, "assemblies/new?" + place);
            shows(staff, "assemblies/" + written.assembly());
            shows(staff, floor);
            shows(staff, "people");
            shows(staff, "people/invite");
            shows(staff, "people/" + mia.id());
            shows(staff, "places");
            shows(staff, "tokens");
            shows(staff, "account");
            BrowserlessUIContext member = signedIn(product, mia);
            shows(member, room);
            shows(member, "my-assemblies");
            shows(member, "");
            town.as(mia, () -> questions.cast(written.assembly(), written.question(), Choice.AGREE));
            town.as(femi, () -> questions.close(written.assembly(), written.question()));
            shows(member, room);
            shows(staff, floor);
            shows(staff, "assemblies/" + written.assembly());
            BrowserlessUIContext stranger = product.newUser().newWindow();
            shows(stranger, "sign-in");
            shows(stranger, "forgotten");
            shows(stranger, "reset/%3Cscript%3E");
            shows(stranger, "set-up/%3Cscript%3E");
            shows(stranger, "invitation/" + written.invitation());
            shows(stranger, written.call().path());
            shows(stranger, "my-words");
            shows(stranger, "policy");
        }
        assertThat(opened).as("every screen was opened").containsAll(everyScreen());
        assertThat(without)
                .as("screens on which nothing that people wrote stands")
                .allMatch(address ->
                        Pattern.matches("sign-in|forgotten|reset/.*|set-up/.*|people/invite|my-words|policy", address));
    }

    private Written written() {
        PlaceId place = places.create(
                        NewPlace.called("Vale " + PAYLOAD, PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id();
        partners.create(place, "Partner " + PAYLOAD, PAYLOAD, List.of());
        JobId directory = services.start(
                new ServiceFile(place, poisonedServices(), "services " + PAYLOAD + ".json", HsdsProfile.HSDS));
        jobs.await(directory, 60);
        Codebook codebook = codebooks.write(
                place,
                "Codebook " + PAYLOAD,
                Optional.of("Origin " + PAYLOAD),
                List.of(new ThemeDraft("", "Waiting " + PAYLOAD, Optional.of("Access " + PAYLOAD), "Said " + PAYLOAD)));
        Mapping mapping = MappingJson.read("""
                { "name": "Set %1$s", "id": ["id"], "words": "words", "contributor": "who",
                  "date": { "column": "said", "order": "day/month/year" },
                  "service": { "columns": ["about"] },
                  "themes": { "codebook": "Codebook %1$s", "names": ["theme"], "separator": "|" },
                  "uses": { "upTo": "QUOTE_IN_PUBLIC" } }
                """.formatted(PAYLOAD.replace("\"", "\\\"")));
        files.keep(place, mapping);
        String cell = PAYLOAD.replace("\"", "\"\"");
        StringBuilder csv = new StringBuilder("id,who,said,about,theme,words,\"odd " + cell + "\"\n");
        for (int row = 0; row < 8; row++) {
            csv.append("%d,\"who %s %d\",0%d/03/2026,%s,\"Waiting %s\",\"I waited %s\",\n"
                    .formatted(row, cell, row, row + 1, SERVICE, cell, cell));
        }
        csv.append(
                "9,\"who %1$s\",\"soon %1$s\",\"nowhere %1$s\",\"Waiting %1$s\",\"I waited %1$s\",\n".formatted(cell));
        Upload first = upload(place, csv.toString());
        JobId testimony = imports.bringIn(new TestimonyImport(place, first.file(), first.fileName(), mapping));
        jobs.await(testimony, 60);
        Upload upload = upload(place, csv.toString());
        AssemblyId assembly = assemblies
                .create(new NewAssembly(
                        place,
                        "Assembly " + PAYLOAD,
                        "Remit " + PAYLOAD,
                        Optional.of(new Promise(
                                "Council " + PAYLOAD,
                                "We answer " + PAYLOAD,
                                LocalDate.parse("2026-05-03"),
                                LocalDate.parse("2031-11-03")))))
                .id();
        assemblies.plan(
                assembly,
                new Session(
                        session,
                        "Day " + PAYLOAD,
                        LocalDate.parse("2031-06-12"),
                        LocalTime.parse("10:00"),
                        "Hall " + PAYLOAD,
                        List.of(new AgendaItem("Hear " + PAYLOAD, 30, AgendaKind.TALK))));
        QuestionId question = questions.prepare(
                assembly,
                session,
                new QuestionText(
                        "Question " + PAYLOAD,
                        "By " + PAYLOAD,
                        List.of(new Explained("Question", "Meaning " + PAYLOAD))),
                Rule.simpleMajority());
        String link = invitations
                .invite(new Invite(
                        new EmailAddress("someone@example.org"),
                        Role.MEMBER,
                        assembly.scope(),
                        "Assembly " + PAYLOAD,
                        Locale.UK))
                .path();
        tokens.make(
                new NewApiToken("Token " + PAYLOAD, place.scope(), "Vale " + PAYLOAD, Set.of(Role.SERVICE_DESIGNER)));
        Call call = calls.open(place, asked());
        return new Written(
                place,
                codebook,
                assembly,
                question,
                upload,
                testimony,
                directory,
                link.substring(link.lastIndexOf('/') + 1),
                call,
                told(call));
    }

    /** Sent by somebody who asks to be contacted, so that it stands on every screen of care. */
    private TellingId told(Call call) {
        Sending plain = Told.sending("I waited " + PAYLOAD);
        TellingContent content = new TellingContent(
                "en",
                "I waited " + PAYLOAD,
                List.of(),
                "The desk " + PAYLOAD,
                "Ward " + PAYLOAD,
                "",
                Optional.empty(),
                "Felt " + PAYLOAD,
                "Should " + PAYLOAD,
                "Better " + PAYLOAD,
                List.of(new JourneyStep(
                        "Nurse " + PAYLOAD,
                        Optional.empty(),
                        "Team " + PAYLOAD,
                        "Waited " + PAYLOAD,
                        Optional.empty(),
                        JourneyStep.WaitUnit.DAYS,
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                Optional.empty());
        Opener author = new Opener.ByCode(tellings.send(
                call.link(),
                new Opener.ByDraft(new DraftKey(UUID.randomUUID())),
                new Sending(
                        content,
                        plain.answers(),
                        "Nia " + PAYLOAD,
                        "Ring " + PAYLOAD,
                        TellingSecret.CallBack.ASKED_FOR)));
        return words.open(author).telling().id();
    }

    private static CallTerms asked() {
        return new CallTerms(
                "Call " + PAYLOAD,
                "Purpose " + PAYLOAD,
                "Readers " + PAYLOAD,
                Set.of(ServiceId.of(SERVICE)),
                List.of("Prompt " + PAYLOAD),
                List.of("Meaning " + PAYLOAD),
                Optional.of(LocalDate.parse("2031-06-12")),
                Set.of(Languages.ENGLISH, Languages.WELSH),
                CallTerms.Ages.anyone(),
                LawfulBasis.PUBLIC_TASK_STATUTORY,
                24,
                "Help " + PAYLOAD);
    }

    /** The demonstration's services with the payload at the end of whatever is free text, and an address that would run. */
    private Path poisonedServices() {
        try {
            String json = Files.readString(Path.of("src", "main", "resources", "demo", "services.json"));
            String poisoned = FREE_TEXT
                    .matcher(json)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            found.group().substring(0, found.group().length() - 1) + " " + PAYLOAD.replace("\"", "\\\"")
                                    + "\""))
                    .replace("\"url\": \"https://gp", "\"url\": \"javascript:alert(4)//gp")
                    .replace("\"website\": \"https://", "\"website\": \"javascript:alert(5)//");
            return Files.writeString(folder.resolve("services.json"), poisoned);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
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

    private Upload upload(PlaceId place, String csv) {
        return files.take(
                place, "comments " + PAYLOAD + ".csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void shows(BrowserlessUIContext window, String address) {
        window.activate();
        navigate(address);
        window.runPendingSignalsTasks();
        window.roundTrip();
        if (address.contains("file=")) {
            // The file is read beside the screen.
            await(() -> {
                window.roundTrip();
                return everything(window.getCurrentView().getElement()).contains("alert(1)");
            });
        }
        UI ui = UI.getCurrent();
        opened.add(window.getCurrentView().getClass().getName());
        List<Component> components = new ArrayList<>();
        collect(ui, components);
        collect(page().getComponent().orElseThrow(), components);
        assertThat(components).as(address).hasSizeGreaterThan(5);
        assertThat(components).as(address).noneMatch(Html.class::isInstance);
        assertInert(ui.getElement(), address);
        assertInert(page(), address);
        ui.getInternals()
                .dumpPendingJavaScriptInvocations()
                .forEach(call -> assertThat(call.getInvocation().getExpression())
                        .as(address)
                        .doesNotContain("alert("));
        if (!everything(window.getCurrentView().getElement()).contains("alert(1)")) {
            without.add(address);
        }
    }

    private static void collect(Component component, List<Component> all) {
        all.add(component);
        component.getChildren().forEach(child -> collect(child, all));
    }

    private static void assertInert(Element element, String address) {
        if (element.isTextNode()) {
            return;
        }
        assertThat(RUNNING).as(address).doesNotContain(element.getTag().toLowerCase(Locale.ROOT));
        assertThat(element.getProperty("innerHTML")).as(address).isNull();
        assertThat(element.getProperty("outerHTML")).as(address).isNull();
        assertThat(element.getAttributeNames().filter(name -> name.startsWith("on") || name.equals("srcdoc")))
                .as(address)
                .isEmpty();
        for (String link : List.of("href", "src", "action")) {
            String target = String.valueOf(element.getAttribute(link)) + element.getProperty(link, "");
            assertThat(target.strip().toLowerCase(Locale.ROOT)).as(address).doesNotContain("javascript:");
        }
        element.getChildren().forEach(child -> assertInert(child, address));
    }

    /** Texts, attributes and properties of the whole page. */
    private static String everything(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.getAttributeNames().map(element::getAttribute).collect(Collectors.joining(" "))
                + element.getPropertyNames()
                        .map(name -> String.valueOf(element.getPropertyRaw(name)))
                        .collect(Collectors.joining(" "))
                + element.getChildren().map(TextStaysTextTest::everything).collect(Collectors.joining(" "));
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

    private static void navigate(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    /** The screen with its layout; the UI's own element does not count it among its children. */
    private static Element page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }
}
