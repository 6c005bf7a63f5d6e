package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.WallNow.Merged;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.notes.WallNow.Single;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;

/** A note on a wall in the words of its table, or a line of the facilitator's with the notes it stands for beneath it. */
final class WallPiece extends ListItem {

    /** For how long what is not sorted yet is marked as new. */
    private static final Duration NEW = Duration.ofMinutes(2);

    private final transient WallPile.Acts acts;
    private final Div words = new Div();
    private final Footer foot = new Footer();
    private final Span facts = new Span();
    private final NativeButton more;
    private final Div place = new Div();
    private transient Optional<Piece> shown = Optional.empty();
    private transient Optional<GroupId> group = Optional.empty();
    private transient Runnable next = () -> {};

    WallPiece(WallPile.Acts acts) {
        this.acts = acts;
        addClassName("fm-wall-note");
        more = Parts.styled(new NativeButton("•••", _ -> toggle()), "fm-wall-more");
        foot.add(facts, more);
        add(words, foot, place);
        close();
    }

    void show(Piece piece, Optional<GroupId> in) {
        group = in;
        boolean isNew = in.isEmpty() && piece.since().isAfter(Instant.now().minus(NEW));
        showFacts(piece, isNew);
        if (shown.filter(piece::equals).isPresent()) {
            return;
        }
        shown = Optional.of(piece);
        words.removeAll();
        switch (piece) {
            case Single(Said said) -> {
                words.add(Parts.styled(new Paragraph(said.note().text()), "fm-words"));
                said.note().asWritten().ifPresent(before -> words.add(asWritten(before)));
            }
            case Merged merged -> {
                words.add(Parts.styled(new Paragraph(merged.words()), "fm-wall-line"));
                UnorderedList sources = Parts.styled(new UnorderedList(), "fm-wall-sources");
                sources.getElement().setAttribute("aria-label", getTranslation("floor.wall.said-at"));
                merged.notes().forEach(said -> sources.add(source(said)));
                words.add(sources);
            }
        }
        more.setAriaLabel(getTranslation("floor.wall.more", piece.words()));
    }

    private ListItem source(Said said) {
        ListItem source = new ListItem(
                Parts.styled(new Span(getTranslation("floor.host.table", said.table()) + " "), "fm-strong"),
                Parts.styled(new Span(said.note().text()), "fm-words"));
        said.note().asWritten().ifPresent(before -> source.add(asWritten(before)));
        return source;
    }

    /** What the table wrote, beside the wording that stands in its place. */
    private Paragraph asWritten(String before) {
        Paragraph line = Parts.small(getTranslation("floor.wall.as-written") + " ");
        line.add(Parts.styled(new Span(before), "fm-words"));
        return line;
    }

    private void showFacts(Piece piece, boolean isNew) {
        facts.removeAll();
        switch (piece) {
            case Single(Said said) -> {
                facts.add(
                        Parts.styled(new Span(getTranslation("floor.host.table", said.table())), "fm-strong"),
                        Parts.styled(new Span(stateOf(said)), "fm-quiet"));
                if (said.note().origin() == Note.Origin.PAPER) {
                    facts.add(Parts.styled(new Span(getTranslation("floor.wall.paper")), "fm-quiet"));
                }
                if (isNew) {
                    facts.add(new StateMark(StateMark.State.OPEN, getTranslation("floor.wall.fresh")));
                }
            }
            case Merged merged ->
                facts.add(Parts.styled(
                        new Span(getTranslation(
                                "floor.wall.merged", merged.notes().size())),
                        "fm-quiet"));
        }
    }

    private String stateOf(Said said) {
        return said.note().isReadBack()
                ? Dates.time(said.note().written(), getLocale())
                : getTranslation("floor.host.note.not-read");
    }

    private void toggle() {
        if (place.getComponentCount() == 0) {
            open(() -> {});
        } else {
            close();
            more.focus();
        }
    }

    /** @param afterwards what to do once it was sorted */
    void open(Runnable afterwards) {
        next = afterwards;
        place.removeAll();
        shown.ifPresent(piece -> {
            PiecePanel panel = new PiecePanel(piece, group, acts, this::done);
            place.add(panel);
            panel.begin();
        });
        more.getElement().setAttribute("aria-expanded", "true");
    }

    private void done(PiecePanel.End end) {
        close();
        switch (end) {
            case SORTED -> next.run();
            case CLOSED -> more.focus();
        }
    }

    private void close() {
        place.removeAll();
        more.getElement().setAttribute("aria-expanded", "false");
    }
}
