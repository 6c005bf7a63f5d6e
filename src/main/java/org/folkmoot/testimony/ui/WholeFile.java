package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.MappingSketch;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.testimony.csv.ColumnSurvey;
import org.folkmoot.theme.Codebook;

/** What holds for the whole file: what counts as no answer, what people were told, the name for next time. */
class WholeFile extends Section {

    /** Offered beside what was found, when they stand in the file. */
    private static final int OFFERED = 30;

    private static final int SHORT = 30;

    private final transient ImportDesk desk;
    private final transient ImportDrafts.Draft draft;
    private final transient MappingSketch sketch;
    private final MultiSelectComboBox<String> noAnswer = new MultiSelectComboBox<>();
    private final TextField name = new TextField();
    private final ComboBox<String> codebook = new ComboBox<>();
    private final RadioButtonGroup<WordsUse> uses = new RadioButtonGroup<>();
    private final RadioButtonGroup<Mapping.Faulty> faulty = new RadioButtonGroup<>();

    WholeFile(ImportDesk desk, ImportDrafts.Draft draft) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        addClassName("fm-section");
        noAnswer();
        name();
        codebook();
        uses();
        faulty();
        Div fields = new Div(noAnswer, name, codebook, uses, faulty);
        fields.addClassName("fm-import-rest");
        add(new H2(getTranslation("testimony.whole.heading")), fields);
    }

    private void noAnswer() {
        noAnswer.setLabel(getTranslation("testimony.whole.no-answer"));
        noAnswer.setAllowCustomValue(true);
        noAnswer.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        noAnswer.addCustomValueSetListener(added -> {
            Set<String> values = new LinkedHashSet<>(noAnswer.getValue());
            values.add(added.getDetail().strip());
            offer(values);
            noAnswer.setValue(values);
        });
        noAnswer.addValueChangeListener(changed -> {
            sketch.noAnswer(changed.getValue());
            showNoAnswers();
        });
    }

    private void name() {
        name.setLabel(getTranslation("testimony.whole.name"));
        name.setHelperText(getTranslation("testimony.whole.name.means"));
        name.setMaxLength(120);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(sketch.name());
        name.addValueChangeListener(changed -> {
            sketch.name(changed.getValue());
            name.setInvalid(false);
        });
    }

    private void codebook() {
        codebook.setLabel(getTranslation("testimony.whole.codebook"));
        codebook.setHelperText(getTranslation("testimony.whole.codebook.means"));
        codebook.setAllowCustomValue(true);
        Set<String> books = new LinkedHashSet<>();
        desk.codebooks().at(draft.upload().place()).stream().map(Codebook::name).forEach(books::add);
        if (sketch.codebook().isBlank()) {
            sketch.codebook(books.stream().findFirst().orElse(sketch.name()));
        }
        books.add(sketch.codebook());
        codebook.setItems(books);
        codebook.setValue(sketch.codebook());
        codebook.addCustomValueSetListener(added -> {
            books.add(added.getDetail().strip());
            codebook.setItems(books);
            codebook.setValue(added.getDetail().strip());
        });
        codebook.addValueChangeListener(changed -> {
            if (changed.getValue() != null && !changed.getValue().isBlank()) {
                sketch.codebook(changed.getValue());
            }
        });
    }

    private void uses() {
        uses.setLabel(getTranslation("testimony.whole.uses"));
        uses.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        uses.setItems(WordsUse.values());
        uses.setItemLabelGenerator(use -> getTranslation(
                "testimony.uses." + use.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        uses.setValue(sketch.upTo());
        uses.setHelperText(getTranslation("testimony.whole.uses.means"));
        uses.addClassName("wide");
        uses.addValueChangeListener(changed -> sketch.upTo(changed.getValue()));
    }

    private void faulty() {
        faulty.setLabel(getTranslation("testimony.whole.faulty"));
        faulty.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        faulty.setItems(Mapping.Faulty.values());
        faulty.setItemLabelGenerator(one -> getTranslation(
                "testimony.faulty." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        faulty.setValue(sketch.faulty());
        faulty.setHelperText(getTranslation("testimony.whole.faulty.means"));
        faulty.addClassName("wide");
        faulty.addValueChangeListener(changed -> sketch.faulty(changed.getValue()));
    }

    /** Follows the columns: which one holds the words, whether there are themes or consents. */
    final void columnsChanged() {
        Set<String> values = new LinkedHashSet<>(sketch.noAnswer());
        offer(values);
        noAnswer.setValue(values);
        showNoAnswers();
        codebook.setVisible(!sketch.columns(ColumnUse.THEME_FLAG).isEmpty()
                || !sketch.columns(ColumnUse.THEME_NAMES).isEmpty());
        uses.setVisible(sketch.columns(ColumnUse.USES).isEmpty());
    }

    private void offer(Set<String> chosen) {
        Set<String> items = new LinkedHashSet<>(chosen);
        words().values().entrySet().stream()
                .filter(value -> value.getKey().length() <= SHORT && value.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(value -> Mapping.key(value.getKey()))
                .limit(OFFERED)
                .forEach(items::add);
        noAnswer.setItems(items);
    }

    private void showNoAnswers() {
        ColumnSurvey words = words();
        long meant = words.values().entrySet().stream()
                .filter(value -> noAnswer.getValue().contains(Mapping.key(value.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
        noAnswer.setHelperText(getTranslation("testimony.whole.no-answer.means", words.blank(), meant));
    }

    /** The column of words; before one is chosen, the first column stands in. */
    private ColumnSurvey words() {
        return sketch.columns(ColumnUse.WORDS).stream()
                .flatMap(column -> draft.proposal().survey().column(column).stream())
                .findFirst()
                .orElseGet(() -> draft.proposal().survey().columns().getFirst());
    }

    /** What must be put right before the file can be tried. */
    List<ErrorSummary.Fault> faults() {
        List<ErrorSummary.Fault> faults = new ArrayList<>();
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation("testimony.whole.name.missing"));
            faults.add(new ErrorSummary.Fault(getTranslation("testimony.whole.name.missing"), name));
        }
        return faults;
    }
}
