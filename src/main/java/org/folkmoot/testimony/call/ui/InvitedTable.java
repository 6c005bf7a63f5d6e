package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.testimony.call.CallRefused;
import org.folkmoot.testimony.invited.Invited;
import org.folkmoot.testimony.invited.InvitedPeople;
import org.folkmoot.testimony.invited.PersonInvited;

/** Everybody who is invited, how far they have come, and what can be done for each. */
final class InvitedTable extends Composite<Div> {

    private final transient InvitedPeople invited;
    private final transient Function<PersonInvited, String> address;
    private final transient Consumer<String> told;

    /** @param told hears what was done, once it is done */
    InvitedTable(InvitedPeople invited, Function<PersonInvited, String> address, Consumer<String> told) {
        this.invited = invited;
        this.address = address;
        this.told = told;
    }

    InvitedTable rows(List<PersonInvited> people) {
        getContent().removeAll();
        getContent()
                .add(new PlainTable<PersonInvited>(getTranslation("testimony.invited.list.caption"))
                        .rowHead(getTranslation("testimony.invited.name"), InvitedTable::name)
                        .text(
                                getTranslation("testimony.invited.when"),
                                one -> Dates.date(one.invited().at(), getLocale()))
                        .component(
                                getTranslation("testimony.invited.progress"),
                                one -> InvitedWords.mark(this, one.invited()))
                        .text(getTranslation("testimony.invited.reminded"), this::reminded)
                        .acts(getTranslation("testimony.invited.acts"), this::acts)
                        .rows(people));
        return this;
    }

    private static Component name(PersonInvited person) {
        Div name = new Div(new Span(person.name()));
        person.email().map(EmailAddress::value).ifPresent(email -> {
            Paragraph line = new Paragraph(email);
            line.addClassNames("fm-small", "fm-quiet", "fm-invite-email");
            name.add(line);
        });
        return name;
    }

    private String reminded(PersonInvited person) {
        return person.invited()
                .reminded()
                .map(when -> Dates.date(when, getLocale()))
                .orElseGet(
                        () -> person.invited().isWaitedFor() ? getTranslation("testimony.invited.reminded.not") : "");
    }

    private Component acts(PersonInvited person) {
        Invited one = person.invited();
        Div acts = new Div();
        acts.addClassName("fm-invite-acts");
        if (one.isWaitedFor()) {
            acts.add(
                    copy(person),
                    new Anchor(
                            CallsNavigation.letters(one.call()) + "?who=" + one.id(),
                            getTranslation("testimony.invited.print")),
                    new Button(getTranslation("testimony.invited.remind"), _ -> {
                        int done = invited.remind(one.call(), Set.of(one.id())).size();
                        told.accept(getTranslation("testimony.invited.remind.done", done));
                    }));
            acts.add(explained("take-back", () -> invited.takeBack(one.id()), person));
        }
        if (!one.isAnswered()) {
            acts.add(explained("new-link", () -> invited.newLink(one.id()), person));
        }
        acts.add(explained("erase", () -> invited.erase(one.id()), person));
        Details change = new Details(getTranslation("testimony.invited.change"), acts);
        change.getElement().setAttribute("aria-label", getTranslation("testimony.invited.change.of", person.name()));
        return change;
    }

    private Button copy(PersonInvited person) {
        Button copy = new Button(getTranslation("testimony.invited.copy"));
        copy.addClickListener(_ -> {
            copy.getElement()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address.apply(person));
            told.accept(getTranslation("testimony.invited.copied", person.name()));
        });
        return copy;
    }

    private Div explained(String key, Runnable act, PersonInvited person) {
        Paragraph what = new Paragraph(getTranslation("testimony.invited." + key + ".what"));
        what.addClassNames("fm-small", "fm-quiet");
        Button button = new Button(getTranslation("testimony.invited." + key), _ -> {
            try {
                act.run();
                told.accept(getTranslation("testimony.invited." + key + ".done", person.name()));
            } catch (CallRefused refused) {
                told.accept(getTranslation(
                        "testimony.call.refused." + refused.reason().name()));
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new Div(button, what);
    }
}
