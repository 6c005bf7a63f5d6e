package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Count;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** How far a round of questions is, and the one act that goes on. */
final class WitnessStage extends Section {

    /** What can be done with questions to witnesses. */
    interface Acts {

        Optional<RoundNow> now();

        /** @param item of the agenda; empty for the whole session */
        void begin(Optional<ItemId> item);

        /**
         * @param did text that says what was done
         * @return false if it was refused, which is said
         */
        boolean act(String did, RoundAct act);

        void propose();

        void choose(List<AskedId> seen);

        void adopt(Said question);
    }

    private final transient Session session;
    private final transient Acts acts;
    private final H2 title = new H2();
    private final Paragraph more = new Paragraph();
    private final Div tools = Parts.acts();
    private transient Optional<Optional<RoundNow>> shown = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    WitnessStage(Session session, Acts acts) {
        this.session = session;
        this.acts = acts;
        addClassNames("fm-sheet", "fm-witness-stage");
        setId("stage");
        add(title, more, tools);
    }

    /** @param number of rounds so far */
    void show(Optional<RoundNow> round, int number) {
        if (shown.filter(round::equals).isPresent()) {
            return;
        }
        boolean isFirst = shown.isEmpty();
        shown = Optional.of(round);
        title.setText(getTranslation(
                "floor.witnesses.stage." + round.map(now -> now.stage().name()).orElse("NONE"), number));
        more.setText(more(round));
        Optional<Stage> next = round.map(RoundNow::stage);
        // What has the focus stays while only numbers are new.
        if (isFirst || !next.equals(stage) || next.filter(Stage::isChosen).isPresent()) {
            stage = next;
            tools.removeAll();
            makeTools(round);
        }
    }

    private String more(Optional<RoundNow> round) {
        String key =
                "floor.witnesses.more." + round.map(now -> now.stage().name()).orElse("NONE");
        int standing = round.map(now -> (int) now.questions().stream()
                        .filter(RoundNow.Asked::isStanding)
                        .count())
                .orElse(0);
        String item = round.flatMap(RoundNow::item)
                .flatMap(id -> session.agenda().stream()
                        .filter(part -> part.id().equals(id))
                        .findFirst())
                .map(AgendaItem::title)
                .orElseGet(() -> getTranslation("floor.witnesses.session"));
        return getTranslation(key, standing, ticked(round), item);
    }

    private String ticked(Optional<RoundNow> round) {
        return round.flatMap(RoundNow::ticked)
                .map(Count::shown)
                .map(people -> people.isPresent()
                        ? getTranslation("floor.witnesses.ticked", people.getAsInt())
                        : getTranslation("floor.witnesses.ticked.few", Count.FEWEST))
                .orElse("");
    }

    private void makeTools(Optional<RoundNow> round) {
        switch (round.map(RoundNow::stage).orElse(Stage.OVER)) {
            case ASKING -> tools.add(step(Stage.ASKING, Stage.SORTING));
            case SORTING ->
                tools.add(
                        step(Stage.SORTING, Stage.TICKING),
                        other(Stage.SORTING, Stage.CHOOSING),
                        other(Stage.SORTING, Stage.ASKING));
            case TICKING -> tools.add(step(Stage.TICKING, Stage.CHOOSING));
            case CHOOSING -> tools.add(choose(), other(Stage.CHOOSING, Stage.TICKING));
            case ANSWERING -> round.ifPresent(this::answering);
            case OVER -> {
                tools.add(begin());
                round.ifPresent(_ -> tools.add(other(Stage.OVER, Stage.ANSWERING)));
            }
        }
    }

    private void answering(RoundNow round) {
        Optional<Listed> next = round.list().stream()
                .filter(one -> one.progress() == Listed.Progress.WAITING)
                .findFirst();
        Optional<AskedId> before = round.now().map(Listed::question);
        boolean isFirst = round.list().stream().allMatch(one -> one.progress() == Listed.Progress.WAITING);
        next.ifPresent(one -> tools.add(Parts.primary(
                getTranslation(isFirst ? "floor.witnesses.next.first" : "floor.witnesses.next"),
                () -> acts.act("floor.witnesses.did.now", new RoundAct.AskNow(one.question(), before)))));
        tools.add(next.isPresent() ? other(Stage.ANSWERING, Stage.OVER) : step(Stage.ANSWERING, Stage.OVER));
    }

    private Button step(Stage from, Stage to) {
        return Parts.primary(getTranslation("floor.witnesses.step." + from + "." + to), () -> go(from, to));
    }

    private Button other(Stage from, Stage to) {
        return Parts.tertiary(getTranslation("floor.witnesses.step." + from + "." + to), () -> go(from, to));
    }

    private void go(Stage from, Stage to) {
        acts.act("floor.witnesses.did." + to, new RoundAct.Step(from, to));
    }

    private Button choose() {
        Button choose = new Button(getTranslation("floor.witnesses.choose"));
        choose.setId("choose");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.addClickListener(_ -> {
            List<AskedId> seen = acts.now().map(RoundNow::list).orElse(List.of()).stream()
                    .map(Listed::question)
                    .toList();
            Confirm.ask(
                    choose,
                    getTranslation("floor.witnesses.choose.ask", seen.size()),
                    getTranslation("floor.witnesses.choose.effect"),
                    getTranslation("floor.witnesses.choose"),
                    () -> acts.choose(seen));
        });
        return choose;
    }

    private Div begin() {
        List<Optional<AgendaItem>> items = new ArrayList<>();
        items.add(Optional.empty());
        session.agenda().forEach(item -> items.add(Optional.of(item)));
        Select<Optional<AgendaItem>> where = Parts.select(
                getTranslation("floor.witnesses.item"),
                items,
                item -> item.map(AgendaItem::title).orElseGet(() -> getTranslation("floor.witnesses.session")));
        where.setValue(Optional.empty());
        where.setEmptySelectionAllowed(false);
        return Parts.styled(
                new Div(
                        where,
                        Parts.primary(
                                getTranslation("floor.witnesses.begin"),
                                () -> acts.begin(where.getValue().map(AgendaItem::id)))),
                "fm-wall-form");
    }
}
