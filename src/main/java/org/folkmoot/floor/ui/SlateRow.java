package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.floor.witnesses.Count;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundAct.Direction;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/** A question on the list: its place, moved by keyboard; and, once the list stands, how far it is and what was answered. */
final class SlateRow extends ListItem {

    private final transient WitnessStage.Acts acts;
    private final Paragraph words = Parts.styled(new Paragraph(), "fm-words");
    private final Paragraph note = new Paragraph();
    private final Footer foot = new Footer();
    private final Div place = new Div();
    private final Map<Direction, NativeButton> moves = new EnumMap<>(Direction.class);
    private transient Optional<Shown> shown = Optional.empty();

    private record Shown(
            Listed listed, String words, String by, Stage stage, Optional<String> supporters, Optional<Listed> now) {}

    SlateRow(WitnessStage.Acts acts) {
        this.acts = acts;
        add(words, note, foot, place);
    }

    void show(RoundNow round, Listed listed) {
        Optional<RoundNow.Asked> question = round.find(listed.question());
        Shown next = new Shown(
                listed,
                question.map(RoundNow.Asked::words).orElse(""),
                question.map(one -> AskedRow.askedBy(this, one)).orElse(""),
                round.stage(),
                round.tallied()
                        .flatMap(tallied ->
                                Optional.<Count>ofNullable(tallied.supporters().get(listed.question())))
                        .map(count -> AskedRow.supporters(this, count)),
                round.now());
        if (shown.filter(next::equals).isPresent()) {
            return;
        }
        shown = Optional.of(next);
        words.setText(next.words());
        note.setText(listed.note());
        note.setVisible(!listed.note().isEmpty());
        foot.removeAll();
        foot.add(Parts.styled(new Span(next.by()), "fm-strong"));
        next.supporters().ifPresent(count -> foot.add(new Span(count)));
        if (round.stage().isChosen()) {
            foot.add(new StateMark(
                    mark(listed.progress()),
                    getTranslation(
                            "floor.witnesses.progress." + listed.progress().name())));
        }
        foot.add(tools(next));
    }

    private static StateMark.State mark(Progress progress) {
        return switch (progress) {
            case NOW -> StateMark.State.OPEN;
            case WAITING, ANSWERED, NOT_REACHED -> StateMark.State.DONE;
        };
    }

    private Div tools(Shown now) {
        Div tools = Parts.styled(new Div(), "fm-witness-tools");
        switch (now.stage()) {
            case CHOOSING -> {
                tools.add(move(now, Direction.UP), move(now, Direction.DOWN));
                tools.add(button(
                        "floor.witnesses.unpick",
                        now,
                        () -> acts.act(
                                "floor.witnesses.did.unpick",
                                new RoundAct.Unpick(now.listed().question()))));
            }
            case ANSWERING -> answering(tools, now);
            case ASKING, SORTING, TICKING, OVER -> {}
        }
        return tools;
    }

    private void answering(Div tools, Shown now) {
        Listed listed = now.listed();
        switch (listed.progress()) {
            case WAITING -> {
                tools.add(
                        move(now, Direction.UP),
                        move(now, Direction.DOWN),
                        button("floor.witnesses.ask-now", now, () -> askNow(now)),
                        mark("floor.witnesses.not-reached", now, Progress.NOT_REACHED));
            }
            case NOW ->
                tools.add(
                        button("floor.witnesses.answered", now, this::write),
                        mark("floor.witnesses.not-reached", now, Progress.NOT_REACHED),
                        mark("floor.witnesses.not-asked", now, Progress.WAITING));
            case ANSWERED ->
                tools.add(
                        button("floor.witnesses.note", now, this::write),
                        mark("floor.witnesses.not-asked", now, Progress.WAITING));
            case NOT_REACHED -> tools.add(mark("floor.witnesses.not-asked", now, Progress.WAITING));
        }
    }

    private void askNow(Shown now) {
        acts.act(
                "floor.witnesses.did.now",
                new RoundAct.AskNow(now.listed().question(), now.now().map(Listed::question)));
    }

    private NativeButton mark(String key, Shown now, Progress progress) {
        return button(
                key,
                now,
                () -> acts.act(
                        "floor.witnesses.did.mark",
                        new RoundAct.Mark(
                                now.listed().question(),
                                now.listed(),
                                progress,
                                now.listed().note())));
    }

    private NativeButton move(Shown now, Direction where) {
        NativeButton button = button("floor.witnesses.move." + where.name(), now, () -> {
            acts.act("floor.witnesses.did.move", new RoundAct.Move(now.listed().question(), where));
            // The row is in another place now, and the keyboard with it.
            Optional.ofNullable(moves.get(where)).ifPresent(NativeButton::focus);
        });
        moves.put(where, button);
        return button;
    }

    private NativeButton button(String key, Shown now, Runnable act) {
        NativeButton button = Parts.linkButton(getTranslation(key), act);
        button.setAriaLabel(getTranslation("floor.witnesses.act-on", getTranslation(key), now.words()));
        return button;
    }

    /** What was answered, in short. */
    private void write() {
        place.removeAll();
        shown.map(Shown::listed).ifPresent(listed -> {
            TextArea answer = new TextArea(getTranslation("floor.witnesses.note.label"));
            answer.setValue(listed.note());
            answer.setMaxLength(Listed.LONGEST_NOTE);
            answer.setHelperText(getTranslation("floor.witnesses.note.more"));
            Button keep = new Button(getTranslation("floor.witnesses.note.keep"), _ -> {
                boolean isDone = acts.act(
                        "floor.witnesses.did.answered",
                        new RoundAct.Mark(listed.question(), listed, Progress.ANSWERED, answer.getValue()));
                if (isDone) {
                    place.removeAll();
                }
            });
            place.add(Parts.styled(
                    new Div(
                            answer,
                            Parts.acts(keep, Parts.tertiary(getTranslation("floor.wall.close"), place::removeAll))),
                    "fm-wall-panel",
                    "fm-sheet"));
            answer.focus();
        });
    }
}
