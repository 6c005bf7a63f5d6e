package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.tables.OpenAnswers;
import org.folkmoot.platform.ui.ErrorSummary.Fault;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.seating.TraitAim.Aim;

/** Who showed which answer in a poll that was counted by hands, and whether tables are mixed by it or alike. Polls that were answered in secret are not offered. */
final class OpenAnswersField extends Details {

    private final transient List<Member> members;
    private final transient Named named;
    private final Select<Poll> poll;
    private final RadioButtonGroup<Aim> aim;
    private final Div answers = new Div();
    private final transient List<MultiSelectComboBox<Member>> options = new ArrayList<>();

    /** @param polls all of the session */
    OpenAnswersField(List<Poll> polls, List<Member> members, Named named) {
        this.members = members;
        this.named = named;
        setSummaryText(getTranslation("floor.tables.answers"));
        setId("plan-answers");
        List<Poll> open = polls.stream().filter(OpenAnswersField::isOpen).toList();
        poll = Parts.select(
                getTranslation("floor.tables.answers.poll"),
                open,
                one -> one == null ? "" : one.plan().wording());
        poll.setId("answers-poll");
        poll.setEmptySelectionAllowed(true);
        poll.setEmptySelectionCaption(getTranslation("floor.tables.answers.not-used"));
        aim = Parts.choice(getTranslation("floor.tables.answers.aim"), Aim.values(), "floor.tables.answers.aim.");
        aim.setId("answers-aim");
        aim.setValue(Aim.MIXED);
        poll.addValueChangeListener(chosen -> offer(Optional.ofNullable(chosen.getValue())));
        offer(Optional.empty());
        add(Parts.small(getTranslation("floor.tables.answers.secret")));
        if (open.isEmpty()) {
            add(Parts.styled(new Paragraph(getTranslation("floor.tables.answers.no-poll")), "fm-quiet"));
        } else {
            add(Parts.form(poll, aim, answers));
        }
    }

    /** One answer for each person, and counted in the room for all to see. */
    private static boolean isOpen(Poll poll) {
        Asked.Kind kind = poll.plan().asked().kind();
        return poll.state() == Poll.State.COUNTED
                && poll.source() == Poll.Source.HANDS
                && (kind == Asked.Kind.ONE || kind == Asked.Kind.SCALE);
    }

    private void offer(Optional<Poll> chosen) {
        options.clear();
        answers.removeAll();
        aim.setVisible(chosen.isPresent());
        chosen.ifPresent(one -> {
            answers.add(new Paragraph(getTranslation("floor.tables.answers.more")));
            one.plan().asked().labels().forEach(label -> {
                MultiSelectComboBox<Member> who = new MultiSelectComboBox<>();
                who.setLabel(label);
                who.setItems(members);
                who.setItemLabelGenerator(named::of);
                who.setManualValidation(true);
                options.add(who);
                answers.add(who);
            });
        });
    }

    /** Begins with what a plan was formed by, if its poll is there still. */
    void show(OpenAnswers known) {
        poll.getListDataView()
                .getItems()
                .filter(one -> one.plan().wording().equals(known.asked()))
                .findFirst()
                .ifPresent(one -> {
                    poll.setValue(one);
                    aim.setValue(known.aim());
                    for (int at = 0; at < options.size(); at++) {
                        int option = at;
                        options.get(at)
                                .setValue(members.stream()
                                        .filter(member -> Integer.valueOf(option)
                                                .equals(known.said().get(member.id())))
                                        .toList());
                    }
                    setOpened(true);
                });
    }

    /** Who stands under two answers, beside the second of them. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<Member> seen = new HashSet<>();
        options.forEach(who -> {
            who.setInvalid(false);
            who.getValue().stream()
                    .filter(member -> !seen.add(member))
                    .findFirst()
                    .ifPresent(twice ->
                            faults.add(Fault.at(who, getTranslation("floor.tables.answers.twice", named.of(twice)))));
        });
        return faults;
    }

    OpenAnswers value() {
        Map<MemberId, Integer> said = new HashMap<>();
        IntStream.range(0, options.size())
                .forEach(option -> options.get(option).getValue().forEach(member -> said.put(member.id(), option)));
        return Optional.ofNullable(poll.getValue())
                .map(one -> new OpenAnswers(one.plan().wording(), aim.getValue(), said))
                .orElse(OpenAnswers.NONE);
    }
}
