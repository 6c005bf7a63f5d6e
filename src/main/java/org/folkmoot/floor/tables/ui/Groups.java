package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.platform.ui.Parts;

/** Groups of people, chosen one after the other. */
final class Groups extends Div {

    private final transient Named named;
    private final MultiSelectComboBox<Member> people = new MultiSelectComboBox<>();
    private final UnorderedList list = new UnorderedList();
    private final transient List<List<MemberId>> groups = new ArrayList<>();

    Groups(String label, String add, List<Member> members, Named named) {
        this.named = named;
        addClassName("fm-groups");
        people.setLabel(label);
        people.setItems(members);
        people.setItemLabelGenerator(named::of);
        people.setManualValidation(true);
        people.setErrorMessage(getTranslation("floor.tables.refused.GROUP_TOO_SMALL"));
        Button act = new Button(add, _ -> add());
        list.addClassName("fm-group-list");
        add(list, people, act);
    }

    void set(List<List<MemberId>> known) {
        groups.clear();
        known.stream()
                .map(group ->
                        group.stream().filter(id -> named.find(id).isPresent()).toList())
                .filter(group -> group.size() > 1)
                .forEach(groups::add);
        show();
    }

    private void add() {
        Set<Member> chosen = people.getValue();
        people.setInvalid(chosen.size() < 2);
        if (chosen.size() > 1) {
            groups.add(chosen.stream().map(Member::id).toList());
            people.clear();
            show();
        }
        people.focus();
    }

    private void show() {
        list.removeAll();
        groups.forEach(group -> {
            String names = group.stream().map(named::of).collect(Collectors.joining(", "));
            Button remove = Parts.tertiary(getTranslation("floor.tables.remove"), () -> {
                groups.remove(group);
                show();
                people.focus();
            });
            remove.setAriaLabel(getTranslation("floor.tables.remove.of", names));
            list.add(new ListItem(new Span(names), remove));
        });
        list.setVisible(!groups.isEmpty());
    }

    /** With the people that are chosen and not yet added, if they are a group: a press that was forgotten loses nothing. */
    List<List<MemberId>> groups() {
        if (people.getValue().size() > 1) {
            add();
        }
        return List.copyOf(groups);
    }
}
