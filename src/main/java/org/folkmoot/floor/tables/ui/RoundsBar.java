package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.platform.ui.Views;

/** The rounds of a plan as links, each with how many pairs meet for the first time, and a way to somebody by name. */
final class RoundsBar extends Div {

    /**
     * @param address of the plan
     * @param chosen hears of somebody who is looked for
     */
    RoundsBar(Hall hall, int round, String address, Named named, Consumer<MemberId> chosen) {
        addClassName("fm-rounds");
        Views rounds = new Views(getTranslation("floor.tables.rounds"));
        List<Integer> first = hall.firstMeetings();
        for (int number = 1; number <= first.size(); number++) {
            String text = getTranslation("floor.tables.round", number, first.get(number - 1));
            String link = address + "?round=" + number;
            if (number == round) {
                rounds.current(text, link);
            } else {
                rounds.link(text, link);
            }
        }
        ComboBox<Member> find = new ComboBox<>(getTranslation("floor.tables.find"));
        find.setItems(hall.members());
        find.setItemLabelGenerator(named::of);
        find.setId("find-person");
        find.addValueChangeListener(
                picked -> Optional.ofNullable(picked.getValue()).ifPresent(member -> {
                    find.clear();
                    chosen.accept(member.id());
                }));
        add(rounds, find);
    }
}
