package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.DecidedMeanwhile;
import org.folkmoot.testimony.care.DeskMarks;
import org.folkmoot.testimony.care.Disclosures;
import org.folkmoot.testimony.care.FilesInCare;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.care.TellingReading;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;

/** One telling on the desk: what is hidden in it, and what is decided about it. */
@Route(value = CareNavigation.DESK + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class DeskView extends Div implements BeforeEnterObserver {

    private final transient CareQueue queue;
    private final transient TellingReading reading;
    private final transient Moderation moderation;
    private final transient DeskMarks marks;
    private final transient Disclosures disclosures;
    private final transient FilesInCare files;
    private final transient Places places;
    private final Div state = new Div();
    private final Paragraph said = new Paragraph();
    private final Div work = new Div();
    private final Div decisions = new Div();
    private transient TellingId telling = new TellingId(new UUID(0, 0));
    private transient Optional<Opened> opened = Optional.empty();

    DeskView(
            CareQueue queue,
            TellingReading reading,
            Moderation moderation,
            DeskMarks marks,
            Disclosures disclosures,
            FilesInCare files,
            Places places) {
        this.queue = queue;
        this.reading = reading;
        this.moderation = moderation;
        this.marks = marks;
        this.disclosures = disclosures;
        this.files = files;
        this.places = places;
        addClassNames("fm-wide", "fm-desk-page");
        state.addClassName("fm-desk-state");
        said.addClassName("fm-desk-said");
        said.getElement().setAttribute("role", "alert");
        decisions.addClassName("fm-desk-decisions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        telling = event.getRouteParameters()
                .get("telling")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new TellingId(UUID.fromString(text)))
                .orElseThrow(() -> new NotFound("There is no such page"));
        QueueItem item = item();
        opened = Optional.empty();
        removeAll();
        said.setText("");
        add(head(item), state, said, work, decisions);
        showState(item);
        if (item.telling().care().notes().isEmpty()) {
            open();
        } else {
            before(item);
        }
    }

    private QueueItem item() {
        return queue.find(telling).orElseThrow(() -> new NotFound("There is no such telling"));
    }

    private PageHead head(QueueItem item) {
        String place = places.find(item.telling().place()).map(Place::name).orElse("");
        return new PageHead(getTranslation(
                        "testimony.care.desk.title",
                        item.telling()
                                .sent()
                                .map(at -> Dates.date(at, getLocale()))
                                .orElse("")))
                .eyebrow(place, item.call())
                .tools(
                        new Anchor(
                                CareNavigation.layers(item.telling().id()), getTranslation("testimony.layers.title")),
                        new Anchor(CareNavigation.QUEUE, getTranslation("testimony.care.desk.queue")));
    }

    private void showState(QueueItem item) {
        state.removeAll();
        state.add(CareWords.stage(this, item.telling().stage()));
        state.add(new Span(item.owner()
                .map(name -> getTranslation("testimony.care.owner.is", name))
                .orElse(getTranslation("testimony.care.owner.nobody.looks"))));
        state.add(new Span(getTranslation(
                "testimony.care.grade.is",
                CareWords.grade(this, item.telling().care().grade()))));
        if (item.due().isPresent()) {
            state.add(CareWords.due(this, item.due(), item.late()));
        }
        if (!item.telling().care().notes().isEmpty()) {
            Span notes = new Span(getTranslation(
                    "testimony.care.notes.are",
                    CareWords.notes(this, item.telling().care().notes())));
            notes.addClassName("fm-care-notes");
            state.add(notes);
        }
        disclosures.find(telling).ifPresent(known -> {
            Anchor link = new Anchor(CareNavigation.safeguarding(telling), getTranslation("testimony.care.guard.word"));
            link.addClassNames("fm-state", "guard");
            state.add(link);
        });
    }

    /** What may be hard to read is said before the words. */
    private void before(QueueItem item) {
        Button show = new Button(getTranslation("testimony.care.notes.show"), _ -> open());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(show, new ActLink(getTranslation("testimony.care.notes.not-now"), CareNavigation.QUEUE));
        acts.addClassName("fm-acts");
        Section section = new Section(
                new H2(getTranslation("testimony.care.notes.before")),
                new Paragraph(CareWords.notes(this, item.telling().care().notes())),
                acts);
        section.addClassNames("fm-section", "fm-care-before");
        work.removeAll();
        decisions.removeAll();
        work.add(section);
    }

    /** Opens the words; what was marked on the desk stays as long as they and what is hidden in them are the same. */
    private void open() {
        decisions.removeAll();
        try {
            Optional<Opened> before = opened;
            Opened now = reading.open(telling);
            opened = Optional.of(now);
            if (before.filter(known -> known.wordsVersion() == now.wordsVersion()
                            && known.checked().equals(now.checked()))
                    .isEmpty()) {
                work.removeAll();
                work.add(new DeskWork(now, moderation, marks, this::does, this::marked));
            }
            decide(item(), now);
        } catch (CareRefused refused) {
            String key = "testimony.care.closed." + refused.reason().name();
            work.removeAll();
            work.add(new EmptyPage(getTranslation(key), getTranslation(key + ".what"))
                    .step(new ActLink(getTranslation("testimony.care.desk.queue"), CareNavigation.QUEUE)));
        }
    }

    private void decide(QueueItem item, Opened now) {
        showState(item);
        decisions.add(
                new DeskDecision(item, now, moderation, this::does),
                new DeskCare(item, moderation, queue, this::does),
                new DeskWorry(now, disclosures),
                new DeskPast(item, now));
        decisions.addComponentAsFirst(new DeskFiles(now.telling(), files, this::does));
    }

    private void does(Function<Seen, Telling> act, String done) {
        try {
            telling = act.apply(opened.map(now -> Seen.of(now.telling())).orElseThrow())
                    .id();
            said.setText(getTranslation(done));
            after();
        } catch (CareRefused refused) {
            said.setText(CareWords.refused(this, refused));
        } catch (DecidedMeanwhile meanwhile) {
            said.setText(CareWords.meanwhile(this, meanwhile));
            after();
        }
    }

    /** Who marks something nobody looks after looks after it, so that others see that somebody is at work. */
    private void marked() {
        if (opened.filter(now -> now.telling().care().owner().isEmpty()).isPresent()) {
            does(moderation::take, "testimony.care.done.TAKEN");
        }
    }

    /** Shows it as it stands now, or that it is gone. */
    private void after() {
        Optional<QueueItem> item = queue.find(telling);
        if (item.isPresent()) {
            open();
        } else {
            work.removeAll();
            decisions.removeAll();
            work.add(new EmptyPage(
                    getTranslation("testimony.care.closed.AUTHOR_HIDES_IT"),
                    getTranslation("testimony.care.closed.AUTHOR_HIDES_IT.what")));
        }
    }
}
