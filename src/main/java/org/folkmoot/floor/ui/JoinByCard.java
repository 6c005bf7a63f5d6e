package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.platform.ui.Parts;

/** Where somebody who is signed in shows a card, to go on as its member with their account. */
final class JoinByCard extends Details {

    JoinByCard(MemberAccounts accounts) {
        setSummaryText(getTranslation("floor.mine.join"));
        setId("join-by-card");
        TextField code = new TextField(getTranslation("floor.card.ask"));
        code.setHelperText(getTranslation("floor.mine.join.help"));
        code.setManualValidation(true);
        Button join = new Button(getTranslation("floor.mine.join.act"), _ -> {
            try {
                accounts.joinByCard(code.getValue());
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            } catch (AssemblyRefused refused) {
                code.setErrorMessage(getTranslation(
                        refused.reason() == AssemblyRefused.Reason.NOT_A_MEMBER
                                ? "floor.mine.join.no-card"
                                : "assembly.refused." + refused.reason().name()));
                code.setInvalid(true);
                code.focus();
            }
        });
        add(Parts.form(new Paragraph(getTranslation("floor.mine.join.why")), code, join));
    }
}
