package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.platform.ui.Parts;

/** Who sits at one table all day, such as its host. */
final class FixedSeats extends Div {

    private final transient Named named;
    private final ComboBox<Member> person = new ComboBox<>();
    private final IntegerField table = new IntegerField();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<MemberId, Integer> seats = new LinkedHashMap<>();

    FixedSeats(List<Member> members, Named named) {
        this.named = named;
        addClassName("fm-groups");
        person.setLabel(getTranslation("floor.tables.fixed"));
        person.setItems(members);
        person.setItemLabelGenerator(named::of);
        table.setLabel(getTranslation("floor.tables.fixed.table"));
        table.setMin(1);
        list.addClassName("fm-group-list");
        add(list, person, table, new Button(getTranslation("floor.tables.fixed.add"), _ -> add()));
    }

    void set(Map<MemberId, Integer> known) {
        seats.clear();
        known.forEach((id, number) -> named.find(id).ifPresent(_ -> seats.put(id, number)));
        show();
    }

    private void add() {
        if (person.getValue() != null && table.getValue() != null) {
            seats.put(person.getValue().id(), table.getValue());
            person.clear();
            table.clear();
            show();
        }
        person.focus();
    }

    private void show() {
        list.removeAll();
        seats.forEach((id, number) -> {
            Button remove = Parts.tertiary(getTranslation("floor.tables.remove"), () -> {
                seats.remove(id);
                show();
                person.focus();
            });
            remove.setAriaLabel(getTranslation("floor.tables.remove.of", named.of(id)));
            list.add(new ListItem(new Span(getTranslation("floor.tables.rule.fixed", named.of(id), number)), remove));
        });
        list.setVisible(!seats.isEmpty());
    }

    Map<MemberId, Integer> seats() {
        add();
        return Map.copyOf(seats);
    }
}
