package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablesRefused;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** What a plan is asked for: tables, rounds, what to mix by, and what must hold. */
final class PlanForm extends Div {

    private static final int USUAL_SIZE = 8;
    private static final int USUAL_ROUNDS = 3;

    private final transient List<Member> members;
    private final IntegerField tables = number("floor.tables.count", "plan-tables");
    private final IntegerField size = number("floor.tables.size", "plan-size");
    private final IntegerField rounds = number("floor.tables.rounds", "plan-rounds");
    private final IntegerField seed = number("floor.tables.seed", "plan-seed");
    private final CheckboxGroup<String> mixed = new CheckboxGroup<>();
    private final transient Map<AccessNeed, TextField> access = new EnumMap<>(AccessNeed.class);
    private final Groups apart;
    private final Groups together;
    private final FixedSeats fixed;
    private final OpenAnswersField answers;
    private final Button cancel;
    private final ErrorSummary errors = new ErrorSummary();

    /**
     * @param polls all of the session
     * @param make takes the rules once they are whole
     */
    PlanForm(List<Member> members, List<Poll> polls, Session session, Consumer<PlanRules> make, Runnable leave) {
        this.members = members;
        addClassName("fm-plan-form");
        Named named = new Named(members);
        apart = new Groups(
                getTranslation("floor.tables.apart"), getTranslation("floor.tables.apart.add"), members, named);
        together = new Groups(
                getTranslation("floor.tables.together"), getTranslation("floor.tables.together.add"), members, named);
        fixed = new FixedSeats(members, named);
        answers = new OpenAnswersField(polls, members, named);
        int room = session.tables() > 0 ? session.tables() : Math.max(1, Math.ceilDiv(seats(), USUAL_SIZE));
        tables.setValue(room);
        size.setValue(Math.clamp(Math.ceilDiv(seats(), room), USUAL_SIZE, PlanRules.MOST_SEATS));
        int talks = (int) session.agenda().stream()
                .filter(item -> item.kind() == AgendaItem.Kind.TALK)
                .count();
        rounds.setValue(talks > 1 ? Math.min(talks, PlanRules.MOST_ROUNDS) : USUAL_ROUNDS);
        seed.setValue(1);
        seed.setHelperText(getTranslation("floor.tables.seed.help"));
        mixed.setLabel(getTranslation("floor.tables.mixed"));
        mixed.setItems(MemberDetails.traitsOf(members));
        Paragraph untold = Parts.small(getTranslation("floor.tables.no-traits"));
        untold.setVisible(MemberDetails.traitsOf(members).isEmpty());
        mixed.setVisible(!untold.isVisible());
        Div needs = Parts.styled(new Div(), "fm-plan-needs");
        PlanRules.OF_TABLES.forEach(need -> needs.add(access(need)));
        cancel = Parts.tertiary(getTranslation("platform.confirm.cancel"), leave);
        cancel.setVisible(false);
        Button act = Parts.primary(getTranslation("floor.tables.make"), () -> rules().ifPresent(make));
        act.setId("make-plan");
        Details must = new Details(getTranslation("floor.tables.must"), apart, together, fixed);
        must.setId("plan-must");
        add(
                errors,
                Parts.small(getTranslation("floor.tables.people", members.size(), seats())),
                Parts.styled(new Div(tables, size, rounds, seed), "fm-plan-numbers"),
                mixed,
                untold,
                needs,
                answers,
                must,
                Parts.acts(act, cancel));
    }

    private IntegerField number(String label, String id) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setId(id);
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    /** Whoever comes with somebody takes one too. */
    private int seats() {
        return members.stream()
                .mapToInt(member -> 1
                        + (int) member.details().needs().stream()
                                .filter(need -> need == AccessNeed.CARER || need == AccessNeed.INTERPRETER)
                                .count())
                .sum();
    }

    private TextField access(AccessNeed need) {
        long people = members.stream()
                .filter(member -> member.details().needs().contains(need))
                .count();
        TextField field = new TextField(
                getTranslation("floor.tables.access", getTranslation("assembly.need." + need.name()), people));
        field.setHelperText(getTranslation("floor.tables.access.help"));
        field.setVisible(people > 0);
        access.put(need, field);
        return field;
    }

    /** Begins with the rules of a plan that there is. */
    void show(PlanRules rules) {
        tables.setValue(rules.tables());
        size.setValue(rules.size());
        rounds.setValue(rules.rounds());
        seed.setValue((int) rules.seed());
        Set<String> known = new LinkedHashSet<>(rules.mixed());
        known.retainAll(MemberDetails.traitsOf(members));
        mixed.setValue(known);
        rules.access()
                .forEach((need, numbers) -> Optional.ofNullable(access.get(need))
                        .ifPresent(field -> field.setValue(
                                numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        apart.set(rules.apart());
        together.set(rules.together());
        fixed.set(rules.fixed());
        answers.show(rules.answers());
        cancel.setVisible(true);
    }

    private Optional<PlanRules> rules() {
        List<ErrorSummary.Fault> faults = new ArrayList<>();
        List.of(tables, size, rounds, seed).forEach(field -> {
            field.setInvalid(false);
            if (field.getValue() == null) {
                faults.add(ErrorSummary.Fault.at(field, getTranslation("floor.tables.number-missing")));
            }
        });
        Map<AccessNeed, Set<Integer>> places = new EnumMap<>(AccessNeed.class);
        access.forEach((need, field) -> {
            field.setInvalid(false);
            try {
                Set<Integer> numbers = numbers(field.getValue());
                if (!numbers.isEmpty()) {
                    places.put(need, numbers);
                }
            } catch (NumberFormatException _) {
                faults.add(ErrorSummary.Fault.at(field, getTranslation("floor.tables.access.unreadable")));
            }
        });
        faults.addAll(answers.faults());
        errors.show(faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlanRules(
                    tables.getValue(),
                    size.getValue(),
                    rounds.getValue(),
                    MemberDetails.traitsOf(members).stream()
                            .filter(mixed.getValue()::contains)
                            .toList(),
                    apart.groups(),
                    together.groups(),
                    places,
                    fixed.seats(),
                    seed.getValue(),
                    answers.value()));
        } catch (TablesRefused refused) {
            String sentence =
                    getTranslation("floor.tables.refused." + refused.reason().name());
            errors.show(List.of(
                    switch (refused.reason()) {
                        case SIZE -> ErrorSummary.Fault.at(size, sentence);
                        case ROUNDS -> ErrorSummary.Fault.at(rounds, sentence);
                        default -> ErrorSummary.Fault.at(tables, sentence);
                    }));
            return Optional.empty();
        }
    }

    /** “1, 3, 5-8”. */
    static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : text.strip().split("[,;\\s]+", -1)) {
            if (!part.isEmpty()) {
                String[] ends = part.split("[-–]", 2);
                int from = Integer.parseInt(ends[0]);
                int to = Integer.parseInt(ends[ends.length - 1]);
                if (from < 1 || to < from || to > Session.MOST_TABLES) {
                    throw new NumberFormatException("No tables");
                }
                for (int table = from; table <= to; table++) {
                    numbers.add(table);
                }
            }
        }
        return numbers;
    }
}
