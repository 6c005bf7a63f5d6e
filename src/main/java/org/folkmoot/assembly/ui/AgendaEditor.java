package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AgendaItem;
import org.folkmoot.assembly.AgendaKind;

/** The items of an agenda as rows of fields; moved by buttons. */
final class AgendaEditor extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    AgendaEditor(List<AgendaItem> agenda) {
        addClassName("fm-agenda-edit");
        Button more = new Button(getTranslation("assembly.agenda.add"), _ -> {
            Row row = new Row(Optional.empty());
            rows.add(row);
            draw();
            row.title.focus();
        });
        more.setId("add-agenda-item");
        add(new H3(getTranslation("assembly.agenda")), list, more);
        agenda.forEach(item -> rows.add(new Row(Optional.of(item))));
        draw();
    }

    /** The items as written. @throws org.folkmoot.assembly.AssemblyRefused if one has no title or no fitting length */
    List<AgendaItem> items() {
        return rows.stream().map(Row::item).toList();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(row -> {
            row.number(rows.indexOf(row), rows.size());
            list.add(row);
        });
    }

    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        Collections.swap(rows, from, from + by);
        draw();
        row.title.focus();
    }

    /** One item. */
    private final class Row extends Div {

        private final TextField title = new TextField();
        private final IntegerField minutes = new IntegerField();
        private final Select<AgendaKind> kind = new Select<>();
        private final Button up = new Button("↑", _ -> move(this, -1));
        private final Button down = new Button("↓", _ -> move(this, 1));
        private final Button remove = new Button(getTranslation("assembly.agenda.remove"));

        Row(Optional<AgendaItem> item) {
            addClassName("fm-agenda-row");
            title.setLabel(getTranslation("assembly.agenda.item"));
            minutes.setLabel(getTranslation("assembly.agenda.minutes"));
            kind.setLabel(getTranslation("assembly.agenda.kind"));
            kind.setItems(AgendaKind.values());
            kind.setItemLabelGenerator(one -> getTranslation("assembly.agenda.kind." + one.name()));
            title.setValue(item.map(AgendaItem::title).orElse(""));
            minutes.setValue(item.map(AgendaItem::minutes).orElse(15));
            kind.setValue(item.map(AgendaItem::kind).orElse(AgendaKind.TALK));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClickListener(_ -> {
                rows.remove(this);
                draw();
            });
            add(title, minutes, kind, up, down, remove);
        }

        void number(int index, int of) {
            up.setAriaLabel(getTranslation("assembly.agenda.earlier", index + 1));
            down.setAriaLabel(getTranslation("assembly.agenda.later", index + 1));
            remove.setAriaLabel(getTranslation("assembly.agenda.remove.of", index + 1));
            up.setVisible(index > 0);
            down.setVisible(index < of - 1);
        }

        AgendaItem item() {
            return new AgendaItem(
                    title.getValue(), Optional.ofNullable(minutes.getValue()).orElse(0), kind.getValue());
        }
    }
}
