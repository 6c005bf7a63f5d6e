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
import java.util.List;
import java.util.Locale;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.StateMark;

/** Who is in an assembly, with or without an account, their cards, and the way to put people on the roll. */
final class RollSection extends Section {

    private final transient Roll roll;
    private final AssemblyId id;
    private final H2 title = new H2();
    private final Div table = new Div();

    RollSection(Roll roll, AssemblyId id) {
        this.roll = roll;
        this.id = id;
        addClassNames("fm-section", "fm-members");
        Anchor badges = new Anchor(AssembliesNavigation.badges(id), getTranslation("assembly.badges.print"));
        badges.setId("print-badges");
        Anchor people = new Anchor(AssembliesNavigation.people(id), getTranslation("assembly.people.open"));
        people.setId("open-people");
        add(title, Parts.acts(badges, people), addPeople(), table);
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
                            member -> getTranslation(
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
                .map(left -> new StateMark(
                        StateMark.State.DONE, on.getTranslation("assembly.members.left", Dates.date(left, language))))
                .orElseGet(() -> new StateMark(
                        StateMark.State.OPEN,
                        on.getTranslation("assembly.members.since", Dates.date(member.joined(), language))));
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
        if (!member.isNow()) {
            return member.account().isPresent() ? new Span() : takeBack(member);
        }
        Details change =
                new Details(getTranslation("assembly.members.change"), called(member), card(member), leave(member));
        change.getElement().setAttribute("aria-label", getTranslation("assembly.members.change.of", member.name()));
        return change;
    }

    private Button takeBack(Member member) {
        Button back = Parts.tertiary(getTranslation("assembly.members.back"), () -> {
            roll.takeBack(id, member.id());
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
        Paragraph effect = Parts.small(getTranslation("assembly.members.leave.effect", member.name()));
        Button leave = new Button(getTranslation("assembly.members.leave"));
        leave.addClickListener(_ -> Confirm.ask(
                leave,
                getTranslation("assembly.members.leave.sure", member.name()),
                effect.getText(),
                leave.getText(),
                () -> {
                    roll.leave(id, member.id());
                    show();
                    Aloud.saved(this);
                }));
        return new Div(effect, leave);
    }
}
