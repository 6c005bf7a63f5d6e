package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.checklist.Checklists;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.projector.Projectors;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.floor.rehearsal.Rehearsals;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PublicAddress;
import org.springframework.stereotype.Component;

/** Makes the parts of the facilitator's screen that run a session beside its questions. */
@Component
record CockpitParts(
        LiveAgendas agendas,
        Promises promises,
        Speaking speaking,
        Projectors projectors,
        ProjectorCards cards,
        TableNotes notes,
        WitnessQuestions witnesses,
        Polls polls,
        PollAnswers answers,
        PollResults results,
        Roll roll,
        RecordsOfSessions records,
        Rehearsals rehearsals,
        Checklists checklists,
        FloorBoard floor,
        PublicAddress address,
        Callers callers,
        Clock clock) {

    RunningAgenda day(Assembly assembly, Session session) {
        UUID me = callers.current() instanceof Caller.Account account ? account.id() : new UUID(0, 0);
        PromiseFirst first = new PromiseFirst(promises, assembly, LocalDate.now(clock.withZone(Dates.ZONE)));
        return new RunningAgenda(agendas, first, clock, me, session);
    }

    /** @param members who is on the roll now */
    SpeakingSection hands(AssemblyId assembly, SessionId session, Supplier<List<Member>> members) {
        return new SpeakingSection(speaking, assembly, session, members, clock);
    }

    TablesSection tables(AssemblyId assembly, SessionId session) {
        return new TablesSection(notes, clock, assembly, session);
    }

    WitnessesLink witnesses(AssemblyId assembly, SessionId session) {
        return new WitnessesLink(witnesses, assembly, session);
    }

    PollsSection polls(AssemblyId assembly, Session session) {
        return new PollsSection(new PollRow.Desk(polls, answers, results, roll, assembly), floor, session);
    }

    /** The way to the record, which is there once the session is over. */
    Anchor record(String text, AssemblyId assembly, SessionId session) {
        Anchor link = new Anchor(RecordView.address(assembly, session), text);
        link.setId("record");
        link.setVisible(isOver(assembly, session));
        return link;
    }

    /** What is not ready, in a line that leads to it. */
    Anchor checklist(Function<Checklists.Count, String> text, AssemblyId assembly, SessionId session) {
        return new Anchor(ChecklistView.address(assembly, session), text.apply(checklists.count(assembly, session)));
    }

    boolean isOver(AssemblyId assembly, SessionId session) {
        return records.isOver(assembly, session);
    }

    /** Above the screen of a rehearsal; nothing on that of a real session. */
    Optional<RehearsalBar> rehearsal(Assembly assembly) {
        return assembly.rehearsal().map(_ -> new RehearsalBar(rehearsals, assembly));
    }

    /** The way into a rehearsal; none from one, nor once the session has begun. */
    Optional<Button> rehearse(Assembly assembly, SessionId session) {
        return assembly.rehearsal().isPresent()
                        || agendas.find(assembly.id(), session).isPresent()
                ? Optional.empty()
                : Optional.of(RehearsalBar.begin(rehearsals, assembly.id(), session));
    }

    NativeButton projector(String text, AssemblyId assembly, SessionId session) {
        NativeButton button = Parts.linkButton(
                text,
                () -> new ProjectorDialog(
                                projectors,
                                cards,
                                address,
                                assembly,
                                session,
                                floor.now(assembly, session).shown().projector())
                        .open());
        button.setId("projector");
        return button;
    }
}
