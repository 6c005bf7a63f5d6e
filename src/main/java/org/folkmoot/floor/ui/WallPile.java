package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.notes.PieceId;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.floor.notes.WallNow;
import org.folkmoot.floor.notes.WallNow.Folding;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Pile;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.platform.ui.Parts;

/** One group of a wall, or what is not sorted yet: a band with a column for each kind of note. */
final class WallPile extends Section {

    /** What can be done on a wall. */
    interface Acts {

        WallNow now();

        /**
         * @param did text that says what was done
         * @return false if it was refused, which is said
         */
        boolean act(String did, WallAct act);

        void readBack(Said heard);

        NoteEdits edits();

        /** A question of a table is one to the witnesses, too. */
        void askWitnesses(Said question);
    }

    private final transient Acts acts;
    private final H2 title = new H2();
    private final Span count = Parts.small(new Span());
    private final Div tools = Parts.styled(new Div(), "fm-wall-tools");
    private final Div columns = Parts.styled(new Div(), "fm-wall-columns");
    private final Map<Kind, Place> places = new EnumMap<>(Kind.class);
    private final Map<PieceId, WallPiece> pieces = new HashMap<>();
    private final Div renaming = new Div();
    private Optional<GroupId> group = Optional.empty();
    private boolean isToolsMade;
    private NativeButton fold = new NativeButton();

    private record Place(Div column, UnorderedList list) implements java.io.Serializable {}

    WallPile(Acts acts) {
        this.acts = acts;
        addClassName("fm-wall-pile");
        for (Kind kind : Kind.values()) {
            UnorderedList list = new UnorderedList();
            H3 head = Parts.styled(new H3(getTranslation("floor.wall.kinds." + kind.name())), "fm-wall-kind");
            Div place = Parts.styled(
                    new Div(head, Parts.styled(Parts.small(getTranslation("floor.wall.none")), "fm-wall-none"), list),
                    "fm-wall-column");
            places.put(kind, new Place(place, list));
            columns.add(place);
        }
        add(Parts.styled(new Header(title, count, tools), "fm-wall-title"), renaming, columns);
    }

    void show(Pile pile, WallFilter filter) {
        group = pile.group();
        title.setText(group.isPresent() ? pile.name() : getTranslation("floor.wall.unsorted"));
        count.setText(getTranslation("floor.wall.count", pile.notes().size(), pile.tables()));
        makeTools();
        boolean isFolded = pile.folding() == Folding.FOLDED;
        fold.setText(getTranslation(isFolded ? "floor.wall.unfold" : "floor.wall.fold"));
        fold.setAriaLabel(getTranslation(isFolded ? "floor.wall.unfold.of" : "floor.wall.fold.of", pile.name()));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(!isFolded));
        columns.setVisible(!isFolded);
        List<Piece> wanted = pile.pieces().stream().filter(filter::shows).toList();
        pieces.keySet().retainAll(wanted.stream().map(Piece::id).toList());
        places.forEach((kind, place) -> {
            List<WallPiece> line = wanted.stream()
                    .filter(piece -> piece.kind() == kind)
                    .map(piece -> {
                        WallPiece one = pieces.computeIfAbsent(piece.id(), _ -> new WallPiece(acts));
                        one.show(piece, group);
                        return one;
                    })
                    .toList();
            InPlace.put(place.list(), line);
            place.column().setClassName("none", line.isEmpty());
        });
    }

    private void makeTools() {
        if (isToolsMade) {
            return;
        }
        isToolsMade = true;
        if (group.isEmpty()) {
            tools.add(Parts.linkButton(getTranslation("floor.wall.sort"), this::sort));
            return;
        }
        GroupId id = group.get();
        fold = Parts.linkButton(
                "",
                () -> acts.act(
                        columns.isVisible() ? "floor.wall.did.fold" : "floor.wall.did.unfold",
                        columns.isVisible() ? new WallAct.Fold(id) : new WallAct.Unfold(id)));
        tools.add(
                fold,
                Parts.linkButton(getTranslation("floor.wall.rename"), () -> rename(id)),
                Parts.linkButton(
                        getTranslation("floor.wall.dissolve"),
                        () -> acts.act("floor.wall.did.dissolve", new WallAct.Dissolve(id))));
    }

    /** Opens the first one; whoever sorts it comes to the next. */
    private void sort() {
        acts.now().piles().getFirst().pieces().stream()
                .map(Piece::id)
                .filter(pieces::containsKey)
                .findFirst()
                .map(pieces::get)
                .ifPresent(first -> first.open(this::sort));
    }

    private void rename(GroupId id) {
        renaming.removeAll();
        TextField name = new TextField(getTranslation("floor.wall.name"));
        name.setValue(title.getText());
        Button keep = Parts.primary(getTranslation("floor.wall.name.keep"), () -> {
            if (acts.act("floor.wall.did.rename", new WallAct.Rename(id, name.getValue()))) {
                renaming.removeAll();
            } else {
                name.focus();
            }
        });
        keep.addClickShortcut(Key.ENTER).listenOn(name);
        renaming.add(Parts.styled(
                new Div(name, keep, Parts.tertiary(getTranslation("floor.wall.close"), renaming::removeAll)),
                "fm-wall-form"));
        name.focus();
    }
}
