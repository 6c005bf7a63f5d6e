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
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.DecidedMeanwhile;
import org.folkmoot.testimony.care.LayerDesk;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.OpenedLayers;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.care.SaysWho;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.telling.Care.Doing;
import org.folkmoot.testimony.telling.Layers;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret.Layer;

/** Translations and Easy Read of one telling: what there is, by whom and whether it still fits, and the desk on which one is written. */
@Route(value = CareNavigation.LAYERS + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class LayersView extends Div implements BeforeEnterObserver {

    private final transient LayerDesk desk;
    private final transient Moderation moderation;
    private final transient CareQueue queue;
    private final transient Places places;
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();
    private final Div writing = new Div();
    private transient TellingId telling = new TellingId(new UUID(0, 0));

    LayersView(LayerDesk desk, Moderation moderation, CareQueue queue, Places places) {
        this.desk = desk;
        this.queue = queue;
        this.places = places;
        this.moderation = moderation;
        addClassNames("fm-wide", "fm-layers-page");
        said.addClassName("fm-desk-said");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        telling = event.getRouteParameters()
                .get("telling")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new TellingId(UUID.fromString(text)))
                .orElseThrow(() -> new NotFound("There is no such page"));
        QueueItem item = queue.find(telling).orElseThrow(() -> new NotFound("There is no such telling"));
        removeAll();
        said.setText("");
        writing.removeAll();
        add(
                new PageHead(getTranslation("testimony.layers.title"))
                        .eyebrow(
                                places.find(item.telling().place())
                                        .map(Place::name)
                                        .orElse(""),
                                item.call())
                        .lead(getTranslation("testimony.layers.lead"))
                        .tools(new Anchor(CareNavigation.desk(telling), getTranslation("testimony.layers.back"))),
                said,
                list,
                writing);
        show();
    }

    private void show() {
        list.removeAll();
        try {
            OpenedLayers opened = desk.open(telling);
            if (opened.words().isEmpty()) {
                list.add(new EmptyPage(
                                getTranslation("testimony.layers.unchecked"),
                                getTranslation("testimony.layers.unchecked.what"))
                        .step(new ActLink(getTranslation("testimony.layers.back"), CareNavigation.desk(telling))));
                return;
            }
            undo(opened);
            opened.layers().forEach(made -> list.add(made(opened, made)));
            if (opened.layers().isEmpty()) {
                list.add(new Paragraph(getTranslation("testimony.layers.none")));
            }
            Button add = new Button(getTranslation("testimony.layers.add"), _ -> write(opened, Optional.empty()));
            list.add(add);
        } catch (CareRefused refused) {
            String key = "testimony.care.closed." + refused.reason().name();
            list.add(new EmptyPage(getTranslation(key), getTranslation(key + ".what")));
        }
    }

    private void undo(OpenedLayers opened) {
        moderation
                .undoable(Seen.of(opened.telling()))
                .map(step -> step.doing())
                .filter(doing -> doing == Doing.LAYER_MADE || doing == Doing.LAYER_REMOVED)
                .ifPresent(doing -> {
                    Button undo = new Button(
                            getTranslation(
                                    "testimony.care.undo", getTranslation("testimony.care.doing." + doing.name())),
                            _ -> does(opened, moderation::undo, "testimony.care.done.UNDONE"));
                    undo.addThemeVariants(ButtonVariant.TERTIARY);
                    list.add(undo);
                });
    }

    private Section made(OpenedLayers opened, OpenedLayers.Made made) {
        Layer layer = made.layer();
        Span by = new Span(getTranslation(
                "testimony.layers.by",
                made.by().orElse(getTranslation("testimony.layers.somebody")),
                Dates.moment(made.at(), getLocale())));
        by.addClassNames("fm-small", "fm-quiet");
        Section section = new Section(new H2(LayerNames.of(this, layer.kind(), layer.language())), by);
        section.addClassNames("fm-section", "fm-care-body");
        if (made.state() != Layers.State.CURRENT) {
            section.add(new StateMark(
                    StateMark.State.LATE,
                    getTranslation("testimony.layers.state." + made.state().name())));
        }
        layer.parts().forEach((part, text) -> section.add(LayerNames.part(this, part, text)));
        Div acts = new Div(
                new Button(getTranslation("testimony.layers.change"), _ -> write(opened, Optional.of(layer))),
                new Button(
                        getTranslation("testimony.layers.remove"),
                        _ -> does(
                                opened,
                                seen -> desk.remove(seen, layer.kind(), layer.language()),
                                "testimony.care.done.LAYER_REMOVED")));
        acts.addClassName("fm-acts");
        section.add(acts);
        return section;
    }

    private void write(OpenedLayers opened, Optional<Layer> start) {
        said.setText("");
        writing.removeAll();
        LayerForm form = new LayerForm(opened, start);
        form.onSave(looked -> save(opened, form, looked));
        writing.add(form);
        form.start();
    }

    private void save(OpenedLayers opened, LayerForm form, LayerDesk.Looked looked) {
        try {
            desk.make(
                    Seen.of(opened.telling()),
                    form.kind(),
                    form.language(),
                    opened.wordsVersion(),
                    form.parts(),
                    looked);
            writing.removeAll();
            said.setText(getTranslation("testimony.care.done.LAYER_MADE"));
            show();
        } catch (SaysWho found) {
            form.point(found.places());
        } catch (CareRefused refused) {
            form.refused(CareWords.refused(this, refused));
        } catch (DecidedMeanwhile meanwhile) {
            form.refused(CareWords.meanwhile(this, meanwhile));
        }
    }

    private void does(OpenedLayers opened, Function<Seen, Telling> act, String done) {
        try {
            telling = act.apply(Seen.of(opened.telling())).id();
            said.setText(getTranslation(done));
        } catch (CareRefused refused) {
            said.setText(CareWords.refused(this, refused));
        } catch (DecidedMeanwhile meanwhile) {
            said.setText(CareWords.meanwhile(this, meanwhile));
        }
        show();
    }
}
