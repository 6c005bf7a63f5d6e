package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.DecidedMeanwhile;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.moderation.LayerDesk;
import org.folkmoot.moderation.LayerDesk.LayerLanguages;
import org.folkmoot.moderation.LayerDesk.OpenedLayers;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.moderation.QueueItem;
import org.folkmoot.moderation.SaysWho;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.submission.Care.Action;
import org.folkmoot.submission.Layers;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent.Layer;

/** Translations and Easy Read of one submission: what there is, by whom and whether it still fits, and the desk on which one is written. */
@Route(value = CareNavigation.LAYERS + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class LayersView extends CarePage {

    private final transient LayerDesk desk;
    private final transient Moderation moderation;
    private final transient CareQueue queue;
    private final Div list = new Div();
    private final Div writing = new Div();

    LayersView(LayerDesk desk, Moderation moderation, CareQueue queue, Places places) {
        super(places, "fm-wide", "fm-layers-page");
        this.desk = desk;
        this.moderation = moderation;
        this.queue = queue;
        said().addClassName("fm-desk-said");
    }

    @Override
    void enter() {
        QueueItem item = queue.find(submission()).orElseThrow(() -> new NotFound("There is no such story"));
        writing.removeAll();
        add(
                head(
                                getTranslation("moderation.layers.title"),
                                item.submission().place(),
                                item.call())
                        .lead(getTranslation("moderation.layers.lead"))
                        .tools(new Anchor(CareNavigation.desk(submission()), getTranslation("moderation.layers.back"))),
                said(),
                list,
                writing);
        show();
    }

    private void show() {
        list.removeAll();
        try {
            OpenedLayers opened = desk.open(submission());
            if (opened.words().isEmpty()) {
                list.add(new EmptyPage(
                                getTranslation("moderation.layers.unchecked"),
                                getTranslation("moderation.layers.unchecked.what"))
                        .step(new ActLink(
                                getTranslation("moderation.layers.back"), CareNavigation.desk(submission()))));
                return;
            }
            moderation
                    .undoable(ExpectedVersion.of(opened.submission()))
                    .map(step -> step.doing())
                    .filter(doing -> doing == Action.LAYER_MADE || doing == Action.LAYER_REMOVED)
                    .ifPresent(doing ->
                            list.add(undo(doing, () -> does(opened, moderation::undo, "moderation.done.UNDONE"))));
            opened.layers().forEach(made -> list.add(made(opened, made)));
            if (opened.layers().isEmpty()) {
                list.add(new Paragraph(getTranslation("moderation.layers.none")));
            }
            list.add(new Button(getTranslation("moderation.layers.add"), _ -> write(opened, Optional.empty())));
        } catch (CareRefused refused) {
            list.add(CareWords.closed(this, refused.reason()));
        }
    }

    private Section made(OpenedLayers opened, OpenedLayers.Made made) {
        Layer layer = made.layer();
        Section section = Parts.styled(
                Parts.section(
                        getTranslation(
                                "moderation.layers.kind." + layer.kind().name(), CareWords.language(layer.language())),
                        Parts.small(new Span(getTranslation(
                                "moderation.layers.by",
                                made.by().orElse(getTranslation("moderation.layers.somebody")),
                                Dates.moment(made.at(), getLocale()))))),
                "fm-care-body");
        if (made.state() != Layers.State.CURRENT) {
            section.add(new StateMark(
                    StateMark.State.LATE,
                    getTranslation("moderation.layers.state." + made.state().name())));
        }
        layer.parts().forEach((part, text) -> section.add(CareWords.part(this, part, text)));
        section.add(Parts.acts(
                new Button(getTranslation("moderation.layers.change"), _ -> write(opened, Optional.of(layer))),
                new Button(
                        getTranslation("moderation.layers.remove"),
                        _ -> does(
                                opened,
                                seen -> desk.remove(seen, layer.kind(), layer.language()),
                                "moderation.done.LAYER_REMOVED"))));
        return section;
    }

    private void write(OpenedLayers opened, Optional<Layer> start) {
        said().setText("");
        writing.removeAll();
        LayerForm form = new LayerForm(desk, opened, start, () -> {
            writing.removeAll();
            said().setText(getTranslation("moderation.done.LAYER_MADE"));
            show();
        });
        writing.add(form);
        form.start();
    }

    private void does(OpenedLayers opened, Function<ExpectedVersion, Submission> act, String done) {
        attempt(opened.submission(), act, done);
        show();
    }

    /** Writes one layer, part by part, the words that others read beside each field. */
    private static final class LayerForm extends Section {

        private final transient LayerDesk desk;
        private final transient OpenedLayers opened;
        private final transient Runnable made;
        private final RadioButtonGroup<Layer.Kind> kind;
        private final Select<String> language =
                Parts.select(getTranslation("moderation.layers.language"), LayerLanguages.all(), CareWords::language);
        private final Map<String, TextArea> fields = new LinkedHashMap<>();
        private final Paragraph refused = Parts.styled(Parts.alert(), "fm-layer-refused");
        private final UnorderedList places = new UnorderedList();
        private final Button anyway = new Button();

        /** @param made runs once the layer is kept */
        LayerForm(LayerDesk desk, OpenedLayers opened, Optional<Layer> start, Runnable made) {
            this.desk = desk;
            this.opened = opened;
            this.made = made;
            addClassName("fm-section");
            kind = Parts.choice(
                    getTranslation("moderation.layers.kind"), Layer.Kind.values(), "moderation.layers.kind.is.");
            kind.setValue(start.map(Layer::kind).orElse(Layer.Kind.TRANSLATION));
            language.setValue(
                    start.map(Layer::language).orElse(opened.language().startsWith("en") ? "cy" : "en"));
            kind.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() == Layer.Kind.EASY_READ) {
                    language.setValue(opened.language().startsWith("cy") ? "cy" : "en");
                }
            });
            add(
                    new H2(getTranslation("moderation.layers.write")),
                    Parts.styled(new Div(kind, language), "fm-layer-what"));
            opened.words().forEach((part, words) -> add(row(part, words, start)));
            Button save = Parts.primary(getTranslation("moderation.layers.save"), () -> save(LayerDesk.Looked.NOT_YET));
            anyway.setText(getTranslation("moderation.layers.anyway"));
            anyway.addClickListener(_ -> save(LayerDesk.Looked.AT_ALL_OF_IT));
            anyway.setVisible(false);
            add(refused, places, Parts.acts(save, anyway));
        }

        private Div row(String part, String words, Optional<Layer> start) {
            TextArea field = new TextArea(getTranslation("moderation.layers.field", CareWords.part(this, part)));
            field.setMaxLength(LayerDesk.LONGEST_PART);
            field.setWidthFull();
            field.setValue(
                    start.map(layer -> layer.parts().getOrDefault(part, "")).orElse(""));
            field.getElement().setAttribute("dir", "auto");
            fields.put(part, field);
            return Parts.styled(new Div(CareWords.part(this, part, words), field), "fm-desk-row", "fm-layer-row");
        }

        void start() {
            scrollIntoView();
            language.focus();
        }

        private void save(LayerDesk.Looked looked) {
            Map<String, String> parts = new LinkedHashMap<>();
            fields.forEach((part, field) -> parts.put(part, field.getValue()));
            try {
                desk.make(
                        ExpectedVersion.of(opened.submission()),
                        kind.getValue(),
                        language.getValue(),
                        opened.wordsVersion(),
                        parts,
                        looked);
                made.run();
            } catch (SaysWho found) {
                point(found.places());
            } catch (CareRefused why) {
                refuse(CareWords.refused(this, why));
            } catch (DecidedMeanwhile meanwhile) {
                refuse(CareWords.meanwhile(this, meanwhile));
            }
        }

        /** Shows what stands in the fields and must not, or must be looked at. */
        private void point(List<SaysWho.Place> found) {
            boolean hidden = found.stream().anyMatch(place -> place.sure() == SaysWho.Sure.HIDDEN);
            refuse(getTranslation(hidden ? "moderation.layers.hidden" : "moderation.layers.proposed"));
            found.forEach(place -> places.add(new ListItem(getTranslation(
                    "moderation.layers.place." + place.sure().name(),
                    CareWords.part(this, place.part()),
                    place.words()))));
            anyway.setVisible(!hidden);
        }

        private void refuse(String why) {
            places.removeAll();
            anyway.setVisible(false);
            refused.setText(why);
        }
    }
}
