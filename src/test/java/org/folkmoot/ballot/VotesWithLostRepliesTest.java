package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.LostReplies;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A question is opened, voted on, closed and counted as if nothing were, whichever of the replies to its writes is lost. */
class VotesWithLostRepliesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    /** Once what closed now is to be counted. */
    private static final Clock LATER = Clock.fixed(NOW.plus(Question.REOPENABLE), ZoneOffset.UTC);

    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final List<MemberId> members =
            IntStream.range(0, 5).mapToObj(_ -> new MemberId(UUID.randomUUID())).toList();

    @TempDir
    private Path folder;

    @Test
    void each_vote_counts_once_and_the_key_is_destroyed_whichever_reply_is_lost() {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                LostReplies line = new LostReplies(embedded);
                MongoClient client = line.connect()) {
            MongoTemplate store = LostReplies.template(client);
            PassingKeys keys = new PassingKeys(
                    InstallationSecret.given("a secret of thirty-two characters"), store, Shredder.none());
            QuestionRecords records = new QuestionRecords(store, keys);
            line.loseNone();
            vote(store, records, keys);
            int writes = line.writes();
            assertThat(writes).isGreaterThan(8);
            for (int number = 1; number <= writes; number++) {
                line.lose(number, 1);
                vote(store, records, keys);
                line.lose(number, 2);
                vote(store, records, keys);
            }
        }
    }

    private void vote(MongoTemplate store, QuestionRecords records, PassingKeys keys) {
        QuestionId id = new QuestionId(UUID.randomUUID());
        AccountId facilitator = new AccountId(UUID.randomUUID());
        records.insert(
                id,
                assembly,
                new SessionId(UUID.randomUUID()),
                new QuestionText("Shall we?", "", List.of()),
                Rule.simpleMajority());
        assertThat(records.open(
                        records.find(assembly, id).orElseThrow(), Set.copyOf(members.subList(0, 4)), NOW, facilitator))
                .isTrue();
        VoterKey key = records.openOne(assembly, id).orElseThrow();
        members.forEach(member -> {
            Vote first = Vote.first(Choice.DISAGREE);
            assertThat(records.cast(assembly, id, key.tokenOf(member), member, first))
                    .isTrue();
            assertThat(records.cast(assembly, id, key.tokenOf(member), member, first.then(Choice.AGREE)))
                    .isTrue();
        });
        assertThat(records.close(assembly, id, NOW, Duration.ZERO, facilitator)).isTrue();
        Counter counter = new Counter(records, new ClosedRecords(store, records), Shredder.none(), LATER);
        counter.count(records.find(assembly, id).orElseThrow().place());
        counter.finish();
        assertThat(records.find(assembly, id)
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .tally())
                .isEqualTo(new Tally(5, 0, 0));
        assertThat(records.voters(assembly, id)).containsExactlyInAnyOrderElementsOf(members);
        assertThat(keys.find(id.value())).isEmpty();
        assertThat(new ClosedRecords(store, records).withTraces()).isEmpty();
    }
}
