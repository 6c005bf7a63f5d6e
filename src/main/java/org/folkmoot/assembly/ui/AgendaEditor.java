package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Parts;

/** The items of an agenda as rows of fields; added, moved, split and removed by buttons. */
public final class AgendaEditor extends Div {

    private static final int USUAL_MINUTES = 15;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final int begun;

    public AgendaEditor(List<AgendaItem> agenda) {
        this(agenda, 0);
    }

    /** @param begun how many of the first have begun: they stay where they are */
    public AgendaEditor(List<AgendaItem> agenda, int begun) {
        this.begun = begun;
        addClassName("fm-agenda-edit");
        Button more = new Button(getTranslation("assembly.agenda.add"), _ -> insert(rows.size(), new Row()));
        more.setId("add-agenda-item");
        add(new H3(getTranslation("assembly.agenda")), list, more);
        agenda.forEach(item -> rows.add(new Row(item)));
        draw();
    }

    /** The items as written. @throws org.folkmoot.assembly.AssemblyRefused if one has no title or no fitting length */
    public List<AgendaItem> items() {
        return rows.stream().map(Row::item).toList();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(row -> {
            row.number(rows.indexOf(row), rows.size());
            list.add(row);
        });
    }

    private void insert(int at, Row row) {
        rows.add(at, row);
        draw();
        row.title.focus();
    }

    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        Collections.swap(rows, from, from + by);
        draw();
        row.title.focus();
    }

    /** One item. */
    private final class Row extends Div {

        private final ItemId id;
        private final TextField title = new TextField(getTranslation("assembly.agenda.item"));
        private final TextArea prompt = new TextArea(getTranslation("assembly.agenda.prompt"));
        private final IntegerField minutes = new IntegerField(getTranslation("assembly.agenda.minutes"));
        private final Select<AgendaItem.Kind> kind = Parts.select(
                getTranslation("assembly.agenda.kind"),
                List.of(AgendaItem.Kind.values()),
                one -> getTranslation("assembly.agenda.kind." + one.name()));
        private final Checkbox kept = new Checkbox(getTranslation("assembly.agenda.kept"));
        private final Button up = tool("↑", () -> move(this, -1));
        private final Button down = tool("↓", () -> move(this, 1));
        private final Button split = tool(getTranslation("assembly.agenda.split"), this::split);
        private final Button remove = tool(getTranslation("assembly.agenda.remove"), this::remove);

        Row() {
            this(new ItemId(TimeOrderedId.next()), USUAL_MINUTES, AgendaItem.Kind.TALK);
        }

        Row(AgendaItem item) {
            this(item.id(), item.minutes(), item.kind());
            title.setValue(item.title());
            prompt.setValue(item.prompt());
            kept.setValue(item.isKept());
        }

        private Row(ItemId id, int length, AgendaItem.Kind what) {
            this.id = id;
            addClassName("fm-agenda-row");
            minutes.setValue(length);
            minutes.setStepButtonsVisible(true);
            minutes.setStep(5);
            kind.setValue(what);
            kept.setValue(what.length() == AgendaItem.Length.KEPT);
            kind.addValueChangeListener(
                    changed -> kept.setValue(changed.getValue().length() == AgendaItem.Length.KEPT));
            add(title, minutes, kind, kept, prompt, Parts.styled(new Div(up, down, split, remove), "fm-agenda-tools"));
        }

        private static Button tool(String text, Runnable act) {
            Button tool = new Button(text, _ -> act.run());
            tool.addThemeVariants(ButtonVariant.TERTIARY);
            return tool;
        }

        void number(int index, int of) {
            up.setAriaLabel(getTranslation("assembly.agenda.earlier", index + 1));
            down.setAriaLabel(getTranslation("assembly.agenda.later", index + 1));
            split.setAriaLabel(getTranslation("assembly.agenda.split.of", index + 1));
            remove.setAriaLabel(getTranslation("assembly.agenda.remove.of", index + 1));
            up.setVisible(index > begun);
            down.setVisible(index >= begun && index < of - 1);
            remove.setVisible(index >= begun);
        }

        /** Its second half becomes an item of its own after it. */
        private void split() {
            int whole = length();
            if (whole > 1) {
                minutes.setValue(whole - whole / 2);
                Row second = new Row(new ItemId(TimeOrderedId.next()), whole / 2, kind.getValue());
                second.title.setValue(title.getValue());
                second.prompt.setValue(prompt.getValue());
                second.kept.setValue(kept.getValue());
                insert(rows.indexOf(this) + 1, second);
            }
        }

        private void remove() {
            rows.remove(this);
            draw();
        }

        private int length() {
            return Optional.ofNullable(minutes.getValue()).orElse(0);
        }

        AgendaItem item() {
            return new AgendaItem(
                    id,
                    title.getValue(),
                    prompt.getValue(),
                    length(),
                    kind.getValue(),
                    kept.getValue() ? AgendaItem.Length.KEPT : AgendaItem.Length.FLEXIBLE);
        }
    }
}
