package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.evaluation.EvaluationFile;
import org.folkmoot.floor.evaluation.EvaluationRefused;
import org.folkmoot.floor.evaluation.Evaluations;
import org.folkmoot.floor.evaluation.Evaluations.Overview;
import org.folkmoot.floor.evaluation.Group;
import org.folkmoot.floor.evaluation.Results;
import org.folkmoot.floor.evaluation.Results.Text;
import org.folkmoot.floor.evaluation.Stage;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** The evaluation of a session: how far it is, the facilitator’s own form, and once it is closed what came of it. */
@Route(value = "assemblies/:id/sessions/:session/evaluation", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class EvaluationView extends Div implements BeforeEnterObserver {

    private final transient Assemblies assemblies;
    private final transient Evaluations evaluations;
    private final transient EvaluationFile file;
    private final Div now = new Div();
    private AssemblyId at = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));

    EvaluationView(Assemblies assemblies, Evaluations evaluations, EvaluationFile file) {
        this.assemblies = assemblies;
        this.evaluations = evaluations;
        this.file = file;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/evaluation";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        // Members may read their assembly, but not this page: who runs it is asked first.
        evaluations.overview(at, session);
        Assembly assembly = assemblies.find(at).orElseThrow(() -> new NotFound("There is no such assembly"));
        removeAll();
        add(
                new PageHead(getTranslation("floor.evaluations"))
                        .eyebrow(assembly.name(), title(session))
                        .lead(getTranslation("floor.evaluations.lead"))
                        .tools(new Anchor(
                                AssembliesNavigation.session(at, session), getTranslation("floor.wall.back"))),
                now);
        show();
    }

    private String title(SessionId of) {
        return assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(of))
                .map(Session::title)
                .orElse("");
    }

    private void show() {
        Overview overview = evaluations.overview(at, session);
        now.removeAll();
        now.add(state(overview));
        if (overview.stage() == Stage.OPEN) {
            EvaluationForm own = new EvaluationForm(
                    evaluations.mineAsFacilitator(at, session).own(),
                    sent -> evaluations.sendAsFacilitator(at, session, sent));
            now.add(Parts.section(
                    getTranslation("floor.evaluations.own"),
                    new Paragraph(getTranslation("floor.evaluations.own.more", Results.FEWEST_SHOWN)),
                    own));
        }
        overview.members().ifPresent(results -> now.add(results(Group.MEMBERS, results)));
        overview.facilitators().ifPresent(results -> now.add(results(Group.FACILITATORS, results)));
    }

    private Component results(Group group, Results results) {
        return new EvaluationResults(group, results, this::title, this::turn);
    }

    private void turn(Text text) {
        if (text.isHidden()) {
            evaluations.show(at, session, text.id());
        } else {
            evaluations.hide(at, session, text.id());
        }
        show();
        Aloud.say(this, getTranslation(text.isHidden() ? "floor.evaluations.did.show" : "floor.evaluations.did.hide"));
    }

    private Section state(Overview overview) {
        String last = Dates.date(overview.last(), getLocale());
        Section section = Parts.styled(
                new Section(new Paragraph(
                        getTranslation("floor.evaluations." + overview.stage().name(), last, overview.answered()))),
                "fm-section");
        switch (overview.stage()) {
            case NOT_YET -> {}
            case OPEN ->
                section.add(
                        new Paragraph(getTranslation("floor.evaluations.privately")),
                        Parts.acts(close(overview.answered())));
            case CLOSED -> section.add(csv());
        }
        return section;
    }

    private Button close(int answered) {
        Button close = Parts.primary(getTranslation("floor.evaluations.close"), () -> {});
        close.setId("close-evaluation");
        close.addClickListener(_ -> Confirm.ask(
                close,
                getTranslation("floor.evaluations.close.sure"),
                getTranslation("floor.evaluations.close.effect", answered),
                getTranslation("floor.evaluations.close"),
                () -> {
                    try {
                        evaluations.close(at, session);
                        Aloud.say(this, getTranslation("floor.evaluations.did.close"));
                    } catch (EvaluationRefused refused) {
                        Aloud.say(
                                this,
                                getTranslation("floor.evaluation.refused."
                                        + refused.reason().name()));
                    }
                    show();
                }));
        return close;
    }

    private Anchor csv() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] written = file.written(at, session);
                    return new DownloadResponse(
                            new ByteArrayInputStream(written),
                            "evaluation.csv",
                            "text/csv; charset=utf-8",
                            written.length);
                }),
                getTranslation("floor.evaluations.csv"));
        link.setRouterIgnore(true);
        return link;
    }
}
