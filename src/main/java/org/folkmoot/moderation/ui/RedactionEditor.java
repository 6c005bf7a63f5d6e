package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.DeskMarks;
import org.folkmoot.moderation.DeskMarks.AtWork;
import org.folkmoot.moderation.DeskMarks.KeptMarks;
import org.folkmoot.moderation.Marking;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** The words, the stretch in hand, and saying that a person has read all of it and hid what must be hidden. */
final class RedactionEditor extends Div {

    private final transient Opened opened;
    private final transient Markings markings;
    private final transient Moderation moderation;
    private final transient DeskMarks marks;
    private final DeskView desk;
    private final DeskWords words;
    private final DeskSide side;
    private final Span count = Parts.styled(new Span(), "fm-figure");
    private final ProgressBar progress = new ProgressBar();
    private final Checkbox read = new Checkbox();
    private final Paragraph missing = Parts.styled(Parts.alert(), "fm-small");
    private final Button keys = new Button();
    private transient List<Marking> kept;

    RedactionEditor(Opened opened, Moderation moderation, DeskMarks marks, DeskView desk) {
        this.opened = opened;
        this.moderation = moderation;
        this.marks = marks;
        this.desk = desk;
        this.markings = new Markings(opened);
        Optional<KeptMarks> earlier = marks.mine(opened);
        earlier.ifPresent(markings::goOn);
        this.kept = markings.all();
        this.words = new DeskWords(markings, opened.parts());
        this.side = new DeskSide(markings, words, this::show);
        addClassName("fm-desk-work");
        words.onMark(number -> does(() -> markings.take(number)));
        words.onKey(this::pressed);
        count.getElement().setAttribute("role", "status");
        add(Parts.styled(new Div(count, progress), "fm-desk-count"));
        lost();
        earlier.ifPresent(this::again);
        marks.others(opened).forEach(this::atWork);
        Div main = Parts.styled(new Div(words), "fm-desk-main");
        add(Parts.styled(new Div(main, side), "fm-desk-columns"), foot(), keyLine());
        show();
    }

    /** What was hidden before the author changed the words and is not found again. */
    private void lost() {
        int lost = opened.parts().stream().mapToInt(part -> part.lost().size()).sum();
        if (lost > 0) {
            add(Parts.styled(new Paragraph(getTranslation("moderation.desk.lost", lost)), "fm-desk-lost"));
        }
    }

    private void again(KeptMarks earlier) {
        Paragraph note = Parts.styled(Parts.status(), "fm-desk-note", "fm-small");
        note.setText(getTranslation("moderation.desk.again", Dates.moment(earlier.at(), getLocale())));
        add(note);
    }

    private void atWork(AtWork other) {
        String at = Dates.moment(other.at(), getLocale());
        String text = getTranslation("moderation.desk.at-work", other.who(), other.lookedAt(), other.of(), at);
        add(Parts.styled(new Paragraph(text), "fm-desk-note"));
    }

    private Div foot() {
        read.setLabel(getTranslation("moderation.desk.read"));
        Button save = new Button(getTranslation("moderation.desk.save"), _ -> save());
        if (opened.checked().isEmpty()) {
            save.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div foot = Parts.styled(new Div(Parts.styled(new Div(missing, read, save), "fm-desk-end")), "fm-desk-foot");
        opened.checked()
                .map(done -> getTranslation(
                        "moderation.desk.checked",
                        Dates.moment(done.checkedAt(), getLocale()),
                        done.hidings().size()))
                .ifPresent(
                        text -> foot.addComponentAsFirst(Parts.styled(new Span(text), "fm-small", "fm-desk-checked")));
        return foot;
    }

    private Div keyLine() {
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.addClickListener(_ -> {
            remember(areKeysOn() ? DeskWords.Keys.OFF : DeskWords.Keys.ON);
            showKeys();
        });
        Div line = new Div(new Span(getTranslation("moderation.desk.keys")), keys);
        showKeys();
        return Parts.small(Parts.styled(line, "fm-desk-keys"));
    }

    private void showKeys() {
        words.keys(areKeysOn() ? DeskWords.Keys.ON : DeskWords.Keys.OFF);
        keys.setText(getTranslation(areKeysOn() ? "moderation.desk.keys.off" : "moderation.desk.keys.on"));
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
            case "a" -> side.hide();
            case "x" -> does(markings::leave);
            case "u" -> does(markings::undo);
            case "y" -> does(markings::redo);
            case "r" -> side.focusReplacement();
            case "t" -> side.focusKind();
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
        side.show();
        int all = markings.all().size();
        count.setText(
                all == 0
                        ? getTranslation("moderation.desk.nothing.read")
                        : getTranslation("moderation.desk.count", markings.lookedAt(), all));
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
            desk.marked();
        }
    }

    private void save() {
        if (!markings.isAllLookedAt()) {
            missing.setText(getTranslation(
                    "moderation.desk.missing.looked", markings.all().size() - markings.lookedAt()));
        } else if (!read.getValue()) {
            missing.setText(getTranslation("moderation.desk.missing.read"));
            read.focus();
        } else {
            desk.does(
                    seen -> moderation.redact(seen, opened.wordsVersion(), markings.hidings()),
                    "moderation.done.REDACTED");
        }
    }
}
