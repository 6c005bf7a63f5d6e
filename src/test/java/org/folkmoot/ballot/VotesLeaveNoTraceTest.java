package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.people.seal.KeyWrap;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who has the files of the store, the keys and the installation's secret cannot tell after the count what anybody chose. */
class VotesLeaveNoTraceTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    /** Once what closed now is to be counted. */
    private static final Clock LATER = Clock.fixed(NOW.plus(Question.REOPENABLE), ZoneOffset.UTC);

    private static final int MEMBERS = 36;
    private static final int WRAPPED_KEY_BYTES = 60;
    private static final int PIECE_OF_TOKEN = 12;

    private final InstallationSecret secret = InstallationSecret.given("a secret of thirty-two characters");
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final QuestionId question = new QuestionId(UUID.randomUUID());
    private final AccountId facilitator = new AccountId(UUID.randomUUID());
    private final List<MemberId> members = IntStream.range(0, MEMBERS + 1)
            .mapToObj(_ -> new MemberId(UUID.randomUUID()))
            .toList();

    @TempDir
    private Path folder;

    private VoterKey key = new VoterKey(new byte[32]);

    @Test
    void after_close_count_and_clean_stop_no_file_yields_the_key_or_a_token_nor_after_a_restart() {
        inStore(this::vote);
        assertThat(keysInFiles()).as("while it is open").contains(hex(key));
        assertThat(tokensInFiles()).isPositive();

        inStore(opened -> {
            Counter counter = new Counter(opened.records, opened.closed, opened.shredder, LATER);
            close(opened);
            counter.count(opened.records.find(assembly, question).orElseThrow().place());
            counter.finish();
            assertThat(opened.records.voters(assembly, question)).containsExactlyInAnyOrderElementsOf(members);
            assertThat(opened.closed.withTraces()).isEmpty();
        });
        assertThat(keysInFiles()).isEmpty();
        assertThat(tokensInFiles()).isZero();

        inStore(opened -> new Counter(opened.records, opened.closed, opened.shredder, LATER).countWhatWasLeft());
        assertThat(keysInFiles()).isEmpty();
        assertThat(tokensInFiles()).isZero();
    }

    @Test
    void a_count_cut_off_before_the_key_was_destroyed_is_finished_after_the_restart() {
        inStore(opened -> {
            vote(opened);
            close(opened);
            BallotBox box =
                    opened.closed.box(assembly, question, Question.State.CLOSED).orElseThrow();
            opened.closed.count(assembly, question, box);
        });
        assertThat(keysInFiles()).contains(hex(key));

        inStore(opened -> new Counter(opened.records, opened.closed, opened.shredder, LATER).run());
        assertThat(keysInFiles()).isEmpty();
        assertThat(tokensInFiles()).isZero();
        inStore(opened -> {
            assertThat(opened.closed.withTraces()).isEmpty();
            assertThat(opened.records.find(assembly, question).orElseThrow().voted())
                    .isEqualTo(MEMBERS + 1);
        });
    }

    @Test
    void of_a_question_that_was_withdrawn_no_file_yields_the_key_or_a_token() {
        inStore(opened -> {
            vote(opened);
            Counter counter = new Counter(opened.records, opened.closed, opened.shredder, LATER);
            assertThat(opened.records.undo(
                            assembly,
                            question,
                            Set.of(Question.State.OPEN),
                            Question.State.WITHDRAWN,
                            new Question.Undone(NOW, "A word was wrong.")))
                    .isTrue();
            counter.forget(opened.records.find(assembly, question).orElseThrow().place());
            counter.finish();
            assertThat(opened.closed.withTraces()).isEmpty();
        });
        assertThat(keysInFiles()).isEmpty();
        assertThat(tokensInFiles()).isZero();
    }

    @Test
    void votes_whose_key_was_lost_still_count_and_name_nobody() {
        inStore(opened -> {
            vote(opened);
            close(opened);
            opened.keys.destroy(question.value());
            Counter counter = new Counter(opened.records, opened.closed, opened.shredder, LATER);
            counter.count(opened.records.find(assembly, question).orElseThrow().place());
            counter.finish();
            assertThat(opened.records.find(assembly, question).orElseThrow().voted())
                    .isEqualTo(MEMBERS + 1);
            assertThat(opened.records.voters(assembly, question)).isEmpty();
        });
    }

    /** Each votes, each third changes their vote, and the last joins after the opening. */
    private void vote(Opened opened) {
        opened.records.insert(
                question,
                assembly,
                new SessionId(UUID.randomUUID()),
                new QuestionText("Shall we?", "", List.of()),
                Rule.simpleMajority());
        opened.records.open(
                opened.records.find(assembly, question).orElseThrow(),
                new HashSet<>(members.subList(0, MEMBERS)),
                NOW,
                facilitator);
        key = opened.records.openOne(assembly, question).orElseThrow();
        IntStream.range(0, members.size()).forEach(at -> cast(opened, at, at));
        IntStream.range(0, members.size()).filter(at -> at % 3 == 0).forEach(at -> cast(opened, at, at + 1));
    }

    private void cast(Opened opened, int member, int choice) {
        MemberId who = members.get(member);
        assertThat(opened.records.cast(
                        assembly, question, key.tokenOf(who), who, QuestionStore.vote(Choice.values()[choice % 3])))
                .isTrue();
    }

    private void close(Opened opened) {
        assertThat(opened.records.close(assembly, question, NOW, Duration.ZERO, facilitator))
                .isTrue();
    }

    /** Every place of every file is tried as a wrapped key; what opens is told by the token it gives the first member. */
    private List<String> keysInFiles() {
        KeyWrap.Wrapping wrapping = new KeyWrap(secret).begin();
        return files().flatMap(file -> IntStream.rangeClosed(0, file.length - WRAPPED_KEY_BYTES)
                        .mapToObj(at -> open(wrapping, Arrays.copyOfRange(file, at, at + WRAPPED_KEY_BYTES)))
                        .flatMap(Optional::stream))
                .map(this::hex)
                .toList();
    }

    private Optional<VoterKey> open(KeyWrap.Wrapping wrapping, byte[] tried) {
        try {
            return Optional.of(new VoterKey(
                    wrapping.open(question.value(), new Binary(tried)).getEncoded()));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    private String hex(VoterKey found) {
        return found.tokenOf(members.getFirst());
    }

    /** Pieces of tokens, as compression may have broken them up. */
    private long tokensInFiles() {
        List<String> files = files().map(file -> new String(file, StandardCharsets.ISO_8859_1))
                .toList();
        return members.stream()
                .map(key::tokenOf)
                .flatMap(token -> IntStream.rangeClosed(0, token.length() - PIECE_OF_TOKEN)
                        .mapToObj(at -> token.substring(at, at + PIECE_OF_TOKEN)))
                .filter(piece -> files.stream().anyMatch(file -> file.contains(piece)))
                .count();
    }

    private Stream<byte[]> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(VotesLeaveNoTraceTest::bytes).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inStore(Consumer<Opened> work) {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(embedded.connectionString("test"))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build())) {
            work.accept(new Opened(new MongoTemplate(client, "test"), Shredder.of(embedded)));
        }
    }

    private final class Opened {

        private final Shredder shredder;
        private final PassingKeys keys;
        private final QuestionRecords records;
        private final ClosedRecords closed;

        Opened(MongoTemplate store, Shredder shredder) {
            this.shredder = shredder;
            this.keys = new PassingKeys(secret, store, shredder);
            this.records = new QuestionRecords(store, keys);
            this.closed = new ClosedRecords(store, records);
        }
    }
}
