package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.MaterialForm;
import org.folkmoot.floor.materials.MaterialRefused;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.ui.Parts;

/** The form of a material. What is typed stays when it is refused. */
final class MaterialFields extends Section {

    private final TextField title = line("floor.materials.form.title");
    private final Select<MaterialForm.Kind> kind;
    private final TextField from = line("floor.materials.form.from");
    private final Select<AgendaItem> item;
    private final TextArea text = paragraphs("floor.materials.form.text");
    private final TextField link = new TextField(getTranslation("floor.materials.form.link"));
    private final Map<Variant.Kind, TextField> titles = new EnumMap<>(Variant.Kind.class);
    private final Map<Variant.Kind, TextArea> texts = new EnumMap<>(Variant.Kind.class);
    private final Paragraph fault = Parts.alert();

    /** @param save puts what is filled in away, or says by an exception why not */
    MaterialFields(Session session, Optional<Material> known, Consumer<MaterialForm> save) {
        addClassName("fm-form");
        kind = Parts.select(
                getTranslation("floor.materials.form.kind"),
                List.of(MaterialForm.Kind.values()),
                one -> getTranslation("floor.materials.kind." + one.name()));
        kind.setValue(MaterialForm.Kind.BRIEFING);
        item = Parts.select(
                getTranslation("floor.materials.form.item"),
                session.agenda(),
                one -> one == null ? getTranslation("floor.materials.form.item.none") : one.title());
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption(getTranslation("floor.materials.form.item.none"));
        add(title, kind, from, item, text, link);
        for (Variant.Kind which : Variant.Kind.values()) {
            add(variant(which));
        }
        known.ifPresent(material -> fill(session, material));
        Button button = new Button(getTranslation("floor.materials.form.save"), _ -> {
            fault.setText("");
            try {
                save.accept(form());
            } catch (MaterialRefused refused) {
                fault.setText(getTranslation(
                        "floor.materials.refused." + refused.reason().name()));
            }
        });
        if (known.isEmpty()) {
            button.setId("add-material");
        }
        add(fault, Parts.acts(button));
    }

    private Details variant(Variant.Kind which) {
        TextField variantTitle = line("floor.materials.form.title");
        TextArea variantText = paragraphs("floor.materials.form.text");
        titles.put(which, variantTitle);
        texts.put(which, variantText);
        return new Details(
                getTranslation("floor.materials.variant." + which.name()),
                Parts.form(Parts.small(getTranslation("floor.materials.form.variant")), variantTitle, variantText));
    }

    private TextField line(String label) {
        TextField line = new TextField(getTranslation(label));
        line.setMaxLength(MaterialText.LONGEST_TITLE);
        return line;
    }

    private TextArea paragraphs(String label) {
        TextArea area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation("floor.materials.form.text.help"));
        area.setMaxLength(MaterialText.LONGEST);
        area.setMinRows(6);
        return area;
    }

    private void fill(Session session, Material material) {
        title.setValue(material.text().title());
        kind.setValue(material.kind());
        from.setValue(material.from());
        session.agenda().stream()
                .filter(one -> material.item().equals(Optional.of(one.id())))
                .findFirst()
                .ifPresent(item::setValue);
        text.setValue(material.text().words());
        link.setValue(material.link());
        material.variants().forEach((which, variant) -> {
            Optional.ofNullable(titles.get(which))
                    .ifPresent(field -> field.setValue(variant.text().title()));
            Optional.ofNullable(texts.get(which))
                    .ifPresent(field -> field.setValue(variant.text().words()));
        });
    }

    private MaterialForm form() {
        Map<Variant.Kind, MaterialText> variants = new EnumMap<>(Variant.Kind.class);
        texts.forEach((which, words) -> {
            String variantTitle = Optional.ofNullable(titles.get(which))
                    .map(TextField::getValue)
                    .orElse("");
            if (!words.getValue().isBlank()) {
                variants.put(
                        which,
                        new MaterialText(variantTitle.isBlank() ? title.getValue() : variantTitle, words.getValue()));
            }
        });
        return new MaterialForm(
                kind.getValue(),
                item.getOptionalValue().map(AgendaItem::id),
                from.getValue(),
                new MaterialText(title.getValue(), text.getValue()),
                link.getValue(),
                variants);
    }
}
