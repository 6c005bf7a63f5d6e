package org.folkmoot.floor.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.store.CountedReads;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;

/** The start page as each person finds it. */
@FloorTest
@Import(CountedReads.InPlace.class)
abstract class TodayScreens {

    @Autowired
    Town town;

    @Autowired
    Questions questions;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Places places;

    @Autowired
    ServiceImport services;

    @Autowired
    ServiceDirectory directory;

    @Autowired
    Testimonies testimonies;

    @Autowired
    EvidenceIndex index;

    @TempDir
    Path folder;

    final SecuredBrowserlessApplicationContext<Authentication> product;

    TodayScreens(@Autowired ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    String today(Somebody somebody) {
        return today(somebody, Languages.ENGLISH);
    }

    String today(Somebody somebody, Locale language) {
        BrowserlessUIContext window = product.newUser(somebody.signedIn()).newWindow();
        window.activate();
        UI.getCurrent().setLocale(language);
        // A window opens at the first page, in the language it asks for.
        window.navigate("account", Component.class);
        window.navigate("", Component.class);
        return Screen.text(UI.getCurrent());
    }

    static List<String> links() {
        return Screen.within(UI.getCurrent())
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    static List<String> steps() {
        return Screen.within(UI.getCurrent())
                .filter(OrderedList.class::isInstance)
                .flatMap(Screen::within)
                .filter(com.vaadin.flow.component.html.H2.class::isInstance)
                .map(Screen::text)
                .toList();
    }

    QuestionId opened(Moot moot, String wording) {
        QuestionId id = town.question(moot, wording);
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    PlaceId place() {
        return town.asProduct(() -> places.create(NewPlace.called(
                        "Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                .id());
    }

    static String service(ServiceId id, String name) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"status\": \"active\"}".formatted(id.value(), name);
    }

    static Testimony says(PlaceId place, ServiceId service, LocalDate day) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(service),
                Optional.of(day),
                Optional.empty(),
                Set.of(),
                "Nobody rang back.",
                EnumSet.allOf(WordsUse.class),
                "a test");
    }
}
