package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.ReserveOffer;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** The reserves of an assembly: who is moved up to a free seat, with the reason why it is they, and the way back on the same day. */
final class ReservesSection extends Section {

    private final transient Reserves reserves;
    private final AssemblyId id;
    private final transient Runnable changed;
    private final Fault fault = new Fault();
    private final Div body = new Div();

    /** @param changed runs when somebody was moved or added */
    ReservesSection(Reserves reserves, AssemblyId id, Runnable changed) {
        this.reserves = reserves;
        this.id = id;
        this.changed = changed;
        addClassName("fm-section");
        Details more = new Details(
                getTranslation("assembly.reserves.more"),
                PersonParts.addNames(
                        this,
                        getTranslation("assembly.reserves.names.help"),
                        getTranslation("assembly.reserves.add"),
                        "reserve-names",
                        "add-reserves",
                        people -> {
                            reserves.add(id, people);
                            refresh();
                            changed.run();
                        }));
        more.setId("reserves");
        add(new H2(getTranslation("assembly.reserves.title")), fault, body, more);
        refresh();
    }

    void refresh() {
        Reserves.Standby standby = reserves.standby(id);
        body.removeAll();
        standby.offers().forEach(offer -> body.add(offer(offer)));
        if (standby.offers().isEmpty() && standby.free() > 0) {
            body.add(quiet(getTranslation("assembly.reserves.free", standby.free())));
        }
        standby.movedUp().forEach(member -> body.add(movedUp(member)));
        if (standby.reserves().isEmpty()) {
            body.add(quiet(getTranslation("assembly.reserves.none")));
        } else {
            body.add(list(standby));
        }
    }

    private static Paragraph quiet(String text) {
        return Parts.styled(new Paragraph(text), "fm-quiet");
    }

    private Div offer(ReserveOffer offer) {
        String name = offer.reserve().name();
        Button up = new Button(
                getTranslation("assembly.reserves.up", name),
                _ -> act(
                        () -> reserves.moveUp(
                                id, offer.reserve().id(), offer.leaver().map(Member::id)),
                        getTranslation("assembly.reserves.moved", name)));
        return Parts.styled(
                new Div(
                        new H3(offer.leaver()
                                .map(leaver -> getTranslation("assembly.reserves.seat.of", leaver.name()))
                                .orElseGet(() -> getTranslation("assembly.reserves.seat"))),
                        new Paragraph(why(offer)),
                        Parts.acts(up)),
                "fm-sheet",
                "fm-note");
    }

    private String why(ReserveOffer offer) {
        String name = offer.reserve().name();
        if (offer.leaver().isEmpty()) {
            return getTranslation("assembly.reserves.why.first", name, offer.number());
        }
        return offer.shared().isEmpty()
                ? getTranslation("assembly.reserves.why.none", name, offer.number())
                : getTranslation(
                        "assembly.reserves.why",
                        name,
                        offer.number(),
                        offer.leaver().map(Member::name).orElse(""),
                        String.join(", ", offer.shared()));
    }

    private Div movedUp(Member member) {
        Button back = Parts.tertiary(
                getTranslation("assembly.reserves.undo"),
                () -> act(
                        () -> reserves.moveBack(id, member.id()),
                        getTranslation("assembly.reserves.undone", member.name())));
        back.setAriaLabel(getTranslation("assembly.reserves.undo.of", member.name()));
        return Parts.acts(new Span(getTranslation("assembly.reserves.moved", member.name())), back);
    }

    private PlainTable<Member> list(Reserves.Standby standby) {
        Optional<MemberId> seat = standby.offers().stream()
                .findFirst()
                .flatMap(offer -> offer.leaver().map(Member::id));
        return new PlainTable<Member>(getTranslation("assembly.reserves.title"))
                .rowHead(getTranslation("assembly.members.name"), member -> new Span(member.name()))
                .number(
                        getTranslation("assembly.reserves.number"),
                        member -> member.reserve()
                                .map(place -> Integer.toString(place.number()))
                                .orElse(""))
                .component(
                        getTranslation("assembly.people.traits"),
                        member -> new Bits(member.details().traits().entrySet().stream()
                                .map(trait -> trait.getKey() + ": " + trait.getValue())
                                .toArray(String[]::new)))
                .acts(getTranslation("assembly.members.acts"), member -> moveUp(member, seat))
                .rows(standby.reserves());
    }

    /** Whoever runs the assembly may choose another than the one who fits best. */
    private Button moveUp(Member member, Optional<MemberId> seat) {
        Button up = Parts.tertiary(
                getTranslation("assembly.reserves.up.short"),
                () -> act(
                        () -> reserves.moveUp(id, member.id(), seat),
                        getTranslation("assembly.reserves.moved", member.name())));
        up.setAriaLabel(getTranslation("assembly.reserves.up", member.name()));
        return up;
    }

    private void act(Runnable work, String said) {
        fault.clear();
        try {
            work.run();
            Aloud.say(this, said);
        } catch (AssemblyRefused refused) {
            fault.say(getTranslation("assembly.refused." + refused.reason().name(), refused.what()));
        }
        refresh();
        changed.run();
    }
}
