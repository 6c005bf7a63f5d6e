package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.BiFunction;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.testimony.care.DeclineReason;
import org.folkmoot.testimony.care.HoldReason;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.Opened;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.telling.Complaint;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Stage;

/** What becomes of a telling: publish, ask, hold, decline; and undo. */
final class DeskDecision extends Section {

    private static final Set<Stage> NOT_OUT = Set.of(Stage.WAITING, Stage.ASKED, Stage.HELD, Stage.DECLINED);

    private final transient Moderation moderation;
    private final transient Deciding deciding;

    DeskDecision(QueueItem item, Opened opened, Moderation moderation, Deciding deciding) {
        this.moderation = moderation;
        this.deciding = deciding;
        addClassName("fm-section");
        Stage stage = item.telling().stage();
        add(new H2(getTranslation("testimony.care.decide")));
        if (Complaint.of(item.telling()).filter(Complaint::isOpen).isPresent()) {
            add(new ActLink(
                    getTranslation("testimony.complaints.open"),
                    CareNavigation.complaint(item.telling().id())));
        }
        if (NOT_OUT.contains(stage)) {
            publish(opened);
        }
        undo(item);
        if (Set.of(Stage.WAITING, Stage.HELD).contains(stage)) {
            add(writing("ask", moderation::ask, "testimony.care.done.ASKED_BACK"));
        }
        if (stage != Stage.HELD) {
            add(choosing("hold", HoldReason.values(), moderation::hold, "testimony.care.done.HELD"));
        }
        if (stage != Stage.DECLINED) {
            add(declining());
        }
    }

    private void publish(Opened opened) {
        if (opened.checked().isEmpty()) {
            add(new Paragraph(getTranslation("testimony.care.publish.not-checked")));
            return;
        }
        boolean allowed = opened.telling()
                .consents()
                .of(ConsentUse.ANALYSE)
                .filter(consent -> consent.answer() == Consent.Answer.YES)
                .isPresent();
        Button publish = new Button(
                getTranslation("testimony.care.publish"),
                _ -> deciding.does(moderation::publish, "testimony.care.done.PUBLISHED"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(
                        getTranslation(allowed ? "testimony.care.publish.what" : "testimony.care.publish.not-allowed")),
                publish);
    }

    private void undo(QueueItem item) {
        moderation.undoable(Seen.of(item.telling())).ifPresent(step -> {
            Button undo = new Button(
                    getTranslation(
                            "testimony.care.undo",
                            getTranslation(
                                    "testimony.care.doing." + step.doing().name())),
                    _ -> deciding.does(moderation::undo, "testimony.care.done.UNDONE"));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.addClassName("fm-desk-undo");
            add(undo);
        });
    }

    private Details declining() {
        Details details =
                choosing("decline", DeclineReason.values(), moderation::decline, "testimony.care.done.DECLINED");
        details.add(new Anchor(CareNavigation.POLICY, getTranslation("testimony.care.rules.policy.read")));
        return details;
    }

    private Details writing(String key, BiFunction<Seen, String, Telling> act, String done) {
        TextArea text = new TextArea(getTranslation("testimony.care." + key + ".field"));
        text.setHelperText(getTranslation("testimony.care." + key + ".help"));
        text.setMaxLength(Moderation.LONGEST_TEXT);
        text.setWidthFull();
        Button send = new Button(
                getTranslation("testimony.care." + key + ".do"),
                _ -> deciding.does(seen -> act.apply(seen, text.getValue()), done));
        return details(key, text, send);
    }

    private <R extends Enum<R>> Details choosing(
            String key, R[] reasons, BiFunction<Seen, R, Telling> act, String done) {
        RadioButtonGroup<R> choice = new RadioButtonGroup<>(getTranslation("testimony.care." + key + ".field"));
        choice.addClassName("fm-care-reasons");
        choice.setItems(reasons);
        choice.setItemLabelGenerator(reason -> getTranslation("testimony.care.reason." + reason.name()));
        choice.setManualValidation(true);
        Button button = new Button(getTranslation("testimony.care." + key + ".do"), _ -> {
            if (choice.getValue() == null) {
                choice.setErrorMessage(getTranslation("testimony.care.reason.missing"));
                choice.setInvalid(true);
            } else {
                deciding.does(seen -> act.apply(seen, choice.getValue()), done);
            }
        });
        return details(key, choice, button);
    }

    private Details details(String key, Component... parts) {
        Div body = new Div(parts);
        body.addClassName("fm-care-body");
        return new Details(getTranslation("testimony.care." + key), body);
    }
}
