package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.folkmoot.people.AccountId;
import org.folkmoot.testimony.paper.DiscardReason;
import org.folkmoot.testimony.paper.PaperForm;
import org.folkmoot.testimony.paper.PaperKeying;
import org.folkmoot.testimony.paper.PaperRefused;
import org.springframework.security.access.AccessDeniedException;

/** Throws away what one person keyed, for a reason. */
final class DiscardForm extends Composite<Details> {

    private final Paragraph wrong = new Paragraph();

    DiscardForm(PaperKeying keying, PaperForm form, Map<AccountId, String> names, Runnable done) {
        Select<PaperForm.Entry> whose = new Select<>();
        whose.setLabel(getTranslation("testimony.paper.discard.whose"));
        whose.setItems(form.entries());
        whose.setItemLabelGenerator(entry -> names.getOrDefault(entry.by(), "?"));
        form.entries().stream().findFirst().ifPresent(whose::setValue);
        Select<DiscardReason> reason = new Select<>();
        reason.setLabel(getTranslation("testimony.paper.discard.reason"));
        reason.setItems(DiscardReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("testimony.paper.discard.reason." + one.name()));
        reason.setValue(DiscardReason.WRONG_FORM);
        wrong.getElement().setAttribute("role", "alert");
        Button discard = new Button(getTranslation("testimony.paper.discard.do"), _ -> {
            try {
                keying.discard(form.id(), whose.getValue().by(), reason.getValue());
                done.run();
            } catch (PaperRefused refused) {
                wrong.setText(PaperView.refused(this, refused));
            } catch (AccessDeniedException _) {
                wrong.setText(getTranslation("testimony.paper.discard.not-yours"));
            }
        });
        Div fields =
                new Div(whose, reason, new Paragraph(getTranslation("testimony.paper.discard.what")), discard, wrong);
        fields.addClassName("fm-form");
        getContent().setSummaryText(getTranslation("testimony.paper.discard"));
        getContent().add(fields);
        getContent()
                .getElement()
                .setAttribute("aria-label", getTranslation("testimony.paper.discard.of", form.number()));
    }
}
