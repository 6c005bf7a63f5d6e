package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblySection;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Parts;
import org.springframework.stereotype.Component;

/** The way from the page of an assembly to its glossary, with how many words wait to be explained. */
@Component
record GlossarySection(Glossary glossary, Rights rights, Texts texts) implements AssemblySection {

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(Assembly assembly) {
        if (!rights.holds(assembly.id().scope(), Role.FACILITATOR)) {
            return Optional.empty();
        }
        Section section = Parts.section(texts.get("floor.glossary"));
        section.add(
                Parts.small(texts.get(
                        "floor.glossary.count",
                        glossary.terms(assembly.id()).size(),
                        glossary.asked(assembly.id()).size())),
                new Anchor(GlossaryView.address(assembly.id()), texts.get("floor.glossary.open")));
        return Optional.of(section);
    }
}
