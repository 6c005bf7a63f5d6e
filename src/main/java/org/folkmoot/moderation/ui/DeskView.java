package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.DeskMarks;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.moderation.FilesInCare;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.moderation.QueueItem;
import org.folkmoot.moderation.SubmissionReading;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Submission;

/** One submission on the desk: what is hidden in it, and what is decided about it. */
@Route(value = CareNavigation.DESK + "/:telling", layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class DeskView extends CarePage {

    private final transient CareQueue queue;
    private final transient SubmissionReading reading;
    private final transient Moderation moderation;
    private final transient DeskMarks marks;
    private final transient Disclosures disclosures;
    private final Div state = Parts.styled(new Div(), "fm-desk-state");
    private final Div work = new Div();
    private final DeskDecisions decisions;
    private transient Optional<Opened> opened = Optional.empty();

    DeskView(
            CareQueue queue,
            SubmissionReading reading,
            Moderation moderation,
            DeskMarks marks,
            Disclosures disclosures,
            FilesInCare files,
            Places places) {
        super(places, "fm-wide", "fm-desk-page");
        this.queue = queue;
        this.reading = reading;
        this.moderation = moderation;
        this.marks = marks;
        this.disclosures = disclosures;
        this.decisions = new DeskDecisions(this, moderation, queue, disclosures, files);
        said().addClassName("fm-desk-said");
    }

    @Override
    void enter() {
        QueueItem item = item();
        opened = Optional.empty();
        String sent =
                item.submission().sent().map(at -> Dates.date(at, getLocale())).orElse("");
        add(
                head(
                                getTranslation("moderation.desk.title", sent),
                                item.submission().place(),
                                item.call())
                        .tools(
                                new Anchor(
                                        CareNavigation.layers(submission()), getTranslation("moderation.layers.title")),
                                new Anchor(CareNavigation.QUEUE, getTranslation("moderation.desk.queue"))),
                state,
                said(),
                work,
                decisions);
        showState(item);
        if (item.submission().care().notes().isEmpty()) {
            open();
        } else {
            before(item);
        }
    }

    private QueueItem item() {
        return queue.find(submission()).orElseThrow(() -> new NotFound("There is no such story"));
    }

    private void showState(QueueItem item) {
        Care care = item.submission().care();
        state.removeAll();
        state.add(
                CareWords.stage(this, item.submission()),
                new Span(CareWords.owner(this, item.owner())),
                new Span(getTranslation("moderation.grade.is", CareWords.grade(this, care.grade()))));
        if (item.due().isPresent()) {
            state.add(CareWords.due(this, item.due(), item.late()));
        }
        if (!care.notes().isEmpty()) {
            String notes = getTranslation("moderation.notes.are", CareWords.notes(this, care.notes()));
            state.add(Parts.styled(new Span(notes), "fm-care-notes"));
        }
        disclosures
                .find(submission())
                .ifPresent(_ -> state.add(Parts.styled(
                        new Anchor(CareNavigation.safeguarding(submission()), getTranslation("moderation.guard.word")),
                        "fm-state",
                        "guard")));
    }

    /** What may be hard to read is said before the words. */
    private void before(QueueItem item) {
        Section section = Parts.section(
                getTranslation("moderation.notes.before"),
                new Paragraph(CareWords.notes(this, item.submission().care().notes())),
                Parts.acts(
                        Parts.primary(getTranslation("moderation.notes.show"), this::open),
                        new ActLink(getTranslation("moderation.notes.not-now"), CareNavigation.QUEUE)));
        instead(Parts.styled(section, "fm-care-before"));
    }

    private void instead(Component shown) {
        work.removeAll();
        decisions.removeAll();
        work.add(shown);
    }

    /** Opens the words; what was marked on the desk stays as long as they and what is hidden in them are the same. */
    private void open() {
        try {
            Optional<Opened> before = opened;
            Opened now = reading.open(submission());
            opened = Optional.of(now);
            if (before.filter(known -> known.wordsVersion() == now.wordsVersion()
                            && known.checked().equals(now.checked()))
                    .isEmpty()) {
                work.removeAll();
                work.add(new RedactionEditor(now, moderation, marks, this));
            }
            QueueItem item = item();
            showState(item);
            decisions.show(item, now);
        } catch (CareRefused refused) {
            instead(CareWords.closed(this, refused.reason())
                    .step(new ActLink(getTranslation("moderation.desk.queue"), CareNavigation.QUEUE)));
        }
    }

    /**
     * Carries out a decision on what the page shows, says what came of it, and shows it as it stands then.
     *
     * @param done key of what is said once it is done
     */
    void does(Function<ExpectedVersion, Submission> act, String done) {
        if (!attempt(opened.orElseThrow().submission(), act, done)) {
            return;
        }
        if (queue.find(submission()).isPresent()) {
            open();
        } else {
            instead(CareWords.closed(this, CareRefused.Reason.AUTHOR_HIDES_IT));
        }
    }

    /** Who marks something nobody looks after looks after it, so that others see that somebody is at work. */
    void marked() {
        if (opened.filter(now -> now.submission().care().owner().isEmpty()).isPresent()) {
            does(moderation::take, "moderation.done.TAKEN");
        }
    }
}
