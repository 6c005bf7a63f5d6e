package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.DecidedMeanwhile;
import org.folkmoot.moderation.ExpectedVersion;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;

/** A page about one submission in moderation, which its address names. It says what came of each act, or why it was refused. */
abstract class CarePage extends Div implements BeforeEnterObserver {

    private final transient Places places;
    private final Paragraph said = Parts.alert();
    private transient SubmissionId submission = new SubmissionId(new UUID(0, 0));

    CarePage(Places places, String... classNames) {
        this.places = places;
        addClassNames(classNames);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        submission = event.getRouteParameters()
                .get("telling")
                .flatMap(RequestedId::find)
                .map(SubmissionId::new)
                .orElseThrow(() -> new NotFound("There is no such page"));
        removeAll();
        said.setText("");
        enter();
    }

    /** Fills the page, which is empty. */
    abstract void enter();

    final SubmissionId submission() {
        return submission;
    }

    /** The line that says what came of the last act. */
    final Paragraph said() {
        return said;
    }

    final PageHead head(String title, PlaceId place, String call) {
        return new PageHead(title).eyebrow(places.find(place).map(Place::name).orElse(""), call);
    }

    /**
     * Acts and says what came of it.
     *
     * @param done key of what is said once it is done
     * @return false if it was refused and all stands as it stood
     */
    final boolean attempt(Runnable act, String done) {
        try {
            act.run();
            said.setText(getTranslation(done));
            return true;
        } catch (CareRefused refused) {
            said.setText(CareWords.refused(this, refused));
            return false;
        } catch (DecidedMeanwhile meanwhile) {
            said.setText(CareWords.meanwhile(this, meanwhile));
            return true;
        }
    }

    /** Attempts a step on the submission as it was seen. */
    final boolean attempt(Submission seen, Function<ExpectedVersion, Submission> step, String done) {
        return attempt(() -> submission = step.apply(ExpectedVersion.of(seen)).id(), done);
    }

    final Button undo(Care.Action step, Runnable act) {
        return Parts.tertiary(
                getTranslation("moderation.undo", getTranslation("moderation.doing." + step.name())), act);
    }

    final Section section(String title, Component... parts) {
        return Parts.styled(Parts.section(getTranslation(title), parts), "fm-care-body");
    }
}
