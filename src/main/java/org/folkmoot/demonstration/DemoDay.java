package org.folkmoot.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly.DemoEvaluation;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly.DemoHeld;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.Evaluations;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.SentForm;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demonstration's session that was held: it runs from beginning to end by the clock of its day, through the same services as any other, and its record is published. */
@Component
@ConditionalOnProperty("folkmoot.demo")
record DemoDay(
        Assemblies assemblies,
        LiveAgendas agendas,
        TableNotes notes,
        Wall wall,
        DemoAsking asking,
        Polls polls,
        PollAnswers answers,
        PollResults results,
        Questions questions,
        Votes votes,
        Glossary glossary,
        Evaluations evaluations,
        RecordsOfSessions records,
        Hosts hosts,
        Roll roll,
        Callers callers,
        DemoClock clock) {

    private static final Duration TURN = Duration.ofSeconds(50);

    void hold(AssemblyId at, SessionId id, DemoHeld held) {
        Session session =
                assemblies.find(at).flatMap(found -> found.session(id)).orElseThrow();
        List<MemberId> present = roll.members(at).stream()
                .filter(Member::isNow)
                .filter(member -> !held.absent().contains(member.name())
                        && !held.apologies().contains(member.name()))
                .map(Member::id)
                .toList();
        try {
            hold(new HeldSession(at, session, present, callers), held);
        } finally {
            clock.reset();
        }
    }

    private void hold(HeldSession sitting, DemoHeld held) {
        Instant time = sitting.session()
                .date()
                .atTime(sitting.session().starts())
                .atZone(Dates.ZONE)
                .toInstant();
        clock.set(time);
        agendas.begin(sitting.at(), sitting.id());
        List<AgendaItem> items = sitting.session().agenda();
        for (int i = 0; i < items.size(); i++) {
            clock.set(time.plusSeconds(TURN.toSeconds()));
            happen(sitting, items.get(i), held);
            time = time.plus(Duration.ofMinutes(held.took().get(i)));
            clock.set(time);
            agendas.moveOn(sitting.at(), sitting.id(), items.get(i).id());
        }
        evaluate(sitting, held);
        records.publish(sitting.at(), sitting.id());
    }

    private void evaluate(HeldSession sitting, DemoHeld held) {
        int person = 0;
        for (DemoEvaluation told : held.evaluation()) {
            for (int i = 0; i < told.people(); i++) {
                Map<Aspect, Integer> scores = new EnumMap<>(Aspect.class);
                for (Aspect aspect : Aspect.values()) {
                    scores.put(aspect, told.scores().get(aspect.ordinal()));
                }
                Form form = new Form(scores, i == 0 ? told.good() : "", i == 0 ? told.better() : "");
                SentForm sent = new SentForm(UUID.randomUUID(), form, List.of());
                sitting.as(person, () -> evaluations.send(sitting.at(), sitting.id(), sent));
                person++;
            }
        }
        evaluations.close(sitting.at(), sitting.id());
    }

    private void happen(HeldSession sitting, AgendaItem item, DemoHeld held) {
        switch (item.kind()) {
            case TALK -> talk(sitting, item, held);
            case QUESTIONS -> asking.ask(sitting, item, held.witnesses());
            case POLL -> poll(sitting, item, held);
            case VOTE -> vote(sitting, held);
            case WELCOME ->
                held.words().forEach(word -> glossary.explain(sitting.at(), new Term(word.term(), word.meaning())));
            case PLENARY, LISTEN, BREAK -> {}
        }
    }

    private void talk(HeldSession sitting, AgendaItem item, DemoHeld held) {
        List<Host> seated = hosts.list(sitting.at());
        List<NoteId> written = new ArrayList<>();
        held.notes().forEach(note -> {
            NoteId id = new NoteId(TimeOrderedId.next());
            written.add(id);
            Caller.OfCard host = new Caller.Host(
                    sitting.at().value(), seated.get(note.table() - 1).id().value());
            sitting.by(host, () -> {
                notes.act(
                        sitting.at(),
                        sitting.id(),
                        note.table(),
                        new NoteAct.Write(UUID.randomUUID(), id, item.id(), note.kind(), note.text(), 0));
                notes.act(
                        sitting.at(),
                        sitting.id(),
                        note.table(),
                        new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(id, 1))));
            });
        });
        held.groups().forEach(group -> {
            GroupId id = new GroupId(TimeOrderedId.next());
            wall.act(sitting.at(), sitting.id(), new WallAct.NewGroup(id, group.name()));
            group.notes()
                    .forEach(index -> wall.act(sitting.at(), sitting.id(), new WallAct.Move(written.get(index), id)));
        });
    }

    private void poll(HeldSession sitting, AgendaItem item, DemoHeld held) {
        PollId poll = new PollId(TimeOrderedId.next());
        polls.prepare(
                sitting.at(),
                sitting.id(),
                poll,
                new PollPlan(held.poll().wording(), new Asked.One(held.poll().options()), Optional.of(item.id())));
        polls.open(
                sitting.at(),
                poll,
                polls.ofSession(sitting.at(), sitting.id()).getLast().version());
        List<Integer> chosen = spread(held.poll().answers());
        for (int i = 0; i < Math.min(chosen.size(), sitting.present().size()); i++) {
            Answer answer = new Answer.Chosen(List.of(chosen.get(i)));
            sitting.as(
                    i, () -> answers.answer(sitting.at(), poll, new SentAnswer(UUID.randomUUID(), answer, List.of())));
        }
        polls.close(sitting.at(), poll);
        results.show(sitting.at(), poll);
        results.hide(sitting.at(), poll);
    }

    private void vote(HeldSession sitting, DemoHeld held) {
        QuestionId question = questions.prepare(
                sitting.at(),
                sitting.id(),
                new QuestionText(held.question().text(), held.question().byline(), List.of()),
                Rule.simpleMajority());
        questions.open(sitting.at(), question);
        List<Integer> cast = spread(held.question().votes());
        for (int i = 0; i < Math.min(cast.size(), sitting.present().size()); i++) {
            Choice choice = Choice.values()[cast.get(i)];
            sitting.as(i, () -> votes.cast(sitting.at(), question, Vote.first(choice)));
        }
        questions.close(sitting.at(), question);
        questions.count(sitting.at(), question);
    }

    /** The index of each as often as its number says. */
    private static List<Integer> spread(List<Integer> numbers) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int n = 0; n < numbers.get(i); n++) {
                all.add(i);
            }
        }
        return all;
    }
}
