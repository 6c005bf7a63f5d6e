package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.care.AtWork;
import org.folkmoot.testimony.care.DeskMarks;
import org.folkmoot.testimony.care.KeptMarks;
import org.folkmoot.testimony.care.Marking;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.telling.TellingSecret;

/** The words, the stretch in hand, and saying that a person has read all of it and hid what must be hidden. */
final class DeskWork extends Div {

    private final transient Opened opened;
    private final transient Markings markings;
    private final transient Moderation moderation;
    private final transient DeskMarks marks;
    private final transient Deciding deciding;
    private final transient Runnable marked;
    private final DeskWords words;
    private final DeskCard card;
    private final Span count = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Checkbox read = new Checkbox();
    private final Paragraph missing = new Paragraph();
    private final Button keys = new Button();
    private transient List<Marking> kept;

    /** @param marked runs after each thing marked */
    DeskWork(Opened opened, Moderation moderation, DeskMarks marks, Deciding deciding, Runnable marked) {
        this.opened = opened;
        this.moderation = moderation;
        this.marks = marks;
        this.deciding = deciding;
        this.marked = marked;
        this.markings = new Markings(opened);
        Optional<KeptMarks> earlier = marks.mine(opened);
        earlier.ifPresent(markings::goOn);
        this.kept = markings.all();
        this.words = new DeskWords(markings, opened.parts());
        this.card = new DeskCard(markings, this::show);
        addClassName("fm-desk-work");
        words.onMark(number -> does(() -> markings.take(number)));
        words.onKey(this::pressed);
        DeskAdding adding = new DeskAdding(markings, words, this::show);
        Button touched = new Button(getTranslation("testimony.care.desk.add.selected"), _ -> words.hideSelected());
        touched.addClassName("fm-desk-touched");
        card.add(touched);
        Aside side = new Aside(card, adding);
        side.getElement().setAttribute("aria-label", getTranslation("testimony.care.desk.side"));
        Div main = new Div(words);
        main.addClassName("fm-desk-main");
        Div columns = new Div(main, side);
        columns.addClassName("fm-desk-columns");
        add(counter());
        lost();
        earlier.ifPresent(this::again);
        marks.others(opened).forEach(this::atWork);
        add(columns, foot(), keyLine());
        show();
    }

    private Div counter() {
        count.addClassName("fm-figure");
        count.getElement().setAttribute("role", "status");
        Div counter = new Div(count, progress);
        counter.addClassName("fm-desk-count");
        return counter;
    }

    /** What was hidden before the author changed the words and is not found again. */
    private void lost() {
        int lost = opened.parts().stream().mapToInt(part -> part.lost().size()).sum();
        if (lost > 0) {
            Paragraph note = new Paragraph(getTranslation("testimony.care.desk.lost", lost));
            note.addClassName("fm-desk-lost");
            add(note);
        }
    }

    private void again(KeptMarks earlier) {
        Paragraph note =
                new Paragraph(getTranslation("testimony.care.desk.again", Dates.moment(earlier.at(), getLocale())));
        note.addClassNames("fm-desk-note", "fm-small");
        note.getElement().setAttribute("role", "status");
        add(note);
    }

    private void atWork(AtWork other) {
        Paragraph note = new Paragraph(getTranslation(
                "testimony.care.desk.at-work",
                other.who(),
                other.lookedAt(),
                other.of(),
                Dates.moment(other.at(), getLocale())));
        note.addClassName("fm-desk-note");
        add(note);
    }

    private Div foot() {
        read.setLabel(getTranslation("testimony.care.desk.read"));
        Button save = new Button(getTranslation("testimony.care.desk.save"), _ -> save());
        if (opened.checked().isEmpty()) {
            save.addThemeVariants(ButtonVariant.PRIMARY);
        }
        missing.getElement().setAttribute("role", "alert");
        missing.addClassName("fm-small");
        Div end = new Div(missing, read, save);
        end.addClassName("fm-desk-end");
        Div foot = new Div(end);
        foot.addClassName("fm-desk-foot");
        opened.checked().ifPresent(done -> foot.addComponentAsFirst(checked(done)));
        return foot;
    }

    private Span checked(TellingSecret.Redacted done) {
        Span span = new Span(getTranslation(
                "testimony.care.desk.checked",
                Dates.moment(done.checkedAt(), getLocale()),
                done.hidings().size()));
        span.addClassNames("fm-small", "fm-desk-checked");
        return span;
    }

    private Div keyLine() {
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.addClickListener(_ -> {
            remember(areKeysOn() ? DeskWords.Keys.OFF : DeskWords.Keys.ON);
            showKeys();
        });
        Div line = new Div(new Span(getTranslation("testimony.care.desk.keys")), keys);
        line.addClassNames("fm-desk-keys", "fm-small", "fm-quiet");
        showKeys();
        return line;
    }

    private void showKeys() {
        words.keys(areKeysOn() ? DeskWords.Keys.ON : DeskWords.Keys.OFF);
        keys.setText(getTranslation(areKeysOn() ? "testimony.care.desk.keys.off" : "testimony.care.desk.keys.on"));
        setClassName("fm-desk-keyless", !areKeysOn());
    }

    private static boolean areKeysOn() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                        .map(session -> session.getAttribute(DeskWords.Keys.class))
                        .orElse(DeskWords.Keys.ON)
                == DeskWords.Keys.ON;
    }

    private static void remember(DeskWords.Keys keys) {
        Optional.ofNullable(VaadinSession.getCurrent())
                .ifPresent(session -> session.setAttribute(DeskWords.Keys.class, keys));
    }

    private void pressed(String key) {
        switch (key) {
            case "j" -> does(markings::next);
            case "k" -> does(markings::previous);
            case "a" -> card.hide();
            case "x" -> does(markings::leave);
            case "u" -> does(markings::undo);
            case "y" -> does(markings::redo);
            case "r" -> card.focusReplacement();
            case "t" -> card.focusKind();
            default -> {
                // Only these are told.
            }
        }
    }

    private void does(Runnable act) {
        act.run();
        show();
    }

    private void show() {
        words.show();
        card.show();
        int all = markings.all().size();
        count.setText(
                all == 0
                        ? getTranslation("testimony.care.desk.nothing.read")
                        : getTranslation("testimony.care.desk.count", markings.lookedAt(), all));
        progress.setVisible(all > 0);
        progress.setValue(all == 0 ? 1 : (double) markings.lookedAt() / all);
        progress.getElement().setAttribute("aria-label", count.getText());
        missing.setText("");
        keep();
    }

    private void keep() {
        if (!markings.all().equals(kept)) {
            kept = markings.all();
            marks.keep(opened, kept, markings.index());
            marked.run();
        }
    }

    private void save() {
        if (!markings.isAllLookedAt()) {
            missing.setText(getTranslation(
                    "testimony.care.desk.missing.looked", markings.all().size() - markings.lookedAt()));
        } else if (!read.getValue()) {
            missing.setText(getTranslation("testimony.care.desk.missing.read"));
            read.focus();
        } else {
            deciding.does(
                    seen -> moderation.redact(seen, opened.wordsVersion(), markings.hidings()),
                    "testimony.care.done.REDACTED");
        }
    }
}
