package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.invited.InvitedPeople;

/** Erases somebody who was invited by name, wherever at the place; shows first how many invitations go. */
final class EraseInvitedForm extends Section {

    private final transient InvitedPeople invited;
    private final transient PlaceId at;
    private final TextField who = new TextField();
    private final Div answer = new Div();

    EraseInvitedForm(InvitedPeople invited, PlaceId at) {
        this.invited = invited;
        this.at = at;
        addClassName("fm-section");
        who.setId("erase-invited");
        who.setLabel(getTranslation("testimony.erase.invited.who"));
        who.getElement().setProperty("autocomplete", "off");
        who.setManualValidation(true);
        who.addValueChangeListener(_ -> answer.removeAll());
        answer.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(who, new Button(getTranslation("testimony.erase.invited.find"), _ -> find()), answer);
        form.addClassName("fm-form");
        add(
                new H2(getTranslation("testimony.erase.invited")),
                new Paragraph(getTranslation("testimony.erase.invited.what")),
                form);
    }

    private void find() {
        answer.removeAll();
        who.setInvalid(who.isEmpty());
        if (who.isEmpty()) {
            who.setErrorMessage(getTranslation("testimony.erase.invited.missing"));
            who.focus();
            return;
        }
        int found = invited.countOf(at, who.getValue());
        answer.add(new Paragraph(getTranslation("testimony.erase.invited.found", found)));
        if (found > 0) {
            Button erase = new Button(getTranslation("testimony.erase.invited.act"), _ -> erase());
            erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LUMO_ERROR);
            erase.setDisableOnClick(true);
            answer.add(new Paragraph(getTranslation("testimony.erase.invited.also")), erase);
        }
    }

    private void erase() {
        int gone = invited.eraseAllOf(at, who.getValue(), TakeBackReason.OWN_WISH);
        who.clear();
        answer.removeAll();
        answer.add(new Paragraph(getTranslation("testimony.erase.invited.done", gone)));
    }
}
