package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Parts;

/** A material to be read, as it is or in a variant, which says when it is out of date. */
final class MaterialSheet extends Section {

    /** @param which variant; without one the text itself, also if there is no such variant */
    MaterialSheet(Material material, Optional<Variant.Kind> which, String item) {
        Optional<Variant> variant = which.flatMap(material::variant);
        MaterialText text = variant.map(Variant::text).orElse(material.text());
        add(
                new H2(text.title()),
                new Bits(
                        getTranslation("floor.materials.kind." + material.kind().name()),
                        material.from(),
                        item,
                        variant.isPresent()
                                ? getTranslation("floor.materials.variant."
                                        + which.orElseThrow().name())
                                : ""));
        variant.filter(known -> known.isOutOfDate(material.text()))
                .ifPresent(known -> add(since(known.since(material.text()))));
        text.paragraphs().forEach(paragraph -> add(Parts.styled(new Paragraph(paragraph), "fm-words", "fm-lines")));
        if (!material.link().isEmpty()) {
            add(new Paragraph(new Anchor(material.link(), material.link())));
        }
    }

    private Section since(Variant.Since since) {
        Section section =
                new Section(Parts.styled(new Paragraph(getTranslation("floor.materials.out-of-date")), "fm-strong"));
        list(section, "floor.materials.added", since.added());
        list(section, "floor.materials.gone", since.gone());
        return section;
    }

    private void list(Section section, String key, java.util.List<String> parts) {
        if (!parts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            parts.forEach(part -> list.add(new ListItem(part)));
            section.add(Parts.small(getTranslation(key)), list);
        }
    }
}
