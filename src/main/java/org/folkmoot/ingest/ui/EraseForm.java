package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ingest.ImportedPeople;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.ErrorSummary.Fault;
import org.folkmoot.platform.ui.Figures;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.testimony.EraseSection;
import org.folkmoot.testimony.Erasures.ErasurePreview;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Component;

/** Erases people whose words came in from a file, by what the file calls them: asks who, shows in numbers what would go, and only then offers the act. What is asked never stands in the address. */
final class EraseForm extends Div {

    private final transient ImportedPeople people;
    private final ErrorSummary errors = new ErrorSummary();
    private final Select<ImportedPeople.Source> source;
    private final TextField reference = new TextField(getTranslation("testimony.erase.reference"));
    private final Select<TakeBackReason> reason = Parts.select(
            getTranslation("testimony.erase.reason"),
            List.of(TakeBackReason.values()),
            one -> getTranslation("testimony.erase.reason." + one.word()));
    private final Button look = new Button();
    private final Div answer = Parts.styled(new Div(), "fm-section");

    EraseForm(
            ImportedPeople people,
            List<ImportedPeople.Source> sources,
            ItemLabelGenerator<ImportedPeople.Source> label) {
        this.people = people;
        source = Parts.select(getTranslation("testimony.erase.source"), sources, label);
        if (sources.size() == 1) {
            source.setValue(sources.getFirst());
        }
        reference.setHelperText(getTranslation("testimony.erase.reference.help"));
        reference.getElement().setProperty("autocomplete", "off");
        reason.setValue(TakeBackReason.OWN_WISH);
        source.addValueChangeListener(_ -> takeBack());
        reference.addValueChangeListener(_ -> takeBack());
        look.setText(getTranslation("testimony.erase.look"));
        look.addClickListener(_ -> look());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = Parts.form(errors, source, reference, reason, Parts.acts(look));
        answer.getElement().setAttribute("aria-live", "polite");
        add(form, answer);
    }

    /** An answer stands only as long as its question. */
    private void takeBack() {
        answer.removeAll();
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void look() {
        takeBack();
        source.setInvalid(false);
        reference.setInvalid(false);
        List<Fault> faults = new ArrayList<>();
        if (source.getValue() == null) {
            faults.add(Fault.at(source, getTranslation("testimony.erase.source.missing")));
        }
        if (reference.getValue().isBlank()) {
            faults.add(Fault.at(reference, getTranslation("testimony.erase.reference.missing")));
        }
        errors.show(faults);
        if (faults.isEmpty()) {
            try {
                show(people.preview(source.getValue().place(), source.getValue().name(), reference.getValue()));
            } catch (InvalidRequest _) {
                errors.show(List.of(Fault.at(reference, getTranslation("testimony.erase.reference.group"))));
            } catch (NotFound _) {
                errors.show(List.of(Fault.at(reference, getTranslation("testimony.erase.reference.unknown"))));
            }
        }
    }

    private void show(ErasurePreview preview) {
        if (preview.isEmpty()) {
            say(getTranslation("testimony.erase.preview.none"));
            return;
        }
        Figures figures = new Figures();
        line(figures, "testimonies", preview.testimonies());
        line(figures, "themes", preview.themes());
        line(figures, "services", preview.services());
        line(figures, "places", preview.places());
        Paragraph also = Parts.styled(new Paragraph(getTranslation("testimony.erase.preview.also")), "fm-quiet");
        Button erase = new Button(getTranslation("testimony.erase.act"), _ -> erase());
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        erase.setDisableOnClick(true);
        Div acts = Parts.acts(erase, new Button(getTranslation("testimony.erase.leave"), _ -> takeBack()));
        Section section = Parts.styled(
                new Section(new H2(getTranslation("testimony.erase.preview")), figures, also, acts), "fm-form");
        answer.add(section);
        // One loud act a screen.
        look.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void say(String sentence) {
        answer.add(Parts.styled(new Section(new Paragraph(sentence)), "fm-form"));
    }

    private void line(Figures figures, String what, int number) {
        figures.line(ImportDesk.number(number), getTranslation("testimony.erase.preview." + what, number));
    }

    private void erase() {
        ErasurePreview gone = people.erase(
                source.getValue().place(), source.getValue().name(), reference.getValue(), reason.getValue());
        reference.clear();
        takeBack();
        say(getTranslation("testimony.erase.done", gone.testimonies()));
    }

    /** Offers it where somebody came in from a file. */
    @Component
    record Offer(ImportedPeople people, Places places) implements EraseSection {

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<com.vaadin.flow.component.Component> at(Place place) {
            List<ImportedPeople.Source> sources = people.sources(place.id());
            return sources.isEmpty() ? Optional.empty() : Optional.of(new EraseForm(people, sources, this::label));
        }

        private String label(ImportedPeople.Source source) {
            return source.name()
                    + places.find(source.place()).map(at -> " · " + at.name()).orElse("");
        }
    }
}
