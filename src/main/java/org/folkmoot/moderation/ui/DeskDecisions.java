package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareQueue.Colleague;
import org.folkmoot.moderation.Disclosure.Urgency;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.moderation.FilesInCare;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.moderation.Moderation.DeclineReason;
import org.folkmoot.moderation.Moderation.HoldReason;
import org.folkmoot.moderation.QueueItem;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.testimony.ContentNote;

/** What can be decided about a submission on the desk, who looks after it, and what happened to it so far. */
final class DeskDecisions extends Div {

    private static final Set<Stage> NOT_OUT = Set.of(Stage.WAITING, Stage.ASKED, Stage.HELD, Stage.DECLINED);

    private final DeskView desk;
    private final transient Moderation moderation;
    private final transient CareQueue queue;
    private final transient Disclosures disclosures;
    private final transient FilesInCare files;

    DeskDecisions(DeskView desk, Moderation moderation, CareQueue queue, Disclosures disclosures, FilesInCare files) {
        this.desk = desk;
        this.moderation = moderation;
        this.queue = queue;
        this.disclosures = disclosures;
        this.files = files;
        addClassName("fm-desk-decisions");
    }

    void show(QueueItem item, Opened opened) {
        removeAll();
        add(
                new DeskFiles(opened.submission(), files, desk),
                decision(item, opened),
                Parts.section(getTranslation("moderation.looking-after"), owner(item), grade(item), notes(item)),
                worry(opened),
                past(item, opened));
    }

    /** Publish, ask, hold, decline; and undo. */
    private Section decision(QueueItem item, Opened opened) {
        Stage stage = item.submission().stage();
        Section section = Parts.section(getTranslation("moderation.decide"));
        if (Complaint.of(item.submission()).filter(Complaint::isOpen).isPresent()) {
            section.add(new ActLink(
                    getTranslation("moderation.complaints.open"),
                    CareNavigation.complaint(item.submission().id())));
        }
        if (NOT_OUT.contains(stage)) {
            section.add(publishing(opened));
        }
        moderation
                .undoable(ExpectedVersion.of(item.submission()))
                .ifPresent(step -> section.add(Parts.styled(
                        desk.undo(step.doing(), () -> desk.does(moderation::undo, "moderation.done.UNDONE")),
                        "fm-desk-undo")));
        if (stage == Stage.WAITING || stage == Stage.HELD) {
            section.add(asking());
        }
        if (stage != Stage.HELD) {
            section.add(choosing("hold", HoldReason.values(), moderation::hold, "moderation.done.HELD"));
        }
        if (stage != Stage.DECLINED) {
            Details declining =
                    choosing("decline", DeclineReason.values(), moderation::decline, "moderation.done.DECLINED");
            declining.add(new Anchor(CareNavigation.POLICY, getTranslation("moderation.rules.policy.read")));
            section.add(declining);
        }
        return section;
    }

    private List<Component> publishing(Opened opened) {
        if (opened.checked().isEmpty()) {
            return List.of(new Paragraph(getTranslation("moderation.publish.not-checked")));
        }
        boolean allowed = CareWords.allowsAnalysis(opened.submission());
        return List.of(
                new Paragraph(getTranslation(allowed ? "moderation.publish.what" : "moderation.publish.not-allowed")),
                Parts.primary(
                        getTranslation(allowed ? "moderation.publish" : "moderation.publish.read-only"),
                        () -> desk.does(
                                moderation::publish,
                                allowed ? "moderation.done.PUBLISHED" : "moderation.done.read-only")));
    }

    private Details asking() {
        TextArea text = CareWords.longText(this, "moderation.ask.field");
        text.setHelperText(getTranslation("moderation.ask.help"));
        Button send = new Button(
                getTranslation("moderation.ask.do"),
                _ -> desk.does(seen -> moderation.ask(seen, text.getValue()), "moderation.done.ASKED_BACK"));
        return details("moderation.ask", text, send);
    }

    private <R extends Enum<R>> Details choosing(
            String what, R[] reasons, BiFunction<ExpectedVersion, R, Submission> act, String done) {
        String key = "moderation." + what;
        RadioButtonGroup<R> choice = Parts.choice(getTranslation(key + ".field"), reasons, "moderation.reason.");
        choice.addClassName("fm-care-reasons");
        Button button = new Button(getTranslation(key + ".do"), _ -> {
            if (Parts.isChosen(choice, getTranslation("moderation.reason.missing"))) {
                desk.does(seen -> act.apply(seen, choice.getValue()), done);
            }
        });
        return details(key, choice, button);
    }

    private Details details(String summary, Component... parts) {
        return new Details(getTranslation(summary), Parts.styled(new Div(parts), "fm-care-body"));
    }

    private Div owner(QueueItem item) {
        if (!moderation.isMine(item.submission())) {
            return Parts.acts(new Button(
                    CareWords.take(this, item.owner()), _ -> desk.does(moderation::take, "moderation.done.TAKEN")));
        }
        Div acts = Parts.acts(new Button(
                getTranslation("moderation.give-back"),
                _ -> desk.does(moderation::giveBack, "moderation.done.GIVEN_BACK")));
        List<Colleague> others = queue.team(item.submission().place()).stream()
                .filter(one -> !item.submission().care().owner().equals(Optional.of(one.id())))
                .toList();
        if (!others.isEmpty()) {
            Select<Colleague> to = new Select<>();
            to.setPlaceholder(getTranslation("moderation.hand-over"));
            to.setAriaLabel(getTranslation("moderation.hand-over"));
            to.setItems(others);
            to.setItemLabelGenerator(Colleague::name);
            to.addValueChangeListener(change -> desk.does(
                    seen -> moderation.handOver(seen, change.getValue().id()), "moderation.done.HANDED_OVER"));
            acts.add(to);
        }
        return acts;
    }

    private Select<Grade> grade(QueueItem item) {
        Select<Grade> grade = Parts.select(
                getTranslation("moderation.grade.field"),
                List.of(Grade.values()),
                one -> getTranslation(
                        "moderation.grade.within", getTranslation("moderation.grade." + one.name()), one.days()));
        grade.setHelperText(getTranslation("moderation.grade.help"));
        item.submission().care().grade().ifPresent(grade::setValue);
        grade.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.does(seen -> moderation.grade(seen, change.getValue()), "moderation.done.GRADED");
            }
        });
        return grade;
    }

    /** What readers are told before the words. */
    private Div notes(QueueItem item) {
        CheckboxGroup<ContentNote> notes = new CheckboxGroup<>(getTranslation("moderation.notes.field"));
        notes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        notes.addClassName("fm-care-note-list");
        notes.setItems(ContentNote.values());
        notes.setItemLabelGenerator(note -> getTranslation("moderation.note." + note.name()));
        notes.setValue(item.submission().care().notes());
        Button save = new Button(
                getTranslation("moderation.notes.save"),
                _ -> desk.does(seen -> moderation.note(seen, notes.getValue()), "moderation.done.NOTED"));
        return Parts.styled(new Div(notes, save), "fm-care-body");
    }

    /** Passes a worry about somebody's safety to those who act on it. Says the same to everyone, whatever was passed on before. */
    private Section worry(Opened opened) {
        RadioButtonGroup<Urgency> urgency =
                Parts.choice(getTranslation("moderation.worry.field"), Urgency.values(), "moderation.worry.");
        Paragraph said = Parts.status();
        Button pass = new Button(getTranslation("moderation.worry.do"), _ -> {
            if (Parts.isChosen(urgency, getTranslation("moderation.worry.missing"))) {
                disclosures.raise(opened.submission().id(), urgency.getValue());
                said.setText(getTranslation("moderation.worry.done"));
            }
        });
        Section section = Parts.styled(Parts.section(getTranslation("moderation.worry")), "fm-care-worry");
        List<String> words = opened.parts().stream()
                .flatMap(part -> part.harm().stream().map(span -> span.in(part.text())))
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            section.add(new Paragraph(getTranslation("moderation.worry.words")), new Words(String.join(" · ", words)));
        }
        Paragraph what = new Paragraph(getTranslation("moderation.worry.what"));
        section.add(details("moderation.worry.open", what, urgency, pass, said));
        return section;
    }

    /** What happened so far, as the author sees it too, and what the team and the author wrote to each other. */
    private Section past(QueueItem item, Opened opened) {
        OrderedList list = Parts.styled(new OrderedList(), "fm-care-past");
        item.submission().acts().forEach(act -> list.add(line(act)));
        Section section = Parts.section(getTranslation("moderation.past"), list);
        opened.messages().forEach(message -> section.add(CareWords.message(this, message)));
        return section;
    }

    private ListItem line(Submission.Act act) {
        ListItem line = new ListItem(
                Parts.small(new Span(Dates.moment(act.at(), getLocale()))),
                new Span(getTranslation("moderation.act." + act.kind().name())));
        if (act.kind() == Submission.Kind.DECLINED || act.kind() == Submission.Kind.HELD) {
            act.reason()
                    .ifPresent(
                            reason -> line.add(Parts.small(new Span(getTranslation("moderation.reason." + reason)))));
        }
        return line;
    }
}
