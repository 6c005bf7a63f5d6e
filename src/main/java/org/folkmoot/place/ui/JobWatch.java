package org.folkmoot.place.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.folkmoot.platform.jobs.Job;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.ui.ProgressBill;
import org.jspecify.annotations.Nullable;

/** Shows a job while it runs, asking twice a second, and says once when it is over. */
final class JobWatch extends Div {

    private static final int BETWEEN = 500;

    private final transient Jobs jobs;
    private final transient JobId id;
    private final transient Consumer<Job> over;
    private final ProgressBill bill;
    private @Nullable Registration asking;

    JobWatch(Jobs jobs, JobId id, String label, Consumer<Job> over) {
        this.jobs = jobs;
        this.id = id;
        this.over = over;
        bill = new ProgressBill(label);
        bill.stop(getTranslation("place.import.stop"), () -> jobs.stop(id));
        add(bill);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(BETWEEN);
        asking = event.getUI().addPollListener(_ -> look());
        // Not at once: a job that is over already changes the page, to which this is just being added.
        event.getUI().beforeClientResponse(this, _ -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest();
    }

    private void look() {
        jobs.find(id).ifPresent(job -> {
            Map<String, Long> figures = new LinkedHashMap<>();
            for (String figure : List.of("new", "changed", "same")) {
                figures.put(
                        getTranslation("place.import.figure." + figure),
                        job.figures().getOrDefault(figure, 0L));
            }
            figures.put(getTranslation("place.import.figure.refused"), job.refused());
            bill.show(job.done(), job.total(), figures);
            if (job.state().isOver()) {
                rest();
                over.accept(job);
            }
        });
    }

    private void rest() {
        if (asking != null) {
            asking.remove();
            asking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }
}
