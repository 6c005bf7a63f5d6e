package org.folkmoot.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.Submission;

/** Hiding, taking back and erasing: shows in place and in numbers what each would touch, before it is done. */
final class TakeBack extends Div {

    private enum How {
        HIDE,
        WITHDRAW,
        ERASE
    }

    private final OwnPage page;
    private final transient MyWords words;
    private final transient AuthorCredential credential;
    private final int files;
    private final transient MyWords.Effect effect;
    private final Div shown = Parts.styled(new Div(), "fm-own-effect", "fm-sheet");
    private final Button act = new Button();

    TakeBack(OwnPage page, OwnWords own) {
        this.page = page;
        this.words = page.words();
        this.credential = page.credential();
        this.files = page.attachments().of(credential).size();
        this.effect = words.effect(credential);
        Section section = OwnPage.section("own-back", getTranslation("submission.mine.back"));
        section.add(new Paragraph(getTranslation("submission.mine.back.lead")));
        if (own.submission().standing() != Submission.Standing.THERE) {
            section.add(showAgain(own));
        }
        RadioButtonGroup<How> how = new RadioButtonGroup<>();
        how.setAriaLabel(getTranslation("submission.mine.back"));
        how.setItems(choices(own.submission().standing()));
        how.setItemLabelGenerator(one -> getTranslation("submission.mine.back." + OwnPage.key(one)));
        how.addValueChangeListener(chosen -> show(chosen.getValue()));
        shown.getElement().setAttribute("role", "status");
        shown.setVisible(false);
        act.setVisible(false);
        act.addClickListener(_ -> carryOut(how.getValue()));
        section.add(how, shown, act);
        add(section);
    }

    private static List<How> choices(Submission.Standing now) {
        return switch (now) {
            case THERE -> List.of(How.values());
            case HIDDEN -> List.of(How.WITHDRAW, How.ERASE);
            case WITHDRAWN -> List.of(How.ERASE);
        };
    }

    private Div showAgain(OwnWords own) {
        Paragraph state = new Paragraph(getTranslation(
                "submission.mine.standing." + OwnPage.key(own.submission().standing())));
        Button again = new Button(
                getTranslation("submission.mine.back.show-again"),
                _ -> page.act(() -> words.showAgain(credential), getTranslation("submission.mine.back.shown-again")));
        return new Div(state, again);
    }

    private void show(How how) {
        shown.removeAll();
        String key = "submission.mine.back." + OwnPage.key(how);
        shown.add(new H3(getTranslation(key + ".title")));
        DescriptionList list = new DescriptionList();
        boolean found = effect.found() == MyWords.Effect.Found.YES;
        list.add(part(
                "goes",
                getTranslation(key + ".goes"),
                found
                        ? getTranslation("submission.mine.back.counts", effect.themes(), effect.services())
                        : getTranslation("submission.mine.back.counts-nowhere")));
        if (files > 0) {
            list.add(part("files", getTranslation(key + ".files", files)));
        }
        list.add(part("stays", getTranslation(key + ".stays")));
        list.add(part("out-of-reach", getTranslation("submission.mine.back.copies")));
        list.add(part("undo", getTranslation(key + ".undo")));
        shown.add(list);
        shown.setVisible(true);
        act.setText(getTranslation(key + ".act"));
        act.setVisible(true);
    }

    private Div part(String title, String... lines) {
        Div part = new Div(new DescriptionList.Term(getTranslation("submission.mine.back." + title)));
        for (String line : lines) {
            part.add(new DescriptionList.Description(line));
        }
        return part;
    }

    private void carryOut(How how) {
        String done = getTranslation("submission.mine.back." + OwnPage.key(how) + ".done");
        switch (how) {
            case HIDE -> page.act(() -> words.hide(credential), done);
            case WITHDRAW -> page.act(() -> words.withdraw(credential), done);
            case ERASE -> page.erase();
        }
    }
}
