package org.folkmoot.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.call.CallRefused;
import org.folkmoot.call.CallRefused.Reason;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** What a call says to the people it asks, written by who opens it. */
final class CallForm extends Div {

    private static final int OLDEST = 130;
    private static final int USUAL_MONTHS = 24;

    /** Those most spoken at home in England and Wales after English and Welsh (census of 2021), and British Sign Language. */
    private static final List<Locale> OTHERS = List.of(
                    "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "ta", "fr", "lt", "zh", "tr", "so",
                    "fa", "uk", "bfi")
            .stream()
            .map(Locale::forLanguageTag)
            .toList();

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField title = new TextField();
    private final TextArea purpose = new TextArea();
    private final TextArea readers = new TextArea();
    private final MultiSelectComboBox<ServiceSummary> services = new MultiSelectComboBox<>();
    private final TextArea prompts = new TextArea();
    private final TextArea meanings = new TextArea();
    private final DayField closes = new DayField();
    private final MultiSelectComboBox<Locale> languages = new MultiSelectComboBox<>();
    private final IntegerField youngest = new IntegerField();
    private final IntegerField oldest = new IntegerField();
    private final RadioButtonGroup<LawfulBasis> basis;
    private final IntegerField months = new IntegerField();
    private final TextField help = new TextField();
    private final Map<Reason, Component> fields = new EnumMap<>(Reason.class);

    CallForm(String act, List<ServiceSummary> known, Consumer<CallTerms> keep) {
        addClassName("fm-form");
        name(title, "title", Reason.TITLE_MISSING);
        name(purpose, "purpose", Reason.PURPOSE_MISSING, Reason.TEXT_TOO_LONG);
        name(readers, "readers", Reason.READERS_MISSING);
        name(prompts, "prompts", Reason.TOO_MANY_PROMPTS);
        name(meanings, "meanings", Reason.TOO_MANY_MEANINGS);
        name(help, "help");
        services.setItems(known);
        services.setItemLabelGenerator(ServiceSummary::name);
        name(services, "services");
        closes.setLabel(getTranslation("call.form.closes"));
        closes.setHelperText(getTranslation("call.form.closes.help"));
        fields.put(Reason.CLOSES_IN_THE_PAST, closes);
        List<Locale> all = new ArrayList<>(Languages.all());
        all.addAll(OTHERS);
        languages.setItems(all);
        languages.setItemLabelGenerator(language -> CallFacts.language(language, getLocale()));
        languages.setValue(Set.copyOf(Languages.all()));
        name(languages, "languages", Reason.LANGUAGE_MISSING);
        bounds();
        basis = Parts.choice(getTranslation("call.form.basis"), LawfulBasis.values(), "call.basis.");
        basis.setHelperText(getTranslation("call.form.basis.help"));
        basis.setValue(LawfulBasis.PUBLIC_TASK_STATUTORY);
        Button save = Parts.primary(act, () -> save(keep));
        save.setId("keep-call");
        Div ages = Parts.styled(new Div(youngest, oldest), "fm-call-ages");
        add(errors, title, purpose, readers, closes, services);
        add(heading("answering"), prompts, meanings, languages, ages, help);
        add(heading("keeping"), basis, months, save);
    }

    private void bounds() {
        youngest.setLabel(getTranslation("call.form.youngest"));
        oldest.setLabel(getTranslation("call.form.oldest"));
        months.setLabel(getTranslation("call.form.months"));
        months.setHelperText(getTranslation("call.form.months.help"));
        List.of(youngest, oldest, months).forEach(field -> field.setManualValidation(true));
        youngest.setValue(0);
        oldest.setValue(OLDEST);
        months.setValue(USUAL_MONTHS);
        fields.put(Reason.AGES, youngest);
        fields.put(Reason.MONTHS_KEPT, months);
    }

    private H2 heading(String key) {
        return new H2(getTranslation("call.form." + key));
    }

    private <F extends Component & HasLabel & HasHelper> void name(F field, String key, Reason... reasons) {
        field.setLabel(getTranslation("call.form." + key));
        field.setHelperText(getTranslation("call.form." + key + ".help"));
        field.setId("call-" + key);
        for (Reason reason : reasons) {
            fields.put(reason, field);
        }
    }

    /** Puts what a call says into the fields; services that are no longer there are left out. */
    CallForm show(CallTerms terms) {
        title.setValue(terms.title());
        purpose.setValue(terms.purpose());
        readers.setValue(terms.readers());
        services.setValue(services.getListDataView()
                .getItems()
                .filter(service -> terms.services().contains(service.id()))
                .collect(Collectors.toSet()));
        prompts.setValue(String.join("\n", terms.prompts()));
        meanings.setValue(String.join("\n", terms.meanings()));
        terms.closes().ifPresent(closes::setValue);
        languages.setValue(terms.languages());
        youngest.setValue(terms.ages().from());
        oldest.setValue(terms.ages().to());
        basis.setValue(terms.basis());
        months.setValue(terms.monthsKept());
        help.setValue(terms.help());
        return this;
    }

    private void save(Consumer<CallTerms> keep) {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        List<Reason> missing = missing();
        if (!missing.isEmpty()) {
            errors.show(missing.stream().map(this::fault).toList());
            return;
        }
        try {
            keep.accept(terms());
            errors.show(List.of());
        } catch (CallRefused refused) {
            errors.show(List.of(fault(refused.reason())));
        }
    }

    private List<Reason> missing() {
        List<Reason> missing = new ArrayList<>();
        require(missing, title, Reason.TITLE_MISSING);
        require(missing, purpose, Reason.PURPOSE_MISSING);
        require(missing, readers, Reason.READERS_MISSING);
        if (languages.isEmpty()) {
            missing.add(Reason.LANGUAGE_MISSING);
        }
        return missing;
    }

    private static void require(List<Reason> missing, HasValue<?, String> field, Reason reason) {
        if (field.getValue().isBlank()) {
            missing.add(reason);
        }
    }

    private CallTerms terms() {
        return new CallTerms(
                title.getValue(),
                purpose.getValue(),
                readers.getValue(),
                services.getValue().stream().map(ServiceSummary::id).collect(Collectors.toUnmodifiableSet()),
                prompts.getValue().lines().toList(),
                meanings.getValue().lines().toList(),
                closes.getOptionalValue(),
                languages.getValue(),
                new CallTerms.Ages(
                        youngest.getOptionalValue().orElse(0),
                        oldest.getOptionalValue().orElse(OLDEST)),
                basis.getValue(),
                months.getOptionalValue().orElse(0),
                help.getValue());
    }

    private ErrorSummary.Fault fault(Reason reason) {
        String message = getTranslation("call.refused." + reason.name());
        Component field = Optional.ofNullable(fields.get(reason)).orElse(title);
        ((HasValidationProperties) field).setErrorMessage(message);
        ((HasValidationProperties) field).setInvalid(true);
        return new ErrorSummary.Fault(message, (Focusable<?>) field);
    }

    /** The services of the list in the order of their names. */
    static List<ServiceSummary> inOrder(List<ServiceSummary> services) {
        return services.stream()
                .sorted(Comparator.comparing(ServiceSummary::name))
                .toList();
    }
}
