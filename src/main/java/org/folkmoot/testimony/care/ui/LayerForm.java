package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.testimony.care.LayerDesk;
import org.folkmoot.testimony.care.LayerLanguages;
import org.folkmoot.testimony.care.OpenedLayers;
import org.folkmoot.testimony.care.SaysWho;
import org.folkmoot.testimony.telling.TellingSecret.Layer;

/** Writes one layer, part by part, the words that others read beside each field. */
final class LayerForm extends Section {

    private final RadioButtonGroup<Layer.Kind> kind = new RadioButtonGroup<>();
    private final Select<String> language = new Select<>();
    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final Paragraph refused = new Paragraph();
    private final UnorderedList places = new UnorderedList();
    private final Button save = new Button();
    private final Button anyway = new Button();

    LayerForm(OpenedLayers opened, Optional<Layer> start) {
        addClassName("fm-section");
        kind.setLabel(getTranslation("testimony.layers.kind"));
        kind.setItems(Layer.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("testimony.layers.kind.is." + one.name()));
        kind.setValue(start.map(Layer::kind).orElse(Layer.Kind.TRANSLATION));
        language.setLabel(getTranslation("testimony.layers.language"));
        language.setItems(LayerLanguages.all());
        language.setItemLabelGenerator(LayerNames::language);
        language.setValue(start.map(Layer::language).orElse(opened.language().startsWith("en") ? "cy" : "en"));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() == Layer.Kind.EASY_READ) {
                language.setValue(opened.language().startsWith("cy") ? "cy" : "en");
            }
        });
        Div what = new Div(kind, language);
        what.addClassName("fm-layer-what");
        add(new H2(getTranslation("testimony.layers.write")), what);
        opened.words().forEach((part, words) -> add(row(part, words, start)));
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("fm-layer-refused");
        save.setText(getTranslation("testimony.layers.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        anyway.setText(getTranslation("testimony.layers.anyway"));
        anyway.setVisible(false);
        Div acts = new Div(save, anyway);
        acts.addClassName("fm-acts");
        add(refused, places, acts);
    }

    private Div row(String part, String words, Optional<Layer> start) {
        TextArea field = new TextArea(getTranslation("testimony.layers.field", DeskTexts.part(this, part)));
        field.setMaxLength(LayerDesk.LONGEST_PART);
        field.setWidthFull();
        field.setValue(start.map(layer -> layer.parts().getOrDefault(part, "")).orElse(""));
        field.getElement().setAttribute("dir", "auto");
        fields.put(part, field);
        Div row = new Div(LayerNames.part(this, part, words), field);
        row.addClassNames("fm-desk-row", "fm-layer-row");
        return row;
    }

    void onSave(Consumer<LayerDesk.Looked> listener) {
        save.addClickListener(_ -> listener.accept(LayerDesk.Looked.NOT_YET));
        anyway.addClickListener(_ -> listener.accept(LayerDesk.Looked.AT_ALL_OF_IT));
    }

    void start() {
        scrollIntoView();
        language.focus();
    }

    Layer.Kind kind() {
        return kind.getValue();
    }

    String language() {
        return language.getValue();
    }

    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        fields.forEach((part, field) -> parts.put(part, field.getValue()));
        return parts;
    }

    /** Shows what stands in the fields and must not, or must be looked at. */
    void point(List<SaysWho.Place> found) {
        boolean hidden = found.stream().anyMatch(place -> place.sure() == SaysWho.Sure.HIDDEN);
        refused(getTranslation(hidden ? "testimony.layers.hidden" : "testimony.layers.proposed"));
        found.forEach(place -> places.add(new ListItem(getTranslation(
                "testimony.layers.place." + place.sure().name(), DeskTexts.part(this, place.part()), place.words()))));
        anyway.setVisible(!hidden);
    }

    void refused(String why) {
        places.removeAll();
        anyway.setVisible(false);
        refused.setText(why);
    }
}
