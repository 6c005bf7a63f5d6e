package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.Projectors;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PublicAddress;

/** The link that the computer at the projector opens, and what it shows to the room. */
final class ProjectorDialog extends Dialog {

    private final Div link = new Div();
    private final PublicAddress address;

    ProjectorDialog(
            Projectors projectors,
            ProjectorCards cards,
            PublicAddress address,
            AssemblyId assembly,
            SessionId session,
            ProjectorMode shows) {
        this.address = address;
        setHeaderTitle(getTranslation("floor.projecting.title"));
        setWidth("min(38rem, 100%)");
        RadioButtonGroup<ProjectorMode> mode =
                Parts.choice(getTranslation("floor.projecting.mode"), ProjectorMode.values(), "floor.projecting.mode.");
        mode.setValue(shows);
        mode.setId("projector-mode");
        mode.addValueChangeListener(changed -> projectors.show(assembly, session, changed.getValue()));
        Paragraph said = Parts.status();
        Button renew = new Button(getTranslation("floor.projecting.renew"));
        renew.addThemeVariants(ButtonVariant.TERTIARY);
        renew.setId("renew-projector");
        renew.addClickListener(_ -> Confirm.ask(
                renew,
                getTranslation("floor.projecting.renew.ask"),
                getTranslation("floor.projecting.renew.effect"),
                getTranslation("floor.projecting.renew"),
                () -> {
                    show(cards.renew(assembly, session));
                    said.setText(getTranslation("floor.projecting.renewed"));
                }));
        add(Parts.form(mode, new Paragraph(getTranslation("floor.projecting.more")), link, said));
        getFooter().add(renew, new Button(getTranslation("floor.projecting.close"), _ -> close()));
        show(cards.of(assembly, session));
    }

    private void show(Card card) {
        String path = "projector#" + card.code().shown();
        Anchor open = new Anchor(path, getTranslation("floor.projecting.open"));
        open.setTarget("_blank");
        open.setId("open-projector");
        link.removeAll();
        link.add(new Paragraph(open), new Code(address.of(path)));
        link.addClassName("fm-projector-link");
    }
}
