package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.ComplaintItem;
import org.folkmoot.moderation.Complaints;
import org.folkmoot.moderation.Complaints.OpenedComplaint;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.Submission;

/** One complaint: what was written, until when the team must act, and what came of it. */
@Route(value = CareNavigation.COMPLAINTS + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class ComplaintView extends CarePage {

    private final transient Complaints complaints;
    private final transient CareQueue queue;
    private final Div state = Parts.styled(new Div(), "fm-desk-state");
    private final Div body = new Div();
    private String unsent = "";

    ComplaintView(Complaints complaints, CareQueue queue, Places places) {
        super(places, "fm-complaint-page");
        this.complaints = complaints;
        this.queue = queue;
        said().addClassName("fm-desk-said");
    }

    @Override
    void enter() {
        OpenedComplaint opened = complaints.open(submission());
        ComplaintItem item = opened.item();
        String raised = Dates.moment(item.complaint().raised(), getLocale());
        add(
                head(
                                getTranslation("moderation.complaints.of", raised),
                                item.submission().place(),
                                item.call())
                        .tools(new Anchor(CareNavigation.COMPLAINTS, getTranslation("moderation.complaints.back"))),
                state,
                said(),
                body);
        show(opened);
    }

    private void show(OpenedComplaint opened) {
        ComplaintItem item = opened.item();
        state.removeAll();
        state.add(ComplaintsView.state(this, item), new Span(CareWords.owner(this, item.owner())));
        if (item.due().isPresent()) {
            state.add(CareWords.due(this, item.due(), item.late()));
        }
        body.removeAll();
        Section written = section("moderation.complaints.written");
        opened.messages().forEach(message -> written.add(CareWords.message(this, message)));
        written.add(
                queue.find(submission()).isPresent()
                        ? new Anchor(CareNavigation.desk(submission()), getTranslation("moderation.complaints.desk"))
                        : new Paragraph(getTranslation("moderation.complaints.words-gone")));
        body.add(written);
        complaints
                .undoable(ExpectedVersion.of(item.submission()))
                .ifPresent(step -> body.add(undo(step, () -> does(item, complaints::undo, "moderation.done.UNDONE"))));
        if (item.isOpen()) {
            acting(item);
        }
    }

    private void acting(ComplaintItem item) {
        if (!complaints.isMine(item)) {
            body.add(section(
                    "moderation.looking-after",
                    new Paragraph(getTranslation("moderation.complaints.who")),
                    new Button(
                            CareWords.take(this, item.owner()),
                            _ -> does(item, complaints::take, "moderation.done.TAKEN"))));
        }
        if (item.complaint().acknowledged().isEmpty()) {
            TextArea text = text("moderation.complaints.acknowledge.field");
            text.setValue(getTranslation("moderation.complaints.acknowledge.start"));
            body.add(section(
                    "moderation.complaints.acknowledge",
                    text,
                    Parts.primary(
                            getTranslation("moderation.complaints.acknowledge.do"),
                            () -> does(
                                    item,
                                    seen -> complaints.acknowledge(seen, text.getValue()),
                                    "moderation.done.COMPLAINT_ACKNOWLEDGED"))));
        }
        body.add(closing(item));
    }

    private Section closing(ComplaintItem item) {
        RadioButtonGroup<Complaint.Outcome> outcome = Parts.choice(
                getTranslation("moderation.complaints.outcome"),
                Complaint.Outcome.values(),
                "moderation.complaints.outcome.");
        outcome.addClassName("fm-care-reasons");
        TextArea answer = text("moderation.complaints.close.field");
        answer.setValue(unsent);
        answer.addValueChangeListener(change -> unsent = change.getValue());
        Button send = new Button(getTranslation("moderation.complaints.close.do"), _ -> {
            if (Parts.isChosen(outcome, getTranslation("moderation.complaints.outcome.missing"))) {
                does(
                        item,
                        seen -> complaints.close(seen, outcome.getValue(), answer.getValue()),
                        "moderation.done.COMPLAINT_CLOSED");
            }
        });
        if (item.complaint().acknowledged().isPresent()) {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return section("moderation.complaints.close", outcome, answer, send);
    }

    private TextArea text(String key) {
        TextArea text = CareWords.longText(this, key);
        text.setHelperText(getTranslation("moderation.complaints.reaches"));
        return text;
    }

    private void does(ComplaintItem item, Function<ExpectedVersion, Submission> act, String done) {
        if (attempt(item.submission(), act, done)) {
            show(complaints.open(submission()));
        }
    }
}
