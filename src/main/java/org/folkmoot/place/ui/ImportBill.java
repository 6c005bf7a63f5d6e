package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Div;
import java.text.NumberFormat;
import java.util.Map;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.ui.Figures;

/** The numbers of an import or its trial; they add up to the records in the file. */
final class ImportBill extends Div {

    /** @param tense {@code trial} for what would happen, {@code done} for what did */
    ImportBill(Job job, String tense) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        long added = figure(job.figures(), "new");
        long changed = figure(job.figures(), "changed");
        long same = figure(job.figures(), "same");
        Figures figures = new Figures()
                .line(
                        numbers.format(added + changed + same),
                        getTranslation("place.import.bill." + tense),
                        getTranslation("place.import.bill." + tense + ".more", added, changed, same));
        if (job.refused() > 0) {
            figures.line(
                    numbers.format(job.refused()),
                    getTranslation("place.import.bill.refused"),
                    getTranslation("place.import.bill.refused.more"));
        }
        figures.line(numbers.format(job.done()), getTranslation("place.import.bill.total"));
        addClassName("fm-bill");
        add(figures);
    }

    static long figure(Map<String, Long> figures, String name) {
        return figures.getOrDefault(name, 0L);
    }

    /** How many records would change what is here. */
    static long toKeep(Job job) {
        return figure(job.figures(), "new") + figure(job.figures(), "changed");
    }
}
