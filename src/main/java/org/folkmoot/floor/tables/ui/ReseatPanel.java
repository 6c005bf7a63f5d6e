package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.Arrangement;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.Reseating;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.seating.Rounds;

/** The day itself: who is missing or came late, and who would move for it. */
final class ReseatPanel extends Details {

    private static final int SHOWN = 100;

    private final MultiSelectComboBox<Member> missing = new MultiSelectComboBox<>();
    private final IntegerField held = new IntegerField();
    private final Paragraph unseated = Parts.small("");
    private final Button look;
    private final Div preview = Parts.styled(new Div(), "fm-seats-preview");
    private final transient Consumer<Reseating> save;
    private transient Named named = new Named(List.of());
    private int rounds = 1;

    /**
     * @param asked hears who is missing from which rounds, and how many are over
     * @param save makes what was looked at the plan
     */
    ReseatPanel(BiConsumer<Map<MemberId, Rounds>, Integer> asked, Consumer<Reseating> save) {
        this.save = save;
        setId("reseat");
        setSummaryText(getTranslation("floor.tables.reseat"));
        missing.setLabel(getTranslation("floor.tables.missing"));
        missing.setHelperText(getTranslation("floor.tables.missing.help"));
        held.setLabel(getTranslation("floor.tables.held"));
        held.setMin(0);
        held.setStepButtonsVisible(true);
        look = new Button(getTranslation("floor.tables.reseat.look"), _ -> ask(asked));
        look.setId("look-at-seats");
        look.setDisableOnClick(true);
        add(Parts.form(unseated, missing, held, look), preview);
    }

    void show(Hall hall, Named names) {
        Arrangement plan = hall.plan();
        named = names;
        rounds = plan.rules().rounds();
        missing.setItemLabelGenerator(named::of);
        missing.setItems(hall.members());
        missing.setValue(hall.members().stream()
                .filter(member ->
                        plan.away().getOrDefault(member.id(), new Rounds(0)).has(rounds))
                .toList());
        held.setValue(plan.held());
        held.setMax(rounds);
        List<Member> without = hall.unseated();
        unseated.setText(
                without.isEmpty()
                        ? ""
                        : getTranslation(
                                "floor.tables.unseated",
                                without.size(),
                                String.join(
                                        ", ", without.stream().map(named::of).toList())));
        unseated.setVisible(!without.isEmpty());
        setOpened(!without.isEmpty());
        clear();
    }

    void clear() {
        preview.removeAll();
        look.setEnabled(true);
    }

    private void ask(BiConsumer<Map<MemberId, Rounds>, Integer> asked) {
        int over = Math.clamp(held.getOptionalValue().orElse(0), 0, rounds);
        held.setValue(over);
        Map<MemberId, Rounds> away = new HashMap<>();
        if (over < rounds) {
            missing.getValue().forEach(member -> away.put(member.id(), Rounds.from(over + 1)));
        }
        preview.removeAll();
        preview.add(Parts.spoken(new Paragraph(getTranslation("floor.tables.working"))));
        asked.accept(away, over);
    }

    void preview(Reseating looked) {
        clear();
        Button act = Parts.primary(getTranslation("floor.tables.reseat.act"), () -> save.accept(looked));
        act.setId("save-seats");
        act.setDisableOnClick(true);
        preview.add(
                Parts.spoken(new Paragraph(getTranslation(
                        "floor.tables.reseat.moves", looked.moves().size(), looked.fewest()))),
                Parts.small(getTranslation(
                        "floor.tables.score.line",
                        looked.score().distinct(),
                        looked.score().bound())),
                Parts.acts(act, Parts.tertiary(getTranslation("floor.tables.reseat.leave"), this::clear)));
        if (!looked.moves().isEmpty()) {
            preview.add(new PlainTable<Reseating.Move>(getTranslation("floor.tables.reseat.caption"))
                    .rowHead(getTranslation("floor.tables.name"), move -> new Span(named.of(move.member())))
                    .number(getTranslation("floor.tables.round.head"), move -> Integer.toString(move.round()))
                    .number(getTranslation("floor.tables.from"), move -> Integer.toString(move.from()))
                    .number(getTranslation("floor.tables.to"), move -> Integer.toString(move.to()))
                    .rows(looked.moves().stream().limit(SHOWN).toList()));
        }
        act.focus();
    }
}
