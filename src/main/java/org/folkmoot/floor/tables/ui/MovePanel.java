package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.Price;
import org.folkmoot.floor.tables.Swap;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/** A move as a sentence with its price: who, to which table, in exchange for whom. Nothing moves until it is confirmed. */
final class MovePanel extends Section {

    /** In larger rooms only the table that is chosen is priced. */
    private static final int MOST_PRICED = 300;

    private final transient Consumer<Price> looked;
    private final transient Consumer<Swap> confirm;
    private final transient Consumer<MemberId> left;
    private final H2 title = new H2();
    private final Select<Integer> table = new Select<>();
    private final Span and = new Span();
    private final Select<Price> with = new Select<>();
    private final Div price = Parts.spoken(Parts.styled(new Div(), "fm-move-price"));
    private final Paragraph why = Parts.styled(new Paragraph(), "fm-small", "fm-move-why");
    private final Button act = Parts.primary("", this::confirm);
    private final Button leave = Parts.tertiary("", this::leave);
    private final transient Map<Integer, List<Price>> prices = new LinkedHashMap<>();
    private transient Optional<Hall> hall = Optional.empty();
    private transient Optional<MemberId> one = Optional.empty();
    private transient Named named = new Named(List.of());
    private int round = 1;

    /**
     * @param looked hears which move is looked at
     * @param confirm makes it
     * @param left hears whom nobody moves
     */
    MovePanel(Consumer<Price> looked, Consumer<Swap> confirm, Consumer<MemberId> left) {
        this.looked = looked;
        this.confirm = confirm;
        this.left = left;
        addClassNames("fm-move", "fm-sheet");
        title.setId("move-title");
        getElement().setAttribute("aria-labelledby", "move-title");
        table.setAriaLabel(getTranslation("floor.tables.move.table"));
        table.addClassName("fm-move-to");
        table.setItemLabelGenerator(this::label);
        table.setItemEnabledProvider(this::isOpen);
        table.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(this::showTable));
        with.setAriaLabel(getTranslation("floor.tables.move.with"));
        with.addClassName("fm-move-with");
        with.setItemLabelGenerator(this::label);
        with.setItemEnabledProvider(item -> item == null || item.broken().isEmpty());
        with.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(this::show));
        act.setId("confirm-move");
        leave.setText(getTranslation("floor.tables.move.leave"));
        and.setText(getTranslation("floor.tables.move.and"));
        add(Parts.styled(new Div(title, table, and, with), "fm-move-say"), price, why, Parts.acts(act, leave));
        setVisible(false);
    }

    void close() {
        one = Optional.empty();
        setVisible(false);
    }

    /** Begins with the cheapest move. */
    void choose(Hall at, int of, MemberId person, Named names) {
        begin(at, of, person, names);
        prices.entrySet().stream()
                .filter(entry -> isOpen(entry.getKey()))
                .min(Comparator.comparing(entry -> entry.getValue().getFirst(), Price.CHEAPEST))
                .map(Map.Entry::getKey)
                .or(() -> at.plan().rules().tables() > 1
                        ? Optional.of(at.plan().tableOf(of, person) == 1 ? 2 : 1)
                        : Optional.empty())
                .ifPresent(table::setValue);
        table.focus();
    }

    /** Begins with the move that was shown by hand. */
    void choose(Hall at, Swap swap, Named names) {
        begin(at, swap.round(), swap.one(), names);
        table.setValue(swap.table());
        pricesOf(swap.table()).stream()
                .filter(item -> swap.other().isEmpty() || item.swap().equals(swap))
                .findFirst()
                .ifPresent(with::setValue);
        act.focus();
    }

    private void begin(Hall at, int of, MemberId person, Named names) {
        hall = Optional.of(at);
        one = Optional.of(person);
        round = of;
        named = names;
        prices.clear();
        int own = at.plan().tableOf(of, person);
        List<Integer> tables = new ArrayList<>();
        for (int number = 1; number <= at.plan().rules().tables(); number++) {
            if (number != own) {
                tables.add(number);
            }
        }
        if (at.members().size() <= MOST_PRICED) {
            tables.forEach(this::pricesOf);
        }
        title.setText(getTranslation("floor.tables.move.title", named.of(person)));
        setVisible(true);
        table.setItems(tables);
    }

    private List<Price> pricesOf(int number) {
        return prices.computeIfAbsent(
                number,
                _ -> hall.flatMap(at -> one.map(person -> at.prices(round, person, number)))
                        .orElse(List.of()));
    }

    private boolean isOpen(Integer number) {
        return number == null
                || !prices.containsKey(number)
                || prices.get(number).stream().anyMatch(item -> item.broken().isEmpty());
    }

    private String label(Integer number) {
        String called = getTranslation("floor.tables.move.to", number);
        return isOpen(number) ? called : getTranslation("floor.tables.move.barred", number);
    }

    private String label(Price item) {
        return getTranslation(
                item.broken().isEmpty() ? "floor.tables.move.other" : "floor.tables.move.other.barred",
                item.swap().other().map(named::of).orElseGet(() -> getTranslation("floor.tables.move.free")),
                item.gain(),
                Math.abs(item.gain()));
    }

    private void showTable(int number) {
        List<Price> all = pricesOf(number);
        with.setItems(all);
        and.setVisible(!all.isEmpty());
        with.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            with.setValue(all.getFirst());
        }
    }

    private void show(Price item) {
        String person = named.of(item.swap().one());
        String other = item.swap().other().map(named::of).orElse("");
        act.setVisible(item.broken().isEmpty());
        act.setText(
                other.isEmpty()
                        ? getTranslation(
                                "floor.tables.move.act.free",
                                person,
                                item.swap().table())
                        : getTranslation("floor.tables.move.act", person, other));
        price.removeAll();
        if (item.broken().isEmpty()) {
            price.add(
                    new StateMark(
                            item.gain() < 0 ? StateMark.State.LATE : StateMark.State.OPEN,
                            getTranslation("floor.tables.move.gain", item.gain(), Math.abs(item.gain()))),
                    Parts.small(new Span(getTranslation(
                            "floor.tables.move.score",
                            item.before().distinct(),
                            item.after().distinct(),
                            item.after().bound()))));
        } else {
            price.add(new StateMark(StateMark.State.CANNOT, getTranslation("floor.tables.move.cannot")));
        }
        why.setText(why(item));
        looked.accept(item);
    }

    private String why(Price item) {
        SeatingWords words = new SeatingWords(this, named);
        List<String> sentences = new ArrayList<>();
        if (!item.broken().isEmpty()) {
            sentences.add(words.breaches(item.broken()));
        }
        hall.ifPresent(at -> {
            int own = at.plan().tableOf(round, item.swap().one());
            again(at, item.swap().one(), item.swap().table(), item.swap().other())
                    .ifPresent(sentences::add);
            item.swap()
                    .other()
                    .flatMap(other ->
                            again(at, other, own, Optional.of(item.swap().one())))
                    .ifPresent(sentences::add);
        });
        sentences.add(mix(item));
        prices.entrySet().stream()
                .filter(entry -> !isOpen(entry.getKey()))
                .limit(3)
                .forEach(entry -> sentences.add(getTranslation(
                        "floor.tables.move.not",
                        entry.getKey(),
                        words.breaches(entry.getValue().getFirst().broken()))));
        return String.join(" ", sentences);
    }

    private String mix(Price item) {
        long tenths = Math.round(item.excess() * 10);
        return tenths == 0
                ? getTranslation("floor.tables.move.mix.same")
                : getTranslation(
                        tenths > 0 ? "floor.tables.move.mix.worse" : "floor.tables.move.mix.better",
                        Math.abs(tenths) / 10.0);
    }

    /** With whom somebody would sit who sits with them in another round too. */
    private Optional<String> again(Hall at, MemberId person, int number, Optional<MemberId> except) {
        String names = at.plan().at(round, number).stream()
                .filter(other -> !except.equals(Optional.of(other))
                        && !at.isGone(other)
                        && !at.together(person, other, round).isEmpty())
                .map(named::of)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation("floor.tables.move.again", named.of(person), names));
    }

    private void confirm() {
        Optional.ofNullable(with.getValue())
                .filter(item -> item.broken().isEmpty() && isVisible())
                .ifPresent(item -> confirm.accept(item.swap()));
    }

    private void leave() {
        Optional<MemberId> person = one;
        close();
        person.ifPresent(left);
    }
}
