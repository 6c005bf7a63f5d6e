package org.folkmoot.call.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.people.Account;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** Names typed, pasted, or put in from the roll of an assembly, and the language of their letter. */
final class InviteForm extends Section {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea names = new TextArea();
    private final Select<Locale> language = Parts.select(
            getTranslation("call.invited.add.language"), Languages.all(), one -> CallFacts.language(one, getLocale()));
    private final Paragraph said = Parts.status();
    private final transient BiFunction<List<PersonToInvite>, Locale, InvitedPeople.Made> invite;

    /** @param mail whether e-mails go out, as a text */
    InviteForm(String mail, BiFunction<List<PersonToInvite>, Locale, InvitedPeople.Made> invite) {
        this.invite = invite;
        addClassName("fm-section");
        names.setId("invite-names");
        names.setLabel(getTranslation("call.invited.add.names"));
        names.setHelperText(getTranslation("call.invited.add.names.help", InvitedPeople.MOST_AT_ONCE));
        names.setManualValidation(true);
        names.setMinRows(4);
        language.setValue(Languages.nearest(getLocale()));
        Button act = Parts.primary(getTranslation("call.invited.add.do"), this::send);
        act.setId("invite");
        add(
                new H2(getTranslation("call.invited.add")),
                Parts.form(errors, names, language, act, Parts.small(mail), said));
    }

    /** Offers the members of assemblies of the place. */
    InviteForm from(List<Assembly> assemblies, Function<Assembly, List<Account>> members) {
        if (assemblies.isEmpty()) {
            return this;
        }
        Select<Assembly> assembly =
                Parts.select(getTranslation("call.invited.add.assembly"), assemblies, Assembly::name);
        assembly.setValue(assemblies.getFirst());
        Button put = new Button(
                getTranslation("call.invited.add.assembly.act"), _ -> put(members.apply(assembly.getValue())));
        addComponentAtIndex(1, Parts.styled(Parts.form(assembly, put), "fm-invite-pick"));
        return this;
    }

    private void put(List<Account> members) {
        if (members.isEmpty()) {
            said.setText(getTranslation("call.invited.add.assembly.none"));
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
            pasted.nameless().forEach(line -> wrong.add(getTranslation("call.invited.add.no-name", line)));
            pasted.unreadable().forEach(line -> wrong.add(getTranslation("call.invited.add.bad-email", line)));
            if (wrong.isEmpty() && pasted.people().isEmpty()) {
                wrong.add(getTranslation("call.invited.add.none"));
            }
            refuse(wrong);
            if (wrong.isEmpty()) {
                done(invite.apply(pasted.people(), language.getValue()));
            }
        } catch (CallRefused refused) {
            refuse(List.of(getTranslation("call.refused." + refused.reason().name())));
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
        String known = made.known() == 0 ? "" : " " + getTranslation("call.invited.made.known", made.known());
        said.setText(getTranslation("call.invited.made", made.made().size()) + known);
    }

    /**
     * People as somebody types or pastes them, one a line: a name, and behind a comma, a tab, a semicolon or in angle brackets an e-mail address.
     *
     * @param people in the order given
     * @param nameless numbers of lines with an address and no name
     * @param unreadable numbers of lines with an @ and no address
     */
    record PastedPeople(List<PersonToInvite> people, List<Integer> nameless, List<Integer> unreadable) {

        private static final Pattern ADDRESS = Pattern.compile("[^\\s,;<>]*@[^\\s,;<>]*");

        /** @throws CallRefused if a name is too long */
        static PastedPeople of(String pasted) {
            List<PersonToInvite> people = new ArrayList<>();
            List<Integer> nameless = new ArrayList<>();
            List<Integer> unreadable = new ArrayList<>();
            int number = 0;
            for (String line : pasted.split("\\R", -1)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Matcher found = ADDRESS.matcher(line);
                Optional<String> written = found.find() ? Optional.of(found.group()) : Optional.empty();
                Optional<EmailAddress> address = written.flatMap(EmailAddress::parse);
                String name = written.map(text -> line.replace(text, " ")).orElse(line);
                String bare = name.replaceAll("[,;<>\\t\"]+", " ").strip();
                if (written.isPresent() && address.isEmpty()) {
                    unreadable.add(number);
                } else if (bare.isEmpty()) {
                    nameless.add(number);
                } else {
                    people.add(new PersonToInvite(bare, address));
                }
            }
            return new PastedPeople(people, nameless, unreadable);
        }
    }
}
