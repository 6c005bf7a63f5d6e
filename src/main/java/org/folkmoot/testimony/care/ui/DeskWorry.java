package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.care.Disclosure.Urgency;
import org.folkmoot.testimony.care.Disclosures;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.telling.TellingId;

/** Passes a worry about somebody's safety to those who act on it. Says the same to everyone, whatever was passed on before. */
final class DeskWorry extends Section {

    DeskWorry(Opened opened, Disclosures disclosures) {
        TellingId telling = opened.telling().id();
        addClassNames("fm-section", "fm-care-worry");
        RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>(getTranslation("testimony.care.worry.field"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(one -> getTranslation("testimony.care.worry." + one.name()));
        urgency.setManualValidation(true);
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        Button pass = new Button(getTranslation("testimony.care.worry.do"), _ -> {
            if (urgency.getValue() == null) {
                urgency.setErrorMessage(getTranslation("testimony.care.worry.missing"));
                urgency.setInvalid(true);
            } else {
                urgency.setInvalid(false);
                disclosures.raise(telling, urgency.getValue());
                said.setText(getTranslation("testimony.care.worry.done"));
            }
        });
        Div body = new Div(new Paragraph(getTranslation("testimony.care.worry.what")), urgency, pass, said);
        body.addClassName("fm-care-body");
        Details details = new Details(getTranslation("testimony.care.worry.open"), body);
        add(new H2(getTranslation("testimony.care.worry")));
        List<String> words = opened.parts().stream()
                .flatMap(part -> part.harm().stream().map(span -> span.in(part.text())))
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            Words told = new Words(String.join(" · ", words));
            add(new Paragraph(getTranslation("testimony.care.worry.words")), told);
        }
        add(details);
    }
}
