package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.DecidedMeanwhile;
import org.folkmoot.testimony.care.DisclosedWords;
import org.folkmoot.testimony.care.Disclosure;
import org.folkmoot.testimony.care.DisclosureItem;
import org.folkmoot.testimony.care.Disclosures;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;

/** A disclosure of harm, for the few who act on it. To anyone else there is no such page. */
@Route(value = CareNavigation.SAFEGUARDING + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class SafeguardingView extends Div implements BeforeEnterObserver {

    private final transient Disclosures disclosures;
    private final transient Places places;
    private final Paragraph said = new Paragraph();
    private final Div body = new Div();
    private transient TellingId telling = new TellingId(new UUID(0, 0));

    SafeguardingView(Disclosures disclosures, Places places) {
        this.disclosures = disclosures;
        this.places = places;
        said.getElement().setAttribute("role", "alert");
        addClassName("fm-guard-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        telling = event.getRouteParameters()
                .get("telling")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new TellingId(UUID.fromString(text)))
                .orElseThrow(() -> new NotFound("There is no such page"));
        DisclosureItem item = item();
        removeAll();
        said.setText("");
        String place = places.find(item.disclosure().place()).map(Place::name).orElse("");
        Span word = new Span(getTranslation("testimony.care.guard.word"));
        word.addClassNames("fm-state", "guard");
        add(
                word,
                new PageHead(getTranslation(
                                item.disclosure().by().isEmpty()
                                        ? "testimony.care.guard.asked"
                                        : "testimony.care.guard.raised"))
                        .eyebrow(place, item.call())
                        .lead(getTranslation("testimony.care.guard.lead")),
                said,
                body);
        show(item);
    }

    private DisclosureItem item() {
        return disclosures.find(telling).orElseThrow(() -> new NotFound("There is no such page"));
    }

    private void show(DisclosureItem item) {
        body.removeAll();
        body.add(facts(item));
        body.add(item.disclosure().outcome().isPresent() ? settled(item) : acting(item));
        words();
    }

    private Section facts(DisclosureItem item) {
        Disclosure one = item.disclosure();
        Div due = new Div(CareWords.due(this, Optional.of(one.due()), item.late()));
        Section section = section(
                "testimony.care.guard.state",
                new Paragraph(item.by()
                        .map(name -> getTranslation(
                                "testimony.care.guard.by", name, Dates.moment(one.raised(), getLocale())))
                        .orElse(getTranslation(
                                "testimony.care.guard.by-teller", Dates.moment(one.raised(), getLocale())))),
                new Paragraph(item.owner()
                        .map(name -> getTranslation("testimony.care.owner.is", name))
                        .orElse(getTranslation("testimony.care.owner.nobody.looks"))));
        if (one.outcome().isEmpty()) {
            section.add(due);
        }
        return section;
    }

    private Section acting(DisclosureItem item) {
        Disclosure one = item.disclosure();
        Button take = new Button(
                getTranslation("testimony.care.guard.take"),
                _ -> does(() -> disclosures.take(telling, one.version()), "testimony.care.guard.taken"));
        RadioButtonGroup<Disclosure.Outcome> outcome =
                new RadioButtonGroup<>(getTranslation("testimony.care.guard.outcome"));
        outcome.addClassName("fm-care-reasons");
        outcome.setItems(Disclosure.Outcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation("testimony.care.guard.outcome." + each.name()));
        outcome.setManualValidation(true);
        CheckboxGroup<Disclosure.Told> told = new CheckboxGroup<>(getTranslation("testimony.care.guard.told"));
        told.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        told.setItems(Disclosure.Told.values());
        told.setItemLabelGenerator(each -> getTranslation("testimony.care.guard.told." + each.name()));
        Button settle = new Button(getTranslation("testimony.care.guard.settle"), _ -> {
            outcome.setInvalid(outcome.getValue() == null);
            outcome.setErrorMessage(getTranslation("testimony.care.guard.outcome.missing"));
            if (outcome.getValue() != null) {
                does(
                        () -> disclosures.settle(telling, one.version(), outcome.getValue(), told.getValue()),
                        "testimony.care.guard.settled");
            }
        });
        (one.owner().isPresent() ? settle : take).addThemeVariants(ButtonVariant.PRIMARY);
        return section("testimony.care.guard.act", take, outcome, told, settle);
    }

    private Section settled(DisclosureItem item) {
        Disclosure.Settled settled = item.disclosure().outcome().orElseThrow();
        String told = settled.told().stream()
                .sorted()
                .map(each -> getTranslation("testimony.care.guard.told." + each.name()))
                .collect(Collectors.joining(", "));
        return section(
                "testimony.care.guard.came",
                new Paragraph(getTranslation(
                        "testimony.care.guard.settled.on",
                        getTranslation("testimony.care.guard.outcome."
                                + settled.outcome().name()),
                        Dates.moment(settled.at(), getLocale()))),
                new Paragraph(
                        told.isEmpty()
                                ? getTranslation("testimony.care.guard.told.nobody")
                                : getTranslation("testimony.care.guard.told.are", told)),
                new Button(
                        getTranslation("testimony.care.guard.again"),
                        _ -> does(
                                () -> disclosures.openAgain(
                                        telling, item.disclosure().version()),
                                "testimony.care.guard.opened-again")));
    }

    private void words() {
        DisclosedWords words = disclosures.open(telling);
        Section section = section(
                "testimony.care.guard.contact",
                new Paragraph(getTranslation(
                        words.callBack() == TellingSecret.CallBack.ASKED_FOR
                                ? "testimony.care.guard.wants"
                                : "testimony.care.guard.wants-not")),
                new Paragraph(
                        words.contact().isBlank()
                                ? getTranslation("testimony.care.guard.no-contact")
                                : words.contact()));
        if (!words.name().isBlank()) {
            section.add(new Paragraph(getTranslation("testimony.care.guard.name", words.name())));
        }
        body.add(section);
        Section told = section("testimony.care.guard.words");
        words.parts()
                .ifPresentOrElse(
                        parts -> parts.forEach((part, text) -> {
                            Span name = new Span(DeskTexts.part(this, part));
                            name.addClassNames("fm-small", "fm-quiet");
                            told.add(name, new Words(text));
                        }),
                        () -> told.add(new Paragraph(getTranslation("testimony.care.guard.words.gone"))));
        told.add(new Anchor(CareNavigation.desk(telling), getTranslation("testimony.care.guard.desk")));
        body.add(told);
    }

    private void does(Supplier<DisclosureItem> act, String done) {
        try {
            show(act.get());
            said.setText(getTranslation(done));
        } catch (CareRefused refused) {
            said.setText(CareWords.refused(this, refused));
        } catch (DecidedMeanwhile meanwhile) {
            said.setText(CareWords.meanwhile(this, meanwhile));
            show(item());
        }
    }

    private Section section(String title, Component... parts) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassNames("fm-section", "fm-care-body");
        section.add(parts);
        return section;
    }
}
