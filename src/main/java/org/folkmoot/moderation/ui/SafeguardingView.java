package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.moderation.Disclosure;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.Disclosures.DisclosedWords;
import org.folkmoot.moderation.Disclosures.DisclosureItem;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.submission.SubmissionContent;

/** A disclosure of harm, for the few who act on it. To anyone else there is no such page. */
@Route(value = CareNavigation.SAFEGUARDING + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class SafeguardingView extends CarePage {

    private final transient Disclosures disclosures;
    private final Div body = new Div();

    SafeguardingView(Disclosures disclosures, Places places) {
        super(places, "fm-guard-page");
        this.disclosures = disclosures;
    }

    @Override
    void enter() {
        DisclosureItem item = item();
        String title = getTranslation(CareWords.key(item.disclosure()));
        add(
                Parts.styled(new Span(getTranslation("moderation.guard.word")), "fm-state", "guard"),
                head(title, item.disclosure().place(), item.call()).lead(getTranslation("moderation.guard.lead")),
                said(),
                body);
        show(item);
    }

    private DisclosureItem item() {
        return disclosures.find(submission()).orElseThrow(() -> new NotFound("There is no such page"));
    }

    private void show(DisclosureItem item) {
        body.removeAll();
        body.add(facts(item), item.disclosure().outcome().isPresent() ? settled(item) : acting(item));
        DisclosedWords words = disclosures.open(submission());
        body.add(contact(words), told(words));
    }

    private Section facts(DisclosureItem item) {
        Disclosure one = item.disclosure();
        String raised = Dates.moment(one.raised(), getLocale());
        Section section = section(
                "moderation.guard.state",
                new Paragraph(item.by()
                        .map(name -> getTranslation("moderation.guard.by", name, raised))
                        .orElse(getTranslation("moderation.guard.by-teller", raised))),
                new Paragraph(CareWords.owner(this, item.owner())));
        if (one.outcome().isEmpty()) {
            section.add(new Div(CareWords.due(this, Optional.of(one.due()), item.late())));
        }
        return section;
    }

    private Section acting(DisclosureItem item) {
        Disclosure one = item.disclosure();
        Button take = new Button(
                getTranslation("moderation.guard.take"),
                _ -> does(() -> disclosures.take(submission(), one.version()), "moderation.guard.taken"));
        RadioButtonGroup<Disclosure.Outcome> outcome = Parts.choice(
                getTranslation("moderation.guard.outcome"), Disclosure.Outcome.values(), "moderation.guard.outcome.");
        outcome.addClassName("fm-care-reasons");
        CheckboxGroup<Disclosure.Told> told = new CheckboxGroup<>(getTranslation("moderation.guard.told"));
        told.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        told.setItems(Disclosure.Told.values());
        told.setItemLabelGenerator(each -> getTranslation("moderation.guard.told." + each.name()));
        Button settle = new Button(getTranslation("moderation.guard.settle"), _ -> {
            if (Parts.isChosen(outcome, getTranslation("moderation.guard.outcome.missing"))) {
                does(
                        () -> disclosures.settle(submission(), one.version(), outcome.getValue(), told.getValue()),
                        "moderation.guard.settled");
            }
        });
        (one.owner().isPresent() ? settle : take).addThemeVariants(ButtonVariant.PRIMARY);
        return section("moderation.guard.act", take, outcome, told, settle);
    }

    private Section settled(DisclosureItem item) {
        Disclosure.Settled settled = item.disclosure().outcome().orElseThrow();
        String told = settled.told().stream()
                .sorted()
                .map(each -> getTranslation("moderation.guard.told." + each.name()))
                .collect(Collectors.joining(", "));
        return section(
                "moderation.guard.came",
                new Paragraph(getTranslation(
                        "moderation.guard.settled.on",
                        getTranslation(
                                "moderation.guard.outcome." + settled.outcome().name()),
                        Dates.moment(settled.at(), getLocale()))),
                new Paragraph(
                        told.isEmpty()
                                ? getTranslation("moderation.guard.told.nobody")
                                : getTranslation("moderation.guard.told.are", told)),
                new Button(
                        getTranslation("moderation.guard.again"),
                        _ -> does(
                                () -> disclosures.openAgain(
                                        submission(), item.disclosure().version()),
                                "moderation.guard.opened-again")));
    }

    private Section contact(DisclosedWords words) {
        boolean wanted = words.callBack() == SubmissionContent.CallBack.ASKED_FOR;
        Section section = section(
                "moderation.guard.contact",
                new Paragraph(getTranslation(wanted ? "moderation.guard.wants" : "moderation.guard.wants-not")),
                new Paragraph(
                        words.contact().isBlank() ? getTranslation("moderation.guard.no-contact") : words.contact()));
        if (!words.name().isBlank()) {
            section.add(new Paragraph(getTranslation("moderation.guard.name", words.name())));
        }
        return section;
    }

    private Section told(DisclosedWords words) {
        Section told = section("moderation.guard.words");
        words.parts()
                .ifPresentOrElse(
                        parts -> parts.forEach((part, text) ->
                                told.add(Parts.small(new Span(CareWords.part(this, part))), new Words(text))),
                        () -> told.add(new Paragraph(getTranslation("moderation.guard.words.gone"))));
        told.add(new Anchor(CareNavigation.desk(submission()), getTranslation("moderation.guard.desk")));
        return told;
    }

    private void does(Runnable act, String done) {
        if (attempt(act, done)) {
            show(item());
        }
    }
}
