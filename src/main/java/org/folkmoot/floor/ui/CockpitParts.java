package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.ProjectorCards;
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
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PublicAddress;
import org.springframework.stereotype.Component;

/** Makes the parts of the facilitator's screen that run a session beside its questions. */
@Component
record CockpitParts(
        LiveAgendas agendas,
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
        Checklists checklists,
        FloorBoard floor,
        PublicAddress address,
        Callers callers,
        Clock clock) {

    RunningAgenda day(AssemblyId assembly, Session session) {
        UUID me = callers.current() instanceof Caller.Account account ? account.id() : new UUID(0, 0);
        return new RunningAgenda(agendas, clock, me, assembly, session);
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
