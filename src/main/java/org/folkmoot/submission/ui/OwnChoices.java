package org.folkmoot.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorDetails;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.Sending;

/** What the author allows now, and the form to change it. */
final class OwnChoices extends Div {

    private static final String REACH = "submission.mine.reach";
    private static final String NAMED = "submission.mine.named";
    private static final int LONGEST_LINE = 1_000;

    private final OwnPage page;
    private final transient OwnWords own;
    private final Section section;

    OwnChoices(OwnPage page, OwnWords own) {
        this.page = page;
        this.own = own;
        this.section = OwnPage.section("own-choices", getTranslation("submission.mine.choices"));
        add(section);
        showNow();
    }

    private void showNow() {
        clear();
        DescriptionList list = Parts.styled(new DescriptionList(), "fm-mine-rows", "fm-own-choices");
        for (ConsentUse use : ConsentUse.values()) {
            String answer = own.submission()
                    .consents()
                    .of(use)
                    .map(given -> OwnPage.answer(this, given, own.today()))
                    .orElseGet(() -> getTranslation("submission.mine.no"));
            Div row =
                    new Div(new DescriptionList.Term(OwnPage.use(this, use)), new DescriptionList.Description(answer));
            person(use)
                    .filter(said -> !said.isBlank())
                    .map(said -> getTranslation(use == ConsentUse.CONTACT ? REACH : NAMED, said))
                    .map(DescriptionList.Description::new)
                    .ifPresent(row::add);
            list.add(row);
        }
        section.add(list, new Button(getTranslation("submission.mine.choices.change"), _ -> showForm()));
    }

    /** What the author said of themselves that belongs to the use. */
    private Optional<String> person(ConsentUse use) {
        return switch (use) {
            case BE_NAMED -> Optional.of(own.secret().name());
            case CONTACT -> Optional.of(own.secret().contact());
            case ANALYSE, QUOTE_INSIDE, QUOTE_IN_PUBLIC -> Optional.empty();
        };
    }

    private void showForm() {
        clear();
        List<Choice> choices =
                Arrays.stream(ConsentUse.values()).map(Choice::new).toList();
        choices.forEach(section::add);
        Button save = Parts.primary(getTranslation("submission.mine.choices.save"), () -> {
            if (choices.stream().allMatch(Choice::isComplete)) {
                page.act(
                        () -> page.words().allow(page.credential(), answers(choices), person(choices)),
                        getTranslation("submission.mine.choices.saved"));
            }
        });
        Button leave = Parts.tertiary(getTranslation("submission.mine.choices.leave"), this::showNow);
        section.add(Parts.acts(save, leave));
    }

    private void clear() {
        section.getChildren().skip(1).toList().forEach(section::remove);
    }

    /** Only those that were changed here: another window may have changed the others meanwhile. */
    private static Map<ConsentUse, Sending.Wish> answers(List<Choice> choices) {
        Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(ConsentUse.class);
        choices.forEach(choice -> choice.wish().ifPresent(wish -> answers.put(choice.use, wish)));
        return answers;
    }

    private static AuthorDetails person(List<Choice> choices) {
        return new AuthorDetails(said(choices, ConsentUse.BE_NAMED), said(choices, ConsentUse.CONTACT));
    }

    private static Optional<String> said(List<Choice> choices, ConsentUse use) {
        return choices.stream().filter(choice -> choice.use == use).findFirst().flatMap(Choice::said);
    }

    /** Yes and no to one use, and how long a yes lasts. */
    private final class Choice extends Div {

        private final RadioButtonGroup<Consent.Answer> answer = new RadioButtonGroup<>();
        private final Select<Optional<LocalDate>> until = new Select<>();
        private final TextField person = new TextField();
        private final ConsentUse use;
        private final Optional<Sending.Wish> before;

        Choice(ConsentUse use) {
            this.use = use;
            addClassName("fm-own-choice");
            Optional<Consent> now = own.submission().consents().of(use);
            answer.setLabel(OwnPage.use(this, use));
            answer.setItems(Consent.Answer.values());
            answer.setItemLabelGenerator(one -> getTranslation("submission.mine." + OwnPage.key(one)));
            now.ifPresent(given -> answer.setValue(given.allows(own.today()) ? Consent.Answer.YES : Consent.Answer.NO));
            Paragraph means =
                    Parts.small(OwnPage.useMeans(this, use, page.words().placeName(own)));
            until.setAriaLabel(getTranslation("submission.mine.until", OwnPage.use(this, use)));
            until.setItems(ends(now));
            until.setItemLabelGenerator(
                    end -> end.map(day -> getTranslation("submission.mine.until-day", OwnPage.day(day)))
                            .orElseGet(() -> getTranslation("submission.mine.no-end")));
            until.setValue(now.flatMap(Consent::until).filter(day -> !day.isBefore(own.today())));
            answer.addValueChangeListener(_ -> showMore());
            ask();
            showMore();
            before = answered();
            add(answer, means, until, person);
        }

        private void ask() {
            String key = "submission.tell.uses." + (use == ConsentUse.CONTACT ? "contact" : "name");
            person.setLabel(getTranslation(key));
            person.setHelperText(getTranslation(key + ".help"));
            person.setMaxLength(LONGEST_LINE);
            person.setManualValidation(true);
            person.getElement().setProperty("autocomplete", "off");
            person.setValue(person(use).orElse(""));
        }

        private void showMore() {
            boolean yes = answer.getValue() == Consent.Answer.YES;
            until.setVisible(yes);
            person.setVisible(
                    person(use).isPresent() && (yes || !person.getValue().isBlank()));
        }

        /** A yes that needs a name or a number has it. */
        boolean isComplete() {
            boolean missing = answer.getValue() == Consent.Answer.YES
                    && person(use).isPresent()
                    && person.getValue().isBlank();
            person.setErrorMessage(getTranslation(
                    "submission.tell.uses." + (use == ConsentUse.CONTACT ? "contact" : "name") + ".missing"));
            person.setInvalid(missing);
            if (missing) {
                person.focus();
            }
            return !missing;
        }

        /** What the author says of themselves, if it is not what stood there. */
        Optional<String> said() {
            return Optional.of(person.getValue())
                    .filter(now -> !now.equals(person(use).orElse("")));
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
            return answered().filter(now -> !Optional.of(now).equals(before));
        }

        private Optional<Sending.Wish> answered() {
            return Optional.ofNullable(answer.getValue())
                    .map(given -> new Sending.Wish(
                            given,
                            given == Consent.Answer.YES
                                    ? Optional.ofNullable(until.getValue()).flatMap(end -> end)
                                    : Optional.empty()));
        }
    }
}
