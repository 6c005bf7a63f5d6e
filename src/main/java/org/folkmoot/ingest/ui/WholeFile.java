package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.TestimonyImport.SetChoice;
import org.folkmoot.ingest.csv.ColumnSurvey;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebook;

/** What holds for the whole file: what counts as no answer, what people were told, the name for next time. */
class WholeFile extends Section {

    /** Offered beside what was found, when they stand in the file. */
    private static final int OFFERED = 30;

    private static final int SHORT = 30;

    /** No set can be called so. */
    private static final String NEW_SET = "";

    private final transient ImportDesk desk;
    private final transient ImportDesk.Draft draft;
    private final transient MappingSketch sketch;
    private final MultiSelectComboBox<String> noAnswer =
            new MultiSelectComboBox<>(getTranslation("ingest.whole.no-answer"));
    private final Select<String> set = new Select<>();
    private final TextField name = new TextField(getTranslation("ingest.whole.name"));
    private final ComboBox<String> codebook = new ComboBox<>(getTranslation("ingest.whole.codebook"));
    private final RadioButtonGroup<WordsUse> uses;

    WholeFile(ImportDesk desk, ImportDesk.Draft draft) {
        this.desk = desk;
        this.draft = draft;
        this.sketch = draft.proposal().sketch();
        addClassName("fm-section");
        noAnswer();
        set();
        name();
        codebook();
        uses = radio(
                "ingest.whole.uses",
                one -> getTranslation("ingest.uses." + Reasons.key(one)),
                WordsUse.values(),
                sketch.upTo(),
                sketch::upTo);
        RadioButtonGroup<Mapping.Faulty> faulty = radio(
                "ingest.whole.faulty",
                one -> getTranslation("ingest.faulty." + Reasons.key(one)),
                Mapping.Faulty.values(),
                sketch.faulty(),
                sketch::faulty);
        Div fields = Parts.styled(new Div(set, name, noAnswer, codebook, uses, faulty), "fm-import-rest");
        add(new H2(getTranslation("ingest.whole.heading")), fields);
    }

    private void noAnswer() {
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

    /** Rows of one id are one comment only within one survey, and no file says whether it is the same: so a person does. */
    private void set() {
        List<String> sets = draft.proposal().sets();
        set.setLabel(getTranslation("ingest.set"));
        set.setHelperText(getTranslation("ingest.set.means"));
        List<String> items = new ArrayList<>(List.of(NEW_SET));
        items.addAll(sets);
        set.setItems(items);
        set.setItemLabelGenerator(one ->
                one.equals(NEW_SET) ? getTranslation("ingest.set.new") : getTranslation("ingest.set.known", one));
        set.setVisible(!sets.isEmpty());
        sketch.set().ifPresent(choice -> set.setValue(choice == SetChoice.KNOWN ? sketch.name() : NEW_SET));
        set.addValueChangeListener(changed -> {
            set.setInvalid(false);
            if (changed.getValue().equals(NEW_SET)) {
                sketch.set(SetChoice.NEW);
                name.setValue(Mapping.free(sketch.name(), sets));
            } else {
                sketch.set(SetChoice.KNOWN);
                name.setValue(changed.getValue());
            }
            showName();
        });
        showName();
    }

    private void showName() {
        name.setVisible(sketch.set().filter(SetChoice.KNOWN::equals).isEmpty());
    }

    private void name() {
        name.setHelperText(getTranslation("ingest.whole.name.means"));
        name.setMaxLength(120);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(sketch.name());
        name.addValueChangeListener(changed -> {
            sketch.name(changed.getValue());
            name.setInvalid(false);
        });
    }

    private void codebook() {
        codebook.setHelperText(getTranslation("ingest.whole.codebook.means"));
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

    private <E extends Enum<E>> RadioButtonGroup<E> radio(
            String text, ItemLabelGenerator<E> names, E[] values, E now, SerializableConsumer<E> chosen) {
        RadioButtonGroup<E> radio = new RadioButtonGroup<>(getTranslation(text));
        radio.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        radio.setItems(values);
        radio.setItemLabelGenerator(names);
        radio.setValue(now);
        radio.setHelperText(getTranslation(text + ".means"));
        radio.addClassName("wide");
        radio.addValueChangeListener(changed -> chosen.accept(changed.getValue()));
        return radio;
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
        long meant = words.count(value -> noAnswer.getValue().contains(Mapping.key(value)));
        noAnswer.setHelperText(getTranslation("ingest.whole.no-answer.means", words.blank(), meant));
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
        if (sketch.set().isEmpty()) {
            faults.add(ErrorSummary.Fault.at(set, getTranslation("ingest.set.missing")));
        }
        if (sketch.set().filter(SetChoice.NEW::equals).isPresent()
                && Mapping.isAmong(name.getValue(), draft.proposal().sets())) {
            faults.add(ErrorSummary.Fault.at(name, getTranslation("ingest.set.taken")));
        }
        if (name.getValue().isBlank()) {
            faults.add(ErrorSummary.Fault.at(name, getTranslation("ingest.whole.name.missing")));
        }
        return faults;
    }
}
