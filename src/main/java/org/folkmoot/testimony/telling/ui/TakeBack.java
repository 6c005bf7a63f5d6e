package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Telling;

/** Hiding, taking back and erasing: shows in place and in numbers what each would touch, before it is done. */
final class TakeBack extends Div {

    private enum How {
        HIDE,
        WITHDRAW,
        ERASE
    }

    private final OwnPage page;
    private final transient MyWords words;
    private final int files;
    private final transient Opener opener;
    private final transient MyWords.Effect effect;
    private final Div shown = new Div();
    private final Button act = new Button();

    TakeBack(OwnPage page, MyWords words, OwnWords own, int files, Opener opener) {
        this.page = page;
        this.words = words;
        this.files = files;
        this.opener = opener;
        this.effect = words.effect(opener);
        Section section = OwnPage.section("own-back", getTranslation("testimony.mine.back"));
        section.add(new Paragraph(getTranslation("testimony.mine.back.lead")));
        if (own.telling().standing() != Telling.Standing.THERE) {
            section.add(showAgain(own));
        }
        RadioButtonGroup<How> how = new RadioButtonGroup<>();
        how.setAriaLabel(getTranslation("testimony.mine.back"));
        how.setItems(choices(own.telling().standing()));
        how.setItemLabelGenerator(one -> getTranslation("testimony.mine.back." + OwnTexts.key(one)));
        how.addValueChangeListener(chosen -> show(chosen.getValue()));
        shown.addClassNames("fm-own-effect", "fm-sheet");
        shown.getElement().setAttribute("role", "status");
        shown.setVisible(false);
        act.setVisible(false);
        act.addClickListener(_ -> carryOut(how.getValue()));
        section.add(how, shown, act);
        add(section);
    }

    private static List<How> choices(Telling.Standing now) {
        return switch (now) {
            case THERE -> List.of(How.values());
            case HIDDEN -> List.of(How.WITHDRAW, How.ERASE);
            case WITHDRAWN -> List.of(How.ERASE);
        };
    }

    private Div showAgain(OwnWords own) {
        Paragraph state = new Paragraph(getTranslation(
                "testimony.mine.standing." + OwnTexts.key(own.telling().standing())));
        Button again = new Button(
                getTranslation("testimony.mine.back.show-again"),
                _ -> page.act(() -> words.showAgain(opener), getTranslation("testimony.mine.back.shown-again")));
        return new Div(state, again);
    }

    private void show(How how) {
        shown.removeAll();
        String key = "testimony.mine.back." + OwnTexts.key(how);
        shown.add(new H3(getTranslation(key + ".title")));
        DescriptionList list = new DescriptionList();
        boolean found = effect.found() == MyWords.Effect.Found.YES;
        list.add(part(
                "goes",
                getTranslation(key + ".goes"),
                found
                        ? getTranslation("testimony.mine.back.counts", effect.themes(), effect.services())
                        : getTranslation("testimony.mine.back.counts-nowhere")));
        if (files > 0) {
            list.add(part("files", getTranslation(key + ".files", files)));
        }
        list.add(part("stays", getTranslation(key + ".stays")));
        list.add(part("out-of-reach", getTranslation("testimony.mine.back.copies")));
        list.add(part("undo", getTranslation(key + ".undo")));
        shown.add(list);
        shown.setVisible(true);
        act.setText(getTranslation(key + ".act"));
        act.setVisible(true);
    }

    private Div part(String title, String... lines) {
        Div part = new Div(new DescriptionList.Term(getTranslation("testimony.mine.back." + title)));
        for (String line : lines) {
            part.add(new DescriptionList.Description(line));
        }
        return part;
    }

    private void carryOut(How how) {
        String done = getTranslation("testimony.mine.back." + OwnTexts.key(how) + ".done");
        switch (how) {
            case HIDE -> page.act(() -> words.hide(opener), done);
            case WITHDRAW -> page.act(() -> words.withdraw(opener), done);
            case ERASE -> page.erase();
        }
    }
}
