package org.folkmoot.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.testimony.EraseSection;
import org.folkmoot.testimony.TakeBackReason;

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
        add(
                new H2(getTranslation("testimony.erase.invited")),
                new Paragraph(getTranslation("testimony.erase.invited.what")),
                Parts.form(who, new Button(getTranslation("testimony.erase.invited.find"), _ -> find()), answer));
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

    /** Erasing people who were invited by name. */
    @org.springframework.stereotype.Component
    record OnThePage(InvitedPeople people) implements EraseSection {

        @Override
        public int order() {
            return 200;
        }

        @Override
        public Optional<Component> at(Place place) {
            return Optional.of(new EraseInvitedForm(people, place.id()));
        }
    }
}
