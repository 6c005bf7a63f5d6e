package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.Colleague;
import org.folkmoot.testimony.care.Moderation;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.telling.Grade;

/** Who looks after a telling, how grave it is, and what readers are told before the words. */
final class DeskCare extends Section {

    private final transient Moderation moderation;
    private final transient Deciding deciding;

    DeskCare(QueueItem item, Moderation moderation, CareQueue queue, Deciding deciding) {
        this.moderation = moderation;
        this.deciding = deciding;
        addClassName("fm-section");
        add(new H2(getTranslation("testimony.care.looking-after")));
        add(owner(item, queue), grade(item), notes(item));
    }

    private Div owner(QueueItem item, CareQueue queue) {
        Div acts = new Div();
        acts.addClassName("fm-acts");
        boolean mine = moderation.isMine(item.telling());
        if (!mine) {
            acts.add(new Button(
                    item.owner()
                            .map(name -> getTranslation("testimony.care.take-over", name))
                            .orElse(getTranslation("testimony.care.take")),
                    _ -> deciding.does(moderation::take, "testimony.care.done.TAKEN")));
            return acts;
        }
        acts.add(new Button(
                getTranslation("testimony.care.give-back"),
                _ -> deciding.does(moderation::giveBack, "testimony.care.done.GIVEN_BACK")));
        List<Colleague> others = queue.team(item.telling().place()).stream()
                .filter(one -> !item.telling().care().owner().equals(java.util.Optional.of(one.id())))
                .toList();
        if (!others.isEmpty()) {
            Select<Colleague> to = new Select<>();
            to.setPlaceholder(getTranslation("testimony.care.hand-over"));
            to.setAriaLabel(getTranslation("testimony.care.hand-over"));
            to.setItems(others);
            to.setItemLabelGenerator(Colleague::name);
            to.addValueChangeListener(change -> deciding.does(
                    seen -> moderation.handOver(seen, change.getValue().id()), "testimony.care.done.HANDED_OVER"));
            acts.add(to);
        }
        return acts;
    }

    private Select<Grade> grade(QueueItem item) {
        Select<Grade> grade = new Select<>();
        grade.setLabel(getTranslation("testimony.care.grade.field"));
        grade.setHelperText(getTranslation("testimony.care.grade.help"));
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(one -> getTranslation(
                "testimony.care.grade.within", getTranslation("testimony.care.grade." + one.name()), one.days()));
        item.telling().care().grade().ifPresent(grade::setValue);
        grade.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deciding.does(seen -> moderation.grade(seen, change.getValue()), "testimony.care.done.GRADED");
            }
        });
        return grade;
    }

    private Div notes(QueueItem item) {
        CheckboxGroup<ContentNote> notes = new CheckboxGroup<>(getTranslation("testimony.care.notes.field"));
        notes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        notes.addClassName("fm-care-note-list");
        notes.setItems(ContentNote.values());
        notes.setItemLabelGenerator(note -> getTranslation("testimony.care.note." + note.name()));
        notes.setValue(item.telling().care().notes());
        Button save = new Button(
                getTranslation("testimony.care.notes.save"),
                _ -> deciding.does(seen -> moderation.note(seen, notes.getValue()), "testimony.care.done.NOTED"));
        Div box = new Div(notes, save);
        box.addClassName("fm-care-body");
        return box;
    }
}
