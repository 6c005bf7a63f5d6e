package org.folkmoot.floor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.agenda.AgendaRefused;
import org.folkmoot.floor.rehearsal.Acts;
import org.folkmoot.floor.rehearsal.Rehearsals;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** What a rehearsal has beside the facilitator's screen: it says that nothing is real, lets time pass, has the invented members act, and ends. */
final class RehearsalBar extends Section {

    private static final List<Integer> MINUTES = List.of(5, 15);

    private final transient Rehearsals rehearsals;
    private final transient Assembly rehearsal;
    private final Paragraph said = Parts.status();

    RehearsalBar(Rehearsals rehearsals, Assembly rehearsal) {
        this.rehearsals = rehearsals;
        this.rehearsal = rehearsal;
        setId("rehearsal");
        addClassNames("fm-rehearsal", "fm-screen-only");
        getElement().setAttribute("aria-label", getTranslation("floor.rehearsal"));
        Rehearsals.Cards cards = rehearsals.cards(rehearsal.id());
        List<Button> time = new ArrayList<>();
        MINUTES.forEach(minutes ->
                time.add(Parts.tertiary(getTranslation("floor.rehearsal.pass", minutes), () -> letPass(minutes))));
        Button act = new Button(getTranslation("floor.rehearsal.act"), _ -> act());
        act.setId("rehearsal-act");
        Button end = Parts.tertiary(getTranslation("floor.rehearsal.end"), () -> {});
        end.setId("rehearsal-end");
        end.addClickListener(_ -> Confirm.ask(
                end,
                getTranslation("floor.rehearsal.end.sure"),
                getTranslation("floor.rehearsal.end.effect"),
                getTranslation("floor.rehearsal.end"),
                this::end));
        add(
                new H2(getTranslation("floor.rehearsal")),
                new Paragraph(getTranslation("floor.rehearsal.what")),
                Parts.acts(
                        act,
                        time.getFirst(),
                        time.getLast(),
                        screen("floor.rehearsal.phone", cards.member()),
                        screen("floor.rehearsal.table", cards.host()),
                        end),
                said);
    }

    private Anchor screen(String text, Card card) {
        Anchor link = RoomLinks.leading(new Anchor(card.code().path(), getTranslation(text)));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private void letPass(int minutes) {
        try {
            rehearsals.letPass(rehearsal.id(), Duration.ofMinutes(minutes));
            said.setText(getTranslation("floor.rehearsal.passed", minutes));
        } catch (AgendaRefused notBegun) {
            said.setText(getTranslation("floor.day.refused." + notBegun.reason().name()));
        }
    }

    private void act() {
        Acts acts = rehearsals.act(rehearsal.id());
        said.setText(
                acts.isNothing()
                        ? getTranslation("floor.rehearsal.acted.none")
                        : getTranslation(
                                "floor.rehearsal.acted",
                                acts.votes(),
                                acts.answers(),
                                acts.notes(),
                                acts.hands(),
                                acts.calls(),
                                acts.questions()));
    }

    private void end() {
        rehearsal.rehearsal().ifPresent(real -> {
            // This screen goes first, so that it shows nothing of what is being deleted.
            UI.getCurrent().navigate(AssembliesNavigation.session(real.of(), real.session()));
            rehearsals.end(real.of(), real.session());
            UI.getCurrent().refreshCurrentRoute(false);
        });
    }

    /** Begins a rehearsal of a session, or goes on with the one that is under way, and opens it. */
    static Button begin(Rehearsals rehearsals, AssemblyId assembly, SessionId session) {
        boolean isUnderWay = rehearsals.find(assembly, session).isPresent();
        Button begin = Parts.tertiary(
                UI.getCurrent().getTranslation(isUnderWay ? "floor.rehearsal.go-on" : "floor.rehearsal.begin"), () -> {
                    Assembly begun = rehearsals.start(assembly, session);
                    UI.getCurrent()
                            .navigate(AssembliesNavigation.session(
                                    begun.id(), begun.sessions().getFirst().id()));
                });
        begin.setId("rehearse");
        begin.setDisableOnClick(true);
        return begin;
    }
}
