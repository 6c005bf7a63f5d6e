package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.LineId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.TakenDown;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.floor.notes.WallNow.Merged;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.notes.WallNow.Single;
import org.folkmoot.platform.ui.Parts;

/** What can be done with one note or line of a wall, by keyboard alone: into a group, into one line with another, apart again, back to the others. */
final class PiecePanel extends Div {

    private static final int SHOWN_LETTERS = 70;

    private final transient Piece piece;
    private final transient Optional<GroupId> group;
    private final transient WallPile.Acts acts;
    private final transient Consumer<End> done;
    private final Select<Pile> groups;

    /** How the panel ended. */
    enum End {
        SORTED,
        CLOSED
    }

    PiecePanel(Piece piece, Optional<GroupId> group, WallPile.Acts acts, Consumer<End> done) {
        this.piece = piece;
        this.group = group;
        this.acts = acts;
        this.done = done;
        addClassNames("fm-wall-panel", "fm-sheet");
        List<Pile> all = acts.now().piles().stream()
                .filter(pile -> pile.group().isPresent())
                .toList();
        groups = Parts.select(getTranslation("floor.wall.move"), all, Pile::name);
        groups.setVisible(!all.isEmpty());
        groups.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                chosen.getValue().group().ifPresent(this::move);
            }
        });
        add(groups, newGroup(), merging(), tools());
        Shortcuts.addShortcutListener(this, () -> done.accept(End.CLOSED), Key.ESCAPE)
                .listenOn(this);
    }

    /** The keyboard goes on in it. */
    void begin() {
        if (groups.isVisible()) {
            groups.focus();
        }
    }

    private void move(GroupId to) {
        end(acts.act("floor.wall.did.move", new WallAct.Move(piece.id(), to)));
    }

    private void end(boolean isDone) {
        if (isDone) {
            done.accept(End.SORTED);
        }
    }

    private Div newGroup() {
        TextField name = new TextField(getTranslation("floor.wall.move.new"));
        Button make = new Button(getTranslation("floor.wall.move.make"), _ -> {
            GroupId made = new GroupId(UUID.randomUUID());
            if (acts.act("floor.wall.did.group", new WallAct.NewGroup(made, name.getValue()))) {
                move(made);
            } else {
                name.focus();
            }
        });
        make.addClickShortcut(Key.ENTER).listenOn(name);
        return Parts.styled(new Div(name, make), "fm-wall-form");
    }

    private Select<Piece> merging() {
        List<Piece> others = acts.now()
                .pieces()
                .filter(other -> other.kind() == piece.kind() && !other.id().equals(piece.id()))
                .toList();
        Select<Piece> with = Parts.select(getTranslation("floor.wall.merge"), others, PiecePanel::shortened);
        with.setVisible(!others.isEmpty());
        with.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                merge(chosen.getValue());
            }
        });
        return with;
    }

    private static String shortened(Piece piece) {
        String tables = piece.notes().stream()
                .map(said -> Integer.toString(said.table()))
                .distinct()
                .collect(Collectors.joining(", "));
        String words = piece.words();
        return tables + ": " + (words.length() <= SHOWN_LETTERS ? words : words.substring(0, SHOWN_LETTERS) + "…");
    }

    /** Both stand beside the field for the line, so that it is written of what was said. */
    private void merge(Piece other) {
        removeAll();
        Div both = Parts.styled(new Div(), "fm-wall-both");
        List.of(piece, other).forEach(one -> one.notes().forEach(said -> both.add(quoted(said))));
        TextArea line = new TextArea(getTranslation("floor.wall.merge.line"));
        line.setValue(List.of(piece, other).stream()
                .filter(Merged.class::isInstance)
                .map(Piece::words)
                .findFirst()
                .orElse(""));
        line.setMaxLength(Note.LONGEST);
        Button merge = Parts.primary(getTranslation("floor.wall.merge.act"), () -> {
            LineId made = new LineId(UUID.randomUUID());
            boolean isDone = acts.act(
                    "floor.wall.did.merge",
                    new WallAct.Merge(
                            made,
                            line.getValue(),
                            List.of(first(other).id(), second(other).id())));
            if (isDone) {
                end(true);
            } else {
                line.focus();
            }
        });
        add(
                new H3(getTranslation("floor.wall.merge.title")),
                Parts.small(getTranslation("floor.wall.merge.more")),
                both,
                line,
                Parts.acts(
                        merge, Parts.tertiary(getTranslation("floor.wall.merge.not"), () -> done.accept(End.CLOSED))));
        line.focus();
    }

    /** The line stands where one of them is sorted already. */
    private Piece first(Piece other) {
        return group.isPresent() ? piece : other;
    }

    private Piece second(Piece other) {
        return group.isPresent() ? other : piece;
    }

    private Div quoted(Said said) {
        return Parts.styled(
                new Div(
                        Parts.styled(new Paragraph(said.note().text()), "fm-words"),
                        Parts.styled(new Span(getTranslation("floor.host.table", said.table())), "fm-strong")),
                "fm-wall-quote");
    }

    private Div tools() {
        Div tools = Parts.acts();
        switch (piece) {
            case Single(Said said) -> {
                if (said.note().kind() == Note.Kind.QUESTION) {
                    tools.add(Parts.tertiary(getTranslation("floor.witnesses.adopt"), () -> {
                        acts.askWitnesses(said);
                        done.accept(End.CLOSED);
                    }));
                }
                tools.add(
                        Parts.tertiary(getTranslation("floor.wall.correct"), () -> correct(said)),
                        Parts.tertiary(getTranslation("floor.wall.takedown"), () -> takeDown(said)));
                if (!said.note().isReadBack()) {
                    tools.add(Parts.tertiary(getTranslation("floor.wall.read"), () -> {
                        acts.readBack(said);
                        done.accept(End.CLOSED);
                    }));
                }
            }
            case Merged(LineId line, var _, var _) ->
                tools.add(
                        Parts.tertiary(getTranslation("floor.wall.reword"), () -> reword(line)),
                        Parts.tertiary(
                                getTranslation("floor.wall.split"),
                                () -> end(acts.act("floor.wall.did.split", new WallAct.Split(line)))));
        }
        if (group.isPresent()) {
            tools.add(Parts.tertiary(
                    getTranslation("floor.wall.unsort"),
                    () -> end(acts.act("floor.wall.did.unsort", new WallAct.Unsort(piece.id())))));
        }
        tools.add(Parts.tertiary(getTranslation("floor.wall.close"), () -> done.accept(End.CLOSED)));
        return tools;
    }

    private void correct(Said said) {
        TextArea words = new TextArea(getTranslation("floor.wall.correct.words"));
        words.setId("correct-words");
        words.setValue(said.note().text());
        words.setMaxLength(Note.LONGEST);
        ask(
                words,
                getTranslation("floor.wall.correct.more"),
                Parts.primary(
                        getTranslation("floor.wall.name.keep"),
                        () -> end(acts.edits().correct(said, words.getValue()))));
    }

    private void takeDown(Said said) {
        TextArea reason = new TextArea(getTranslation("floor.wall.takedown.reason"));
        reason.setId("takedown-reason");
        reason.setMaxLength(TakenDown.LONGEST);
        ask(
                reason,
                getTranslation("floor.wall.takedown.more", said.table()),
                Parts.primary(
                        getTranslation("floor.wall.takedown"),
                        () -> end(acts.edits().takeDown(said, reason.getValue()))));
    }

    private void ask(TextArea field, String effect, Button act) {
        removeAll();
        add(
                field,
                Parts.small(effect),
                Parts.acts(act, Parts.tertiary(getTranslation("floor.wall.close"), () -> done.accept(End.CLOSED))));
        field.focus();
    }

    private void reword(LineId line) {
        removeAll();
        TextArea words = new TextArea(getTranslation("floor.wall.merge.line"));
        words.setValue(piece.words());
        add(
                words,
                Parts.acts(
                        Parts.primary(
                                getTranslation("floor.wall.name.keep"),
                                () -> end(
                                        acts.act("floor.wall.did.reword", new WallAct.Reword(line, words.getValue())))),
                        Parts.tertiary(getTranslation("floor.wall.close"), () -> done.accept(End.CLOSED))));
        words.focus();
    }
}
