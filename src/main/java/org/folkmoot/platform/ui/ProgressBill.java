package org.folkmoot.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;
import java.util.Map;

/** Long work while it runs: what is done, of how much, what was refused, and a way to stop. It can be left. */
public final class ProgressBill extends Div {

    private final Span done = Parts.styled(new Span(), "fm-job-done", "fm-figure");
    private final Span of = Parts.styled(new Span(), "fm-figure");
    private final ProgressBar bar = new ProgressBar();
    private final Bits facts = new Bits();
    private final Div lines = new Div();
    private final Paragraph state = Parts.spoken(Parts.styled(new Paragraph(), "fm-hidden"));
    private final Div acts = Parts.styled(new Div(), "fm-acts");
    private int spoken = -1;

    /** @param label what is being done, for those who hear it: "Comments brought in" */
    public ProgressBill(String label) {
        addClassName("fm-job");
        Paragraph now = Parts.styled(new Paragraph(done, of), "fm-job-now");
        bar.getElement().setAttribute("aria-label", label);
        add(now, bar, facts, lines, state, acts);
    }

    /**
     * How far it is.
     *
     * @param total 0 while nobody knows yet
     * @param figures counts by what they count, in order; text already translated
     */
    public void show(long done, long total, Map<String, Long> figures) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        this.done.setText(numbers.format(done));
        bar.setIndeterminate(total <= 0);
        facts.removeAll();
        if (total > 0) {
            of.setText(getTranslation("platform.job.of", total));
            bar.setValue(Math.min(1.0, (double) done / total));
            int percent = (int) (100 * Math.min(done, total) / total);
            facts.add(new Span(getTranslation("platform.job.percent", percent)));
            sayEachTenth(percent);
        }
        Figures bill = new Figures();
        figures.forEach((what, count) -> bill.line(numbers.format(count), what));
        lines.removeAll();
        if (!figures.isEmpty()) {
            lines.add(bill);
        }
    }

    /** More about the work: since when, by whom, how long it may take. */
    public void fact(String text) {
        facts.add(new Span(text));
    }

    /** Offers to stop, with the act's name on the button. */
    public ProgressBill stop(String act, Runnable stop) {
        Button button = new Button(act, _ -> stop.run());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        acts.removeAll();
        acts.add(button);
        return this;
    }

    /** Speaks seldom, so that it can be left running beside a screen reader. */
    private void sayEachTenth(int percent) {
        if (percent / 10 != spoken) {
            spoken = percent / 10;
            state.setText(getTranslation("platform.job.percent", percent));
        }
    }
}
