package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Count;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.Tallied;
import org.folkmoot.platform.ui.Parts;

/** The list of questions that are asked: how many fit, the proposal, its order, and who is left out by it. */
final class SlateSection extends Section {

    private static final int MOST_PLACES = 20;
    private static final int MOST_GROUPS = 5;

    private final transient WitnessStage.Acts acts;
    private final H2 title = new H2();
    private final IntegerField places = new IntegerField();
    private final Button propose;
    private final Div tools;
    private final Paragraph none = Parts.small(new Paragraph());
    private final OrderedList list = Parts.styled(new OrderedList(), "fm-witness-list", "fm-witness-slate");
    private final Paragraph verdict = Parts.styled(Parts.status(), "fm-strong");
    private final UnorderedList missed = Parts.styled(new UnorderedList(), "fm-witness-missed");
    private final Paragraph rule = Parts.small(new Paragraph());
    private final Div audit = Parts.styled(new Div(), "fm-witness-audit");
    private final transient Map<AskedId, SlateRow> rows = new HashMap<>();
    private transient Optional<Audited> shown = Optional.empty();

    private record Audited(Tallied numbers, int places) {}

    SlateSection(WitnessStage.Acts acts) {
        this.acts = acts;
        addClassName("fm-section");
        setId("slate");
        places.setLabel(getTranslation("floor.witnesses.places"));
        places.setMin(1);
        places.setMax(MOST_PLACES);
        places.setStepButtonsVisible(true);
        places.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                acts.act("floor.witnesses.did.places", new RoundAct.Places(changed.getValue()));
            }
        });
        propose = new Button(getTranslation("floor.witnesses.propose"), _ -> acts.propose());
        propose.setId("propose");
        tools = Parts.styled(new Div(places, propose), "fm-wall-form");
        none.setText(getTranslation("floor.witnesses.list.none"));
        audit.add(verdict, missed, rule);
        add(title, tools, none, list, audit);
    }

    void show(Optional<RoundNow> round) {
        boolean isThere = round.filter(
                        now -> now.stage() == Stage.CHOOSING || now.stage().isChosen())
                .isPresent();
        setVisible(isThere);
        if (!isThere) {
            return;
        }
        RoundNow now = round.orElseThrow();
        boolean isOpen = now.stage() == Stage.CHOOSING;
        title.setText(getTranslation("floor.witnesses.list", now.list().size(), now.places()));
        tools.setVisible(isOpen);
        none.setVisible(now.list().isEmpty());
        if (!Integer.valueOf(now.places()).equals(places.getValue())) {
            places.setValue(now.places());
        }
        rows.keySet().retainAll(now.list().stream().map(Listed::question).toList());
        InPlace.put(
                list,
                now.list().stream()
                        .map(listed -> {
                            SlateRow row = rows.computeIfAbsent(listed.question(), _ -> new SlateRow(acts));
                            row.show(now, listed);
                            return row;
                        })
                        .toList());
        showAudit(now);
    }

    private void showAudit(RoundNow round) {
        Optional<Tallied> numbers = round.tallied();
        boolean isTold = numbers.filter(tallied -> isAnybody(tallied.people())).isPresent()
                && !round.list().isEmpty();
        audit.setVisible(isTold);
        Optional<Audited> next = numbers.map(told -> new Audited(told, round.places()));
        if (!isTold || next.equals(shown)) {
            return;
        }
        shown = next;
        Tallied tallied = numbers.orElseThrow();
        verdict.setText(getTranslation("floor.witnesses.audit", tallied.missed().size()));
        rule.setText(ruleFor(round.places(), tallied.people()));
        missed.removeAll();
        tallied.missed().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> missed.add(new ListItem(said(round, tallied, group))));
        missed.setVisible(!tallied.missed().isEmpty());
    }

    private String ruleFor(int places, Count people) {
        if (people.shown().isEmpty()) {
            return getTranslation("floor.witnesses.audit.few");
        }
        int voters = people.shown().getAsInt();
        return getTranslation("floor.witnesses.audit.more", places, voters, Math.ceilDiv(voters, places));
    }

    private static boolean isAnybody(Count people) {
        return people.shown().isEmpty() || people.shown().getAsInt() > 0;
    }

    private String said(RoundNow round, Tallied tallied, Tallied.Missed group) {
        String words = round.find(group.question()).map(RoundNow.Asked::words).orElse("");
        return group.people().shown().isPresent() && tallied.people().shown().isPresent()
                ? getTranslation(
                        "floor.witnesses.missed",
                        group.people().shown().getAsInt(),
                        tallied.people().shown().getAsInt(),
                        words)
                : getTranslation("floor.witnesses.missed.few", words);
    }
}
