package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Telling;

/** Where the words have been used, and everything that happened to them. */
final class OwnPast extends Div {

    OwnPast(OwnWords own) {
        add(OwnPage.section("own-used", getTranslation("testimony.mine.used"), uses(own)));
        add(OwnPage.section("own-came", getTranslation("testimony.mine.came"), happened(own)));
    }

    private UnorderedList uses(OwnWords own) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fm-mine-rows");
        boolean found = own.isFound();
        list.add(row(
                getTranslation("testimony.mine.used.counted"),
                getTranslation(found ? "testimony.mine.used.counted.yes" : "testimony.mine.used.counted.no")));
        list.add(row(getTranslation("testimony.mine.used.inside"), quoted(own, ConsentUse.QUOTE_INSIDE)));
        list.add(row(getTranslation("testimony.mine.used.public"), quoted(own, ConsentUse.QUOTE_IN_PUBLIC)));
        return list;
    }

    private String quoted(OwnWords own, ConsentUse use) {
        LocalDate today = own.today();
        boolean allowed = own.telling()
                .consents()
                .of(use)
                .filter((Consent given) -> given.allows(today))
                .isPresent();
        return getTranslation(allowed ? "testimony.mine.used.not-yet" : "testimony.mine.used.never");
    }

    private static ListItem row(String title, String text) {
        Span name = new Span(title);
        name.addClassName("fm-own-strong");
        Paragraph what = new Paragraph(text);
        what.addClassName("fm-quiet");
        return new ListItem(name, what);
    }

    private Div happened(OwnWords own) {
        OrderedList list = new OrderedList();
        list.addClassName("fm-own-came");
        own.telling().acts().forEach(act -> list.add(new ListItem(when(act), new Paragraph(sentence(act)))));
        Div all = new Div(list);
        all.add(state(own));
        return all;
    }

    private Span when(Telling.Act act) {
        Span when = new Span(OwnTexts.day(this, act.at()));
        when.addClassNames("fm-small", "fm-quiet");
        return when;
    }

    private String sentence(Telling.Act act) {
        String what = getTranslation("testimony.mine.act." + OwnTexts.key(act.kind()));
        return act.reason()
                .filter(_ -> act.kind() != Telling.Kind.UNDONE)
                .map(reason -> getTranslation(
                        isDecision(act.kind()) ? "testimony.mine.because" : "testimony.mine.and-so",
                        what,
                        getTranslation("testimony.care.reason." + reason)))
                .orElse(what);
    }

    /** Whether its reason is why it was done; else it says more about it. */
    private static boolean isDecision(Telling.Kind kind) {
        return switch (kind) {
            case LAYER_MADE, LAYER_REMOVED, COMPLAINT_CLOSED -> false;
            default -> true;
        };
    }

    private Paragraph state(OwnWords own) {
        Paragraph now = new Paragraph();
        boolean open = own.telling().stage() != Telling.Stage.DECLINED;
        now.add(new StateMark(
                open ? StateMark.State.OPEN : StateMark.State.CANNOT,
                getTranslation(
                        "testimony.mine.stage." + OwnTexts.key(own.telling().stage()))));
        return now;
    }
}
