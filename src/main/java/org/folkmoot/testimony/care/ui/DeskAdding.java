package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.folkmoot.testimony.redaction.IdentifierKind;

/** Hides something nobody proposed: what is selected in the words, or words that are typed, wherever they stand. */
final class DeskAdding extends Div {

    private final transient Markings markings;
    private final transient Runnable changed;
    private final Select<IdentifierKind> kind = new Select<>();
    private final TextField words = new TextField();
    private final Paragraph said = new Paragraph();

    DeskAdding(Markings markings, DeskWords desk, Runnable changed) {
        this.markings = markings;
        this.changed = changed;
        addClassName("fm-desk-adding");
        kind.setLabel(getTranslation("testimony.care.desk.kind"));
        kind.setItems(IdentifierKind.values());
        kind.setItemLabelGenerator(one -> DeskTexts.kind(this, one));
        kind.setValue(IdentifierKind.NAME);
        words.setLabel(getTranslation("testimony.care.desk.add.words"));
        words.setHelperText(getTranslation("testimony.care.desk.add.help"));
        Button add = new Button(getTranslation("testimony.care.desk.add.do"), _ -> addTyped());
        Button choose = new Button(getTranslation("testimony.care.desk.add.choose"), _ -> desk.chooseByKeyboard());
        choose.setSuffixComponent(DeskCard.key("M"));
        said.getElement().setAttribute("role", "status");
        said.addClassName("fm-small");
        Div acts = new Div(add, choose);
        acts.addClassName("fm-acts");
        add(new H3(getTranslation("testimony.care.desk.add")), words, kind, acts, said);
        desk.onSelected(selected -> {
            if (markings.add(selected.part(), selected.start(), selected.end(), kind.getValue())) {
                said.setText(getTranslation("testimony.care.desk.added", 1));
                changed.run();
            }
        });
    }

    private void addTyped() {
        int found = markings.addEverywhere(words.getValue(), kind.getValue());
        said.setText(getTranslation("testimony.care.desk.added", found));
        if (found > 0) {
            words.clear();
            changed.run();
        }
    }
}
