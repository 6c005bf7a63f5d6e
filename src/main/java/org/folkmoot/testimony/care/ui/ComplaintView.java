package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.ComplaintItem;
import org.folkmoot.testimony.care.Complaints;
import org.folkmoot.testimony.care.DecidedMeanwhile;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.OpenedComplaint;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.telling.Complaint;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingId;

/** One complaint: what was written, until when the team must act, and what came of it. */
@Route(value = CareNavigation.COMPLAINTS + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class ComplaintView extends Div implements BeforeEnterObserver {

    private final transient Complaints complaints;
    private final transient CareQueue queue;
    private final transient Places places;
    private final Paragraph said = new Paragraph();
    private final Div state = new Div();
    private final Div body = new Div();
    private String unsent = "";
    private transient TellingId telling = new TellingId(new UUID(0, 0));

    ComplaintView(Complaints complaints, CareQueue queue, Places places) {
        this.complaints = complaints;
        this.queue = queue;
        this.places = places;
        addClassName("fm-complaint-page");
        state.addClassName("fm-desk-state");
        said.addClassName("fm-desk-said");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        telling = event.getRouteParameters()
                .get("telling")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new TellingId(UUID.fromString(text)))
                .orElseThrow(() -> new NotFound("There is no such page"));
        OpenedComplaint opened = complaints.open(telling);
        ComplaintItem item = opened.item();
        removeAll();
        said.setText("");
        String place = places.find(item.telling().place()).map(Place::name).orElse("");
        add(
                new PageHead(getTranslation(
                                "testimony.complaints.of",
                                Dates.moment(item.complaint().raised(), getLocale())))
                        .eyebrow(place, item.call())
                        .tools(new Anchor(CareNavigation.COMPLAINTS, getTranslation("testimony.complaints.back"))),
                state,
                said,
                body);
        show(opened);
    }

    private void show(OpenedComplaint opened) {
        ComplaintItem item = opened.item();
        state.removeAll();
        state.add(ComplaintsView.state(this, item));
        state.add(new com.vaadin.flow.component.html.Span(item.owner()
                .map(name -> getTranslation("testimony.care.owner.is", name))
                .orElse(getTranslation("testimony.care.owner.nobody.looks"))));
        if (item.due().isPresent()) {
            state.add(CareWords.due(this, item.due(), item.late()));
        }
        body.removeAll();
        Section written = section("testimony.complaints.written");
        opened.messages().forEach(message -> written.add(DeskPast.message(this, message)));
        if (queue.find(telling).isPresent()) {
            written.add(new Anchor(CareNavigation.desk(telling), getTranslation("testimony.complaints.desk")));
        } else {
            written.add(new Paragraph(getTranslation("testimony.complaints.words-gone")));
        }
        body.add(written);
        undo(item);
        if (item.isOpen()) {
            acting(item);
        }
    }

    private void undo(ComplaintItem item) {
        complaints.undoable(Seen.of(item.telling())).ifPresent(step -> {
            Button undo = new Button(
                    getTranslation("testimony.care.undo", getTranslation("testimony.care.doing." + step.name())),
                    _ -> does(item, complaints::undo, "testimony.care.done.UNDONE"));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            body.add(undo);
        });
    }

    private void acting(ComplaintItem item) {
        if (!complaints.isMine(item)) {
            Section owner = section("testimony.care.looking-after");
            owner.add(
                    new Paragraph(getTranslation("testimony.complaints.who")),
                    new Button(
                            item.owner()
                                    .map(name -> getTranslation("testimony.care.take-over", name))
                                    .orElse(getTranslation("testimony.care.take")),
                            _ -> does(item, complaints::take, "testimony.care.done.TAKEN")));
            body.add(owner);
        }
        if (item.complaint().acknowledged().isEmpty()) {
            Section acknowledge = section("testimony.complaints.acknowledge");
            TextArea text = text("testimony.complaints.acknowledge.field");
            text.setValue(getTranslation("testimony.complaints.acknowledge.start"));
            acknowledge.add(
                    text,
                    primary(
                            "testimony.complaints.acknowledge.do",
                            () -> does(
                                    item,
                                    seen -> complaints.acknowledge(seen, text.getValue()),
                                    "testimony.care.done.COMPLAINT_ACKNOWLEDGED")));
            body.add(acknowledge);
        }
        body.add(closing(item));
    }

    private Section closing(ComplaintItem item) {
        Section close = section("testimony.complaints.close");
        RadioButtonGroup<Complaint.Outcome> outcome =
                new RadioButtonGroup<>(getTranslation("testimony.complaints.outcome"));
        outcome.addClassName("fm-care-reasons");
        outcome.setItems(Complaint.Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("testimony.complaints.outcome." + one.name()));
        outcome.setManualValidation(true);
        TextArea answer = text("testimony.complaints.close.field");
        answer.setValue(unsent);
        answer.addValueChangeListener(change -> unsent = change.getValue());
        Button send = new Button(getTranslation("testimony.complaints.close.do"), _ -> {
            outcome.setInvalid(outcome.getValue() == null);
            outcome.setErrorMessage(getTranslation("testimony.complaints.outcome.missing"));
            if (outcome.getValue() != null) {
                does(
                        item,
                        seen -> complaints.close(seen, outcome.getValue(), answer.getValue()),
                        "testimony.care.done.COMPLAINT_CLOSED");
            }
        });
        if (item.complaint().acknowledged().isPresent()) {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        close.add(outcome, answer, send);
        return close;
    }

    private TextArea text(String key) {
        TextArea text = new TextArea(getTranslation(key));
        text.setHelperText(getTranslation("testimony.complaints.reaches"));
        text.setMaxLength(Moderation.LONGEST_TEXT);
        text.setWidthFull();
        return text;
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void does(ComplaintItem item, Function<Seen, Telling> act, String done) {
        try {
            telling = act.apply(Seen.of(item.telling())).id();
            show(complaints.open(telling));
            said.setText(getTranslation(done));
        } catch (CareRefused refused) {
            said.setText(CareWords.refused(this, refused));
        } catch (DecidedMeanwhile meanwhile) {
            show(complaints.open(telling));
            said.setText(CareWords.meanwhile(this, meanwhile));
        }
    }

    private Section section(String title, Component... parts) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassNames("fm-section", "fm-care-body");
        section.add(parts);
        return section;
    }
}
