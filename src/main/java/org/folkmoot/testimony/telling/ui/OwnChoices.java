package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.testimony.telling.Consent;
import org.folkmoot.testimony.telling.ConsentUse;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Sending;

/** What the author allows now, and the form to change it. */
final class OwnChoices extends Div {

    private final OwnPage page;
    private final transient MyWords words;
    private final transient OwnWords own;
    private final transient Opener opener;
    private final Section section;

    OwnChoices(OwnPage page, MyWords words, OwnWords own, Opener opener) {
        this.page = page;
        this.words = words;
        this.own = own;
        this.opener = opener;
        this.section = OwnPage.section("own-choices", getTranslation("testimony.mine.choices"));
        add(section);
        showNow();
    }

    private void showNow() {
        clear();
        DescriptionList list = new DescriptionList();
        list.addClassNames("fm-mine-rows", "fm-own-choices");
        for (ConsentUse use : ConsentUse.values()) {
            String answer = own.telling()
                    .consents()
                    .of(use)
                    .map(given -> OwnTexts.answer(this, given, own.today()))
                    .orElseGet(() -> getTranslation("testimony.mine.no"));
            list.add(new Div(
                    new DescriptionList.Term(OwnTexts.use(this, use)), new DescriptionList.Description(answer)));
        }
        section.add(list, new Button(getTranslation("testimony.mine.choices.change"), _ -> showForm()));
    }

    private void showForm() {
        clear();
        Map<ConsentUse, Choice> choices = new EnumMap<>(ConsentUse.class);
        for (ConsentUse use : ConsentUse.values()) {
            Choice choice = new Choice(use);
            choices.put(use, choice);
            section.add(choice);
        }
        Button save = new Button(
                getTranslation("testimony.mine.choices.save"),
                _ -> page.act(
                        () -> words.allow(opener, answers(choices)), getTranslation("testimony.mine.choices.saved")));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(getTranslation("testimony.mine.choices.leave"), _ -> showNow());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(save, leave);
        acts.addClassName("fm-acts");
        section.add(acts);
    }

    private void clear() {
        section.getChildren().skip(1).toList().forEach(section::remove);
    }

    private static Map<ConsentUse, Sending.Wish> answers(Map<ConsentUse, Choice> choices) {
        Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(ConsentUse.class);
        choices.forEach((use, choice) -> choice.wish().ifPresent(wish -> answers.put(use, wish)));
        return answers;
    }

    /** Yes and no to one use, and how long a yes lasts. */
    private final class Choice extends Div {

        private final RadioButtonGroup<Consent.Answer> answer = new RadioButtonGroup<>();
        private final Select<Optional<LocalDate>> until = new Select<>();

        Choice(ConsentUse use) {
            addClassName("fm-own-choice");
            Optional<Consent> now = own.telling().consents().of(use);
            answer.setLabel(OwnTexts.use(this, use));
            answer.setItems(Consent.Answer.values());
            answer.setItemLabelGenerator(one -> getTranslation("testimony.mine." + OwnTexts.key(one)));
            now.ifPresent(given -> answer.setValue(given.allows(own.today()) ? Consent.Answer.YES : Consent.Answer.NO));
            Paragraph means = new Paragraph(OwnTexts.useMeans(this, use));
            means.addClassNames("fm-small", "fm-quiet");
            until.setAriaLabel(getTranslation("testimony.mine.until", OwnTexts.use(this, use)));
            until.setItems(ends(now));
            until.setItemLabelGenerator(end -> end.map(
                            day -> getTranslation("testimony.mine.until-day", OwnTexts.day(this, day)))
                    .orElseGet(() -> getTranslation("testimony.mine.no-end")));
            until.setValue(now.flatMap(Consent::until).filter(day -> !day.isBefore(own.today())));
            answer.addValueChangeListener(chosen -> until.setVisible(chosen.getValue() == Consent.Answer.YES));
            until.setVisible(answer.getValue() == Consent.Answer.YES);
            add(answer, means, until);
        }

        private Set<Optional<LocalDate>> ends(Optional<Consent> now) {
            Set<Optional<LocalDate>> ends = new LinkedHashSet<>();
            now.flatMap(Consent::until)
                    .filter(day -> !day.isBefore(own.today()))
                    .ifPresent(day -> ends.add(Optional.of(day)));
            ends.add(Optional.of(own.today().plusYears(1)));
            ends.add(Optional.of(own.today().plusYears(2)));
            ends.add(Optional.empty());
            return ends;
        }

        Optional<Sending.Wish> wish() {
            return Optional.ofNullable(answer.getValue())
                    .map(given -> new Sending.Wish(
                            given,
                            given == Consent.Answer.YES
                                    ? Optional.ofNullable(until.getValue()).flatMap(end -> end)
                                    : Optional.empty()));
        }
    }
}
