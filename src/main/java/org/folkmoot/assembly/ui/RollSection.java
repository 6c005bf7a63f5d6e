package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.assembly.Roll;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.StateMark;

/** Who is in an assembly, with or without an account, their cards, and the way to put people on the roll. */
final class RollSection extends Section {

    private final transient Roll roll;
    private final transient MemberAccounts accounts;
    private final AssemblyId id;
    private final H2 title = new H2();
    private final Fault fault = new Fault();
    private final Div table = new Div();

    RollSection(Roll roll, MemberAccounts accounts, AssemblyId id) {
        this.roll = roll;
        this.accounts = accounts;
        this.id = id;
        addClassNames("fm-section", "fm-members");
        Anchor badges = new Anchor(AssembliesNavigation.badges(id), getTranslation("assembly.badges.print"));
        badges.setId("print-badges");
        Anchor people = new Anchor(AssembliesNavigation.people(id), getTranslation("assembly.people.open"));
        people.setId("open-people");
        Anchor attendance =
                new Anchor(AssembliesNavigation.attendance(id), getTranslation("assembly.attendance.title"));
        attendance.setId("open-attendance");
        add(title, Parts.acts(badges, people, attendance), addPeople(), fault, table);
        show();
    }

    private void show() {
        List<Member> members = roll.members(id);
        title.setText(getTranslation(
                "assembly.members", members.stream().filter(Member::isNow).count()));
        table.removeAll();
        if (members.isEmpty()) {
            table.add(Parts.styled(new Paragraph(getTranslation("assembly.members.none")), "fm-quiet"));
        } else {
            table.add(new PlainTable<Member>(getTranslation("assembly.members.caption"))
                    .rowHead(getTranslation("assembly.members.name"), member -> new Span(member.name()))
                    .text(
                            getTranslation("assembly.members.by"),
                            member -> member.isReserve()
                                    ? ""
                                    : getTranslation(
                                            member.account().isPresent()
                                                    ? "assembly.members.by.account"
                                                    : "assembly.members.by.card"))
                    .component(getTranslation("assembly.members.state"), member -> state(this, getLocale(), member))
                    .acts(getTranslation("assembly.members.acts"), this::acts)
                    .rows(members));
        }
    }

    /** Since when they are a member, or when they left. */
    static StateMark state(Component on, Locale language, Member member) {
        return member.left()
                .map(left -> new StateMark(StateMark.State.DONE, left(on, language, member, left)))
                .or(() -> member.reserve()
                        .filter(_ -> member.isReserve())
                        .map(place -> new StateMark(
                                StateMark.State.DONE, on.getTranslation("assembly.members.reserve", place.number()))))
                .orElseGet(() -> new StateMark(
                        StateMark.State.OPEN,
                        on.getTranslation("assembly.members.since", Dates.date(member.joined(), language))));
    }

    private static String left(Component on, Locale language, Member member, Instant left) {
        String date = Dates.date(left, language);
        return member.departure()
                .map(how -> on.getTranslation(
                                "assembly.members.left.as",
                                on.getTranslation(
                                        "assembly.departure." + how.kind().name()),
                                date)
                        + (how.reason().isEmpty() ? "" : ": " + how.reason()))
                .orElseGet(() -> on.getTranslation("assembly.members.left", date));
    }

    private Details addPeople() {
        Details details = new Details(
                getTranslation("assembly.roll"),
                PersonParts.addNames(
                        this,
                        getTranslation("assembly.roll.names.help"),
                        getTranslation("assembly.roll.add"),
                        "roll-names",
                        "add-to-roll",
                        people -> {
                            roll.add(id, people);
                            show();
                        }));
        details.setId("roll");
        return details;
    }

    private Component acts(Member member) {
        if (member.left().isPresent()) {
            return isGoneForGood(member) ? new Span() : takeBack(member);
        }
        Details change = new Details(getTranslation("assembly.members.change"), called(member));
        if (member.isNow()) {
            change.add(card(member), new AccountPart(accounts, id, member, this::show));
        }
        change.add(leave(member));
        change.getElement().setAttribute("aria-label", getTranslation("assembly.members.change.of", member.name()));
        return change;
    }

    /** Who has an account comes back by an invitation, and who is there as another entry not at all. */
    private static boolean isGoneForGood(Member member) {
        return member.account().isPresent()
                || member.departure()
                        .filter(how -> how.kind() == Departure.Kind.SAME_PERSON)
                        .isPresent();
    }

    private Button takeBack(Member member) {
        Button back = Parts.tertiary(getTranslation("assembly.members.back"), () -> {
            fault.clear();
            try {
                roll.takeBack(id, member.id());
            } catch (AssemblyRefused refused) {
                fault.say(getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
                return;
            }
            show();
            Aloud.saved(this);
        });
        back.setAriaLabel(getTranslation("assembly.members.back.of", member.name()));
        return back;
    }

    private Div called(Member member) {
        return PersonParts.called(this, member.name(), name -> {
            roll.call(id, member.id(), name);
            show();
        });
    }

    private Div card(Member member) {
        Anchor print =
                new Anchor(AssembliesNavigation.badge(id, member.id()), getTranslation("assembly.badges.print.one"));
        print.setAriaLabel(getTranslation("assembly.badges.print.of", member.name()));
        Button renew = new Button(getTranslation("assembly.card.renew"));
        Paragraph effect = Parts.small(getTranslation("assembly.card.renew.effect", member.name()));
        renew.addClickListener(_ -> Confirm.ask(
                renew,
                getTranslation("assembly.card.renew.sure", member.name()),
                effect.getText(),
                renew.getText(),
                () -> {
                    roll.renewCard(id, member.id());
                    Aloud.saved(this);
                }));
        return new Div(print, renew, effect);
    }

    private Div leave(Member member) {
        RadioButtonGroup<Departure.Kind> how = new RadioButtonGroup<>(getTranslation("assembly.leave.how"));
        how.setItems(Departure.Kind.WITHDREW, Departure.Kind.REMOVED);
        how.setItemLabelGenerator(kind -> getTranslation("assembly.departure." + kind.name()));
        how.setValue(Departure.Kind.WITHDREW);
        TextField reason = new TextField(getTranslation("assembly.leave.reason"));
        reason.setHelperText(getTranslation("assembly.leave.reason.help"));
        reason.setMaxLength(300);
        Paragraph effect = Parts.small(getTranslation("assembly.members.leave.effect", member.name()));
        Button leave = new Button(getTranslation("assembly.members.leave"));
        leave.addClickListener(_ -> Confirm.ask(
                leave,
                getTranslation("assembly.members.leave.sure", member.name()),
                effect.getText(),
                leave.getText(),
                () -> {
                    roll.leave(id, member.id(), new Departure(how.getValue(), reason.getValue()));
                    show();
                    Aloud.saved(this);
                }));
        return new Div(how, reason, effect, leave);
    }
}
