package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.people.Account;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.testimony.call.CallRefused;
import org.folkmoot.testimony.invited.InvitedPeople;
import org.folkmoot.testimony.invited.PersonToInvite;

/** Names typed, pasted, or put in from the roll of an assembly, and the language of their letter. */
final class InviteForm extends Section {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea names = new TextArea();
    private final Select<Locale> language = new Select<>();
    private final Paragraph said = new Paragraph();
    private final transient BiFunction<List<PersonToInvite>, Locale, InvitedPeople.Made> invite;

    /** @param mail whether e-mails go out, as a text */
    InviteForm(String mail, BiFunction<List<PersonToInvite>, Locale, InvitedPeople.Made> invite) {
        this.invite = invite;
        addClassName("fm-section");
        names.setId("invite-names");
        names.setLabel(getTranslation("testimony.invited.add.names"));
        names.setHelperText(getTranslation("testimony.invited.add.names.help", InvitedPeople.MOST_AT_ONCE));
        names.setManualValidation(true);
        names.setMinRows(4);
        language.setLabel(getTranslation("testimony.invited.add.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(one -> CallFacts.language(one, getLocale()));
        language.setValue(Languages.nearest(getLocale()));
        said.getElement().setAttribute("role", "status");
        Button act = new Button(getTranslation("testimony.invited.add.do"), _ -> send());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setId("invite");
        Paragraph how = new Paragraph(mail);
        how.addClassNames("fm-small", "fm-quiet");
        Div form = new Div(errors, names, language, act, how, said);
        form.addClassName("fm-form");
        add(new H2(getTranslation("testimony.invited.add")), form);
    }

    /** Offers the members of assemblies of the place. */
    InviteForm from(List<Assembly> assemblies, java.util.function.Function<Assembly, List<Account>> members) {
        if (assemblies.isEmpty()) {
            return this;
        }
        Select<Assembly> assembly = new Select<>();
        assembly.setLabel(getTranslation("testimony.invited.add.assembly"));
        assembly.setItems(assemblies);
        assembly.setItemLabelGenerator(Assembly::name);
        assembly.setValue(assemblies.getFirst());
        Button put = new Button(
                getTranslation("testimony.invited.add.assembly.act"), _ -> put(members.apply(assembly.getValue())));
        Div pick = new Div(assembly, put);
        pick.addClassNames("fm-form", "fm-invite-pick");
        addComponentAtIndex(1, pick);
        return this;
    }

    private void put(List<Account> members) {
        if (members.isEmpty()) {
            said.setText(getTranslation("testimony.invited.add.assembly.none"));
            return;
        }
        String lines = members.stream()
                .map(account -> account.name() + ", " + account.email().value())
                .collect(Collectors.joining("\n"));
        names.setValue(names.isEmpty() ? lines : names.getValue().stripTrailing() + "\n" + lines);
        names.focus();
    }

    private void send() {
        names.setInvalid(false);
        said.setText("");
        try {
            PastedPeople pasted = PastedPeople.of(names.getValue());
            List<String> wrong = new ArrayList<>();
            pasted.nameless().forEach(line -> wrong.add(getTranslation("testimony.invited.add.no-name", line)));
            pasted.unreadable().forEach(line -> wrong.add(getTranslation("testimony.invited.add.bad-email", line)));
            if (wrong.isEmpty() && pasted.people().isEmpty()) {
                wrong.add(getTranslation("testimony.invited.add.none"));
            }
            refuse(wrong);
            if (wrong.isEmpty()) {
                done(invite.apply(pasted.people(), language.getValue()));
            }
        } catch (CallRefused refused) {
            refuse(List.of(
                    getTranslation("testimony.call.refused." + refused.reason().name())));
        }
    }

    private void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            names.setErrorMessage(String.join(" ", wrong));
            names.setInvalid(true);
        }
        errors.show(wrong.stream()
                .map(sentence -> new ErrorSummary.Fault(sentence, names))
                .toList());
    }

    private void done(InvitedPeople.Made made) {
        names.clear();
        String known = made.known() == 0 ? "" : " " + getTranslation("testimony.invited.made.known", made.known());
        said.setText(getTranslation("testimony.invited.made", made.made().size()) + known);
    }
}
