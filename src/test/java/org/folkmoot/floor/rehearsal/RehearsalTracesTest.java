package org.folkmoot.floor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.Projectors;
import org.folkmoot.floor.witnesses.RoundAct.Step;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.platform.store.KeysDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What is left of a rehearsal once it is ended. */
@FloorTest
class RehearsalTracesTest extends RehearsedSessions {

    /** What happened, by ids; kept for ever. */
    private static final Set<String> BY_IDS = Set.of("audit", "changes");

    @Autowired
    private Projectors projectors;

    @Autowired
    private MongoTemplate store;

    @Test
    void once_it_is_ended_nothing_of_it_is_left_but_ids_of_what_was_done() {
        Document before = real();
        Assembly rehearsal = start();
        AssemblyId at = rehearsal.id();
        SessionId session = session(rehearsal);
        Set<UUID> ids = new HashSet<>(Set.of(at.value(), session.value()));
        facilitating(() -> {
            roll.members(at).stream().map(Member::id).forEach(member -> ids.add(member.value()));
            agendas.begin(at, session);
            rehearsals.cards(at);
            projectors.show(at, session, ProjectorMode.values()[1]);
            Question question = questions.ofSession(at, session).getFirst();
            questions.open(at, question.id());
            ids.add(question.id().value());
            Poll poll = polls.ofSession(at, session).getFirst();
            polls.open(at, poll.id(), poll.version());
            ids.add(poll.id().value());
            witnesses.begin(at, session, Optional.empty());
            rehearsals.act(at);
            witnesses.act(at, session, 1, new Step(Stage.ASKING, Stage.SORTING));
            witnesses.act(at, session, 1, new Step(Stage.SORTING, Stage.TICKING));
            assertThat(rehearsals.act(at).questions()).isPositive();
            return town.closeAndCount(at, question.id());
        });
        assertThat(holding(ids)).contains("assemblies", "questions", "polls", "tableNotes", "witnessQuestions");

        facilitating(() -> {
            rehearsals.end(moot.assembly(), moot.session());
            rehearsals.end(moot.assembly(), moot.session());
            return at;
        });

        assertThat(holding(ids)).isSubsetOf(BY_IDS);
        assertThat(real()).isEqualTo(before);
        facilitating(() -> {
            assertThat(rehearsals.find(moot.assembly(), moot.session())).isEmpty();
            assertThatThrownBy(() -> assemblies.find(at)).isInstanceOf(AccessDeniedException.class);
            assertThat(notes.tables(moot.assembly(), moot.session()))
                    .allSatisfy(table -> assertThat(table.notes()).isZero());
            return assertThat(agendas.find(moot.assembly(), moot.session())).isEmpty();
        });
    }

    private Document real() {
        return store.getCollection("assemblies")
                .find(new Document("_id", moot.assembly().value()))
                .first();
    }

    /** Names of the collections in which one of these ids stands anywhere. */
    private Set<String> holding(Set<UUID> ids) {
        Set<String> found = new TreeSet<>();
        List.of(store.getDb(), KeysDatabase.beside(store))
                .forEach(database -> database.listCollectionNames()
                        .forEach(name -> database.getCollection(name).find().forEach(document -> {
                            if (holds(document, ids)) {
                                found.add(name);
                            }
                        })));
        return found;
    }

    private static boolean holds(Object value, Set<UUID> ids) {
        return switch (value) {
            case UUID id -> ids.contains(id);
            case String text -> ids.stream().anyMatch(id -> text.contains(id.toString()));
            case Map<?, ?> map -> holds(map.keySet(), ids) || holds(map.values(), ids);
            case Collection<?> all -> all.stream().anyMatch(one -> one != null && holds(one, ids));
            default -> false;
        };
    }
}
