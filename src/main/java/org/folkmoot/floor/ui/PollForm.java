package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Asked.Kind;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollRefused;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.ErrorSummary.Fault;
import org.folkmoot.platform.ui.Parts;

/** Prepares a poll: what is asked, which kind of answer it takes, and in which item of the agenda it is meant. */
final class PollForm extends Div {

    private static final int SOME_POINTS = 5;

    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph refusal = Parts.alert();
    private final TextArea wording =
            Parts.styled(new TextArea(getTranslation("floor.polls.form.wording")), "fm-voice-field");
    private final Select<Kind> kind = Parts.select(
            getTranslation("floor.polls.form.kind"),
            List.of(Kind.values()),
            one -> getTranslation("floor.polls.kind." + one.name()));
    private final TextArea options = new TextArea();
    private final IntegerField most = number("floor.polls.form.most", 1);
    private final IntegerField points = number("floor.polls.form.points", SOME_POINTS);
    private final TextField low = new TextField(getTranslation("floor.polls.form.low"));
    private final TextField high = new TextField(getTranslation("floor.polls.form.high"));
    private final IntegerField words = number("floor.polls.form.words", Asked.MOST_WORDS);
    private final Select<AgendaItem> item = new Select<>();
    private Optional<ItemId> former = Optional.empty();

    /** @param keep may refuse */
    PollForm(List<AgendaItem> items, Consumer<PollPlan> keep) {
        addClassName("fm-form");
        wording.setId("poll-wording");
        options.setId("poll-options");
        item.setLabel(getTranslation("floor.polls.form.item"));
        item.setHelperText(getTranslation("floor.polls.form.item.help"));
        item.setItems(items);
        item.setItemLabelGenerator(one -> one == null ? getTranslation("floor.polls.form.item.none") : one.title());
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption(getTranslation("floor.polls.form.item.none"));
        kind.addValueChangeListener(change -> showKind(change.getValue()));
        kind.setValue(Kind.ONE);
        Button save = new Button(getTranslation("floor.polls.form.save"), _ -> save(keep));
        save.setId("keep-poll");
        add(errors, wording, kind, options, most, points, low, high, words, item, refusal, save);
    }

    private IntegerField number(String key, int value) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setValue(value);
        field.setManualValidation(true);
        return field;
    }

    private void showKind(Kind chosen) {
        boolean isStatements = chosen == Kind.STATEMENTS;
        options.setLabel(getTranslation(isStatements ? "floor.polls.form.statements" : "floor.polls.form.options"));
        options.setHelperText(
                getTranslation(isStatements ? "floor.polls.form.statements.help" : "floor.polls.form.options.help"));
        options.setVisible(chosen != Kind.SCALE && chosen != Kind.WORDS);
        most.setVisible(chosen == Kind.SEVERAL || chosen == Kind.RANKING);
        List.<Component>of(points, low, high).forEach(field -> field.setVisible(chosen == Kind.SCALE));
        words.setVisible(chosen == Kind.WORDS);
    }

    void show(PollPlan plan) {
        wording.setValue(plan.wording());
        kind.setValue(plan.asked().kind());
        switch (plan.asked()) {
            case Asked.One(var given) -> options.setValue(String.join("\n", given));
            case Asked.Several(var given, int number) -> show(given, number);
            case Asked.Ranking(var given, int number) -> show(given, number);
            case Asked.Statements(var given) -> options.setValue(String.join("\n", given));
            case Asked.Scale(int number, String from, String to) -> {
                points.setValue(number);
                low.setValue(from);
                high.setValue(to);
            }
            case Asked.WordList(int number) -> words.setValue(number);
        }
        former = plan.item();
        item.setValue(item.getListDataView()
                .getItems()
                .filter(one -> plan.item().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    private void show(List<String> given, int number) {
        options.setValue(String.join("\n", given));
        most.setValue(number);
    }

    private void save(Consumer<PollPlan> keep) {
        List.<HasValidation>of(wording, options, most, points, low, high, words)
                .forEach(field -> field.setInvalid(false));
        refusal.setText("");
        List<PollRefused.Reason> faults = new ArrayList<>();
        tried(() -> new PollPlan(wording.getValue(), new Asked.WordList(1), Optional.empty()), faults);
        Optional<Asked> asked = tried(this::asked, faults);
        if (faults.isEmpty()) {
            asked.map(given -> new PollPlan(wording.getValue(), given, chosenItem()))
                    .ifPresent(plan -> tried(
                            () -> {
                                keep.accept(plan);
                                return plan;
                            },
                            faults));
        }
        List<Fault> beside =
                faults.stream().map(this::faultAt).flatMap(Optional::stream).toList();
        errors.show(beside);
        if (beside.isEmpty()) {
            faults.forEach(reason -> refusal.setText(message(reason)));
        }
    }

    private static <T> Optional<T> tried(Supplier<T> make, List<PollRefused.Reason> faults) {
        try {
            return Optional.of(make.get());
        } catch (PollRefused refused) {
            faults.add(refused.reason());
            return Optional.empty();
        }
    }

    private String message(PollRefused.Reason reason) {
        return getTranslation("floor.poll.refused." + reason.name());
    }

    private Asked asked() {
        List<String> lines = Asked.lines(options.getValue());
        return switch (kind.getValue()) {
            case ONE -> new Asked.One(lines);
            case SEVERAL -> new Asked.Several(lines, value(most));
            case SCALE -> new Asked.Scale(value(points), low.getValue(), high.getValue());
            case WORDS -> new Asked.WordList(value(words));
            case RANKING -> new Asked.Ranking(lines, value(most));
            case STATEMENTS -> new Asked.Statements(lines);
        };
    }

    private static int value(IntegerField field) {
        return field.getOptionalValue().orElse(0);
    }

    /** An item that is not on the agenda any more stays, unless another one is chosen. */
    private Optional<ItemId> chosenItem() {
        boolean isOffered = item.getListDataView()
                .getItems()
                .anyMatch(one -> former.filter(one.id()::equals).isPresent());
        return item.getOptionalValue().map(AgendaItem::id).or(() -> isOffered ? Optional.empty() : former);
    }

    private Optional<Fault> faultAt(PollRefused.Reason reason) {
        String message = message(reason);
        return switch (reason) {
            case WORDING_MISSING, WORDING_TOO_LONG -> Optional.of(Fault.at(wording, message));
            case TOO_FEW_OPTIONS,
                    TOO_MANY_OPTIONS,
                    OPTION_TOO_LONG,
                    OPTION_TWICE,
                    STATEMENTS_MISSING,
                    TOO_MANY_STATEMENTS,
                    STATEMENT_TOO_LONG -> Optional.of(Fault.at(options, message));
            case MOST_OUT_OF_RANGE -> Optional.of(Fault.at(most, message));
            case POINTS_OUT_OF_RANGE -> Optional.of(Fault.at(points, message));
            case ENDS_MISSING -> Optional.of(Fault.at(low.getValue().isBlank() ? low : high, message));
            case END_TOO_LONG ->
                Optional.of(Fault.at(low.getValue().strip().length() > Asked.LONGEST_END ? low : high, message));
            case WORDS_OUT_OF_RANGE -> Optional.of(Fault.at(words, message));
            default -> Optional.empty();
        };
    }
}
