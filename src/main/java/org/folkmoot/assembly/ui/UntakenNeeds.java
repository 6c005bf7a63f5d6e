package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.assembly.OnboardingDesk.Untaken;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Parts;

/** Needs that members gave and no table plan keeps to yet, with the press that takes them over. Nothing is shown where there are none. */
public final class UntakenNeeds extends Div {

    private final transient OnboardingDesk desk;
    private final AssemblyId assembly;
    private final transient Runnable taken;
    private transient List<Untaken> seen = List.of();

    /** @param taken runs once they are taken over */
    public UntakenNeeds(OnboardingDesk desk, AssemblyId assembly, Runnable taken) {
        this.desk = desk;
        this.assembly = assembly;
        this.taken = taken;
        addClassName("fm-note");
        show();
    }

    /** As it stands now. */
    public void show() {
        seen = desk.untaken(assembly);
        setVisible(!seen.isEmpty());
        removeAll();
        if (!seen.isEmpty()) {
            UnorderedList list = new UnorderedList();
            seen.forEach(one -> list.add(new ListItem(one.member().name() + ": " + needs(one))));
            Button take = new Button(getTranslation("assembly.needs.take", seen.size()), _ -> take());
            take.setId("take-needs");
            take.setDisableOnClick(true);
            add(
                    new Paragraph(getTranslation("assembly.needs.untaken", seen.size())),
                    new Details(getTranslation("assembly.needs.whose"), list),
                    Parts.acts(take));
        }
    }

    private String needs(Untaken one) {
        return one.given().answers().needs().stream()
                .filter(need -> !one.member().details().needs().contains(need))
                .map(need -> getTranslation("assembly.need." + need.name()))
                .collect(Collectors.joining(", "));
    }

    private void take() {
        desk.takeOver(assembly, seen);
        show();
        taken.run();
        Aloud.saved(this);
    }
}
