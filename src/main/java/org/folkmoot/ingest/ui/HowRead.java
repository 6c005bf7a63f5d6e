package org.folkmoot.ingest.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.ingest.csv.CsvForm;
import org.folkmoot.ingest.csv.CsvForm.FormatHints;
import org.folkmoot.ingest.csv.FileSurvey;
import org.folkmoot.ingest.internal.Reasons;
import org.folkmoot.platform.csv.TextEncoding;
import org.folkmoot.platform.ui.Parts;

/** How the file is read: its letters, with words from it by which somebody sees whether that is right, or its sheet; and what is left out. */
class HowRead extends Section {

    private final Select<String> sheet = new Select<>();

    /** @param again reads the file anew */
    HowRead(FileSurvey survey, FormatHints reading, SerializableConsumer<FormatHints> again) {
        addClassName("fm-import-how");
        CsvForm form = survey.form();
        form.encoding().ifPresent(encoding -> letters(survey, encoding, reading, again));
        if (form.sheets().size() > 1) {
            sheets(form, reading, again);
        }
        if (!survey.leftOut().isEmpty()) {
            leftOut(survey);
        }
    }

    /** Plain letters are the same in all of the usual encodings: of them there is nothing to ask. */
    private void letters(
            FileSurvey survey, TextEncoding now, FormatHints reading, SerializableConsumer<FormatHints> again) {
        if (survey.beyondAscii().isEmpty()) {
            return;
        }
        Select<TextEncoding> encoding =
                Parts.select(getTranslation("ingest.how.letters"), List.of(TextEncoding.values()), TextEncoding::label);
        encoding.setHelperText(getTranslation("ingest.how.letters.means"));
        encoding.setValue(now);
        encoding.addValueChangeListener(changed -> again.accept(reading.written(changed.getValue())));
        Div samples = Parts.styled(new Div(), "fm-samples", "fm-words");
        survey.beyondAscii().forEach(one -> samples.add(new Paragraph(one.text())));
        add(encoding, samples);
    }

    private void sheets(CsvForm form, FormatHints reading, SerializableConsumer<FormatHints> again) {
        sheet.setLabel(getTranslation("ingest.how.sheet"));
        sheet.setItems(form.sheets());
        if (reading.sheet().isPresent()) {
            sheet.setValue(form.sheet().orElseThrow());
        } else {
            sheet.setHelperText(
                    getTranslation("ingest.how.sheet.shown", form.sheet().orElseThrow()));
        }
        sheet.addValueChangeListener(changed -> again.accept(reading.sheet(changed.getValue())));
        add(sheet);
    }

    Select<String> sheet() {
        return sheet;
    }

    private void leftOut(FileSurvey survey) {
        UnorderedList rows = new UnorderedList();
        survey.leftOut().forEach(one -> rows.add(new ListItem(said(one))));
        Details details = Parts.styled(
                new Details(
                        getTranslation("ingest.how.left-out", survey.leftOut().size()), rows),
                "fm-import-details");
        add(details);
    }

    private String said(LeftOut one) {
        return getTranslation("ingest.how.left-out." + Reasons.key(one.why()), one.row(), one.text());
    }
}
