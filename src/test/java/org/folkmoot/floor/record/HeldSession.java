package org.folkmoot.floor.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.LineId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.PieceId;
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
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.MemberQuestions;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.Sitting;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.store.TimeOrderedId;

/** Holds a session with a bit of everything in it, for tests. */
public class HeldSession {

    /** What somebody writes who would like it to run. */
    public static final String HOSTILE = "=HYPERLINK(\"x\")<script>alert(1)</script>";

    private final Town town;
    private final LiveAgendas agendas;
    private final Questions questions;
    private final Hosts hosts;
    private final TableNotes notes;
    private final Wall wall;
    private final Speaking speaking;
    private final WitnessQuestions witnesses;
    private final MemberQuestions members;
    private final Glossary glossary;
    private final Polls polls;
    private final PollAnswers answers;
    private final PollResults results;

    HeldSession(
            Town town,
            LiveAgendas agendas,
            Questions questions,
            Hosts hosts,
            TableNotes notes,
            Wall wall,
            Speaking speaking,
            WitnessQuestions witnesses,
            MemberQuestions members,
            Glossary glossary,
            Polls polls,
            PollAnswers answers,
            PollResults results) {
        this.town = town;
        this.agendas = agendas;
        this.questions = questions;
        this.hosts = hosts;
        this.notes = notes;
        this.wall = wall;
        this.speaking = speaking;
        this.witnesses = witnesses;
        this.members = members;
        this.glossary = glossary;
        this.polls = polls;
        this.answers = answers;
        this.results = results;
    }

    /** Goes on, with notes, a vote that is counted, turns, answers of witnesses and words. */
    public QuestionId held(Moot moot) {
        ItemId item = run(moot, () -> agendas.begin(moot.assembly(), moot.session()))
                .parts()
                .getFirst()
                .item()
                .id();
        notes(moot, item);
        QuestionId question = town.question(moot, "One named worker rings the next service.");
        run(moot, () -> questions.open(moot.assembly(), question));
        for (int i = 0; i < moot.members().size(); i++) {
            Choice choice = i % 3 == 0 ? Choice.DISAGREE : Choice.AGREE;
            town.as(moot.member(i), () -> town.cast(moot.assembly(), question, choice));
        }
        run(moot, () -> town.closeAndCount(moot.assembly(), question));
        moot.members().forEach(member -> {
            UUID turn = UUID.randomUUID();
            run(
                    moot,
                    () -> speaking.call(
                            moot.assembly(),
                            moot.session(),
                            member.member(),
                            speaking.queue(moot.assembly(), moot.session())
                                    .current()
                                    .map(known -> known.id()),
                            turn));
        });
        answers(moot);
        poll(moot);
        run(moot, () -> {
            glossary.explain(moot.assembly(), new Term("quorum", HOSTILE));
            return true;
        });
        return question;
    }

    private void poll(Moot moot) {
        PollId poll = new PollId(TimeOrderedId.next());
        PollPlan plan = new PollPlan("How did you come?", new Asked.One(List.of("Bus", HOSTILE)), Optional.empty());
        run(moot, () -> {
            polls.prepare(moot.assembly(), moot.session(), poll, plan);
            return polls.open(moot.assembly(), poll, 0);
        });
        SentAnswer bus = new SentAnswer(UUID.randomUUID(), new Answer.Chosen(List.of(0)), List.of());
        moot.members().forEach(member -> town.as(member, () -> answers.answer(moot.assembly(), poll, bus)));
        run(moot, () -> {
            polls.close(moot.assembly(), poll);
            results.show(moot.assembly(), poll);
            return true;
        });
    }

    /** Its only item is over, and so is the day. */
    public void end(Moot moot) {
        ItemId last = run(moot, () -> agendas.find(moot.assembly(), moot.session()))
                .orElseThrow()
                .parts()
                .getFirst()
                .item()
                .id();
        run(moot, () -> agendas.moveOn(moot.assembly(), moot.session(), last));
    }

    private void notes(Moot moot, ItemId item) {
        HostId host = run(moot, () -> hosts.add(moot.assembly(), List.of("Priya Nair")))
                .getFirst()
                .id();
        List<NoteId> said = List.of(note(), note(), note());
        for (int i = 0; i < said.size(); i++) {
            int table = i + 1;
            NoteAct.Write write = new NoteAct.Write(
                    UUID.randomUUID(), said.get(i), item, Note.Kind.IDEA, i == 2 ? HOSTILE : "Idea " + table, 0);
            town.asHost(moot.assembly(), host, () -> notes.act(moot.assembly(), moot.session(), table, write));
        }
        GroupId group = new GroupId(UUID.randomUUID());
        LineId line = new LineId(UUID.randomUUID());
        List<PieceId> two = List.of(said.get(0), said.get(1));
        List.of(
                        new WallAct.NewGroup(group, "One contact"),
                        new WallAct.Merge(line, "Both want one name", two),
                        new WallAct.Move(line, group))
                .forEach(act -> run(moot, () -> wall.act(moot.assembly(), moot.session(), act)));
    }

    private static NoteId note() {
        return new NoteId(UUID.randomUUID());
    }

    private void answers(Moot moot) {
        Sitting sitting = new Sitting(town, witnesses, members, moot);
        sitting.begin();
        AskedId asked = sitting.asks(0, "Who pays for it?");
        AskedId other = sitting.asks(1, "Why was it never done?");
        sitting.act(new RoundAct.Step(Stage.ASKING, Stage.SORTING));
        sitting.act(new RoundAct.Step(Stage.SORTING, Stage.CHOOSING));
        sitting.act(new RoundAct.Pick(asked));
        sitting.choose(List.of(asked));
        Listed listed = sitting.now().list().getFirst();
        sitting.act(new RoundAct.Mark(asked, listed, Listed.Progress.ANSWERED, "The council pays."));
        if (sitting.now().isListed(other)) {
            throw new AssertionError("not chosen");
        }
    }

    private <T> T run(Moot moot, java.util.function.Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    /** The members’ names and ids: nothing of them may be read in a record. */
    public static List<String> canaries(Moot moot) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(moot.facilitator()), moot.members().stream())
                .flatMap(one -> java.util.stream.Stream.of(one.name(), one.id().toString()))
                .toList();
    }

    /** The newest publication that is known of it. */
    static Optional<Publication> publication(RecordsOfSessions records, Town town, Moot moot) {
        return town.as(moot.facilitator(), () -> records.publication(moot.assembly(), moot.session()));
    }
}
