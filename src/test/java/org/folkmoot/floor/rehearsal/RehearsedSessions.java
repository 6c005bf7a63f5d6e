package org.folkmoot.floor.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsedAssemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A session with all that can be rehearsed of it, on the product's store. */
abstract class RehearsedSessions {

    static final int MEMBERS = 20;

    @Autowired
    Town town;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    RehearsedAssemblies rehearsed;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Roll roll;

    @Autowired
    Questions questions;

    @Autowired
    Polls polls;

    @Autowired
    Glossary glossary;

    @Autowired
    LiveAgendas agendas;

    @Autowired
    TableNotes notes;

    @Autowired
    WitnessQuestions witnesses;

    Moot moot;

    @BeforeEach
    void plan() {
        moot = town.moot(MEMBERS);
        town.question(moot, "One named worker for each family.");
        facilitating(() -> {
            polls.prepare(
                    moot.assembly(),
                    moot.session(),
                    new PollId(TimeOrderedId.next()),
                    new PollPlan("Which first?", new Asked.One(List.of("Buses", "Letters")), Optional.empty()));
            glossary.explain(moot.assembly(), new Term("Triage", "Who is seen first"));
            return moot;
        });
    }

    final <T> T facilitating(Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    final Assembly start() {
        return facilitating(() -> rehearsals.start(moot.assembly(), moot.session()));
    }

    final Acts act(AssemblyId rehearsal) {
        return facilitating(() -> rehearsals.act(rehearsal));
    }

    static SessionId session(Assembly rehearsal) {
        return rehearsal.sessions().getFirst().id();
    }
}
