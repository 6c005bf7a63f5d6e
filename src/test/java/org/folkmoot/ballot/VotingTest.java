package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Member;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

@FloorTest
class VotingTest {

    @Autowired
    private Town town;

    @Autowired
    private Questions questions;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private MongoTemplate store;

    @Test
    void members_vote_change_their_vote_and_the_result_says_its_rule_and_denominator() {
        Moot moot = town.moot(3);
        QuestionId id = opened(moot);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.In(Choice.AGREE));
        cast(moot, id, 1, Choice.DISAGREE);
        cast(moot, id, 1, Choice.AGREE);
        assertThat(mine(moot, id, 1)).isEqualTo(new MyVote(true, java.util.Optional.of(Choice.AGREE)));
        assertThat(mine(moot, id, 2).in()).isFalse();

        Question open = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(open.voted()).isEqualTo(2);
        assertThat(open.roll()).isEqualTo(3);
        assertThat(open.result()).as("hidden until the close").isEmpty();

        Result result = close(moot, id).result().orElseThrow();
        assertThat(result.tally()).isEqualTo(new Tally(2, 0, 0));
        assertThat(result.rule()).isEqualTo(Rule.simpleMajority());
        assertThat(result.of()).isEqualTo(2);
        assertThat(result.roll()).isEqualTo(3);
        assertThat(result.outcome()).isEqualTo(Result.Outcome.AGREED);
        assertThat(mine(moot, id, 1)).isEqualTo(new MyVote(true, java.util.Optional.empty()));
    }

    @Test
    void one_member_who_submits_200_times_at_once_has_one_vote() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        List<Callable<VoteAnswer>> casts = IntStream.range(0, 200)
                .<Callable<VoteAnswer>>mapToObj(i -> () -> cast(moot, id, 5, choice(i)))
                .toList();
        assertThat(atOnce(casts)).hasSize(200).allMatch(VoteAnswer.In.class::isInstance);
        assertThat(close(moot, id).result().orElseThrow().tally().voters()).isEqualTo(1);
    }

    @Test
    void when_it_closes_while_60_members_vote_what_was_acknowledged_is_what_is_counted() throws Exception {
        Moot moot = town.moot(60);
        QuestionId id = opened(moot);
        Map<AccountId, Choice> acknowledged = new ConcurrentHashMap<>();
        Set<AccountId> refused = ConcurrentHashMap.newKeySet();
        List<Callable<VoteAnswer>> acts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int member = i;
            acts.add(() -> {
                VoteAnswer answer = cast(moot, id, member, choice(member));
                switch (answer) {
                    case VoteAnswer.In(Choice in) ->
                        acknowledged.put(moot.member(member).id(), in);
                    case VoteAnswer.Refused(Reason reason) -> {
                        assertThat(reason).isEqualTo(Reason.CLOSED);
                        refused.add(moot.member(member).id());
                    }
                }
                return answer;
            });
        }
        Collections.shuffle(acts, new Random(20261122));
        acts.add(30, () -> {
            close(moot, id);
            return new VoteAnswer.Refused(Reason.CLOSED);
        });
        atOnce(acts);

        Question counted = town.as(moot.facilitator(), () -> questions.shown(moot.assembly(), moot.session()))
                .orElseThrow();
        assertThat(acknowledged.size() + refused.size()).isEqualTo(60);
        assertThat(counted.result().orElseThrow().tally())
                .isEqualTo(org.folkmoot.ballot.count.Counting.tally(acknowledged.values()));
        moot.members()
                .forEach(member -> assertThat(town.as(member, () -> questions.mine(moot.assembly(), id))
                                .in())
                        .isEqualTo(acknowledged.containsKey(member.id())));
    }

    @Test
    void a_vote_before_the_opening_and_after_the_close_is_refused_with_a_reason() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "Shall we?");
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.Refused(Reason.NOT_OPEN_YET));
        open(moot, id);
        close(moot, id);
        assertThat(cast(moot, id, 0, Choice.AGREE)).isEqualTo(new VoteAnswer.Refused(Reason.CLOSED));
        assertThat(cast(moot, new QuestionId(UUID.randomUUID()), 0, Choice.AGREE))
                .isEqualTo(new VoteAnswer.Refused(Reason.NO_SUCH_QUESTION));
    }

    @Test
    void only_members_of_this_assembly_vote_not_those_who_run_it_or_the_installation() {
        Moot moot = town.moot(2);
        Moot other = town.moot(1);
        QuestionId id = opened(moot);
        Somebody administrator = town.administrator();
        assertThat(town.as(administrator, () -> questions.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new VoteAnswer.Refused(Reason.NOT_A_MEMBER));
        assertThat(town.asProduct(() -> questions.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new VoteAnswer.Refused(Reason.NOT_A_MEMBER));
        Somebody placeMember = town.somebody(
                "Place member", new Grant(Role.MEMBER, moot.place().scope()));
        assertThat(town.as(placeMember, () -> questions.cast(moot.assembly(), id, Choice.AGREE)))
                .isEqualTo(new VoteAnswer.Refused(Reason.NOT_A_MEMBER));
        assertThatThrownBy(() -> town.as(moot.facilitator(), () -> questions.cast(moot.assembly(), id, Choice.AGREE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(other.member(0), () -> questions.cast(moot.assembly(), id, Choice.AGREE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.cast(moot.assembly(), id, Choice.AGREE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(close(moot, id).result().orElseThrow().tally().voters()).isZero();
    }

    @Test
    void ids_of_another_assembly_are_refused_even_to_those_at_home_in_one() {
        Moot home = town.moot(1);
        Moot away = town.moot(1);
        QuestionId id = opened(away);
        // A member and a facilitator of one assembly put the other's question under their own assembly's id.
        assertThat(town.as(home.member(0), () -> questions.cast(home.assembly(), id, Choice.AGREE)))
                .isEqualTo(new VoteAnswer.Refused(Reason.NO_SUCH_QUESTION));
        assertThat(town.as(home.member(0), () -> questions.shown(home.assembly(), away.session())))
                .isEmpty();
        assertThat(town.as(home.member(0), () -> assemblies.session(away.session())))
                .isEmpty();
        List.<Runnable>of(
                        () -> questions.close(home.assembly(), id),
                        () -> questions.open(home.assembly(), id),
                        () -> questions.drop(home.assembly(), id))
                .forEach(act ->
                        assertThatThrownBy(() -> run(home.facilitator(), act)).isInstanceOf(QuestionRefused.class));
        List.<Runnable>of(
                        () -> questions.close(away.assembly(), id),
                        () -> questions.open(away.assembly(), id),
                        () -> questions.ofSession(away.assembly(), away.session()),
                        () -> questions.shown(away.assembly(), away.session()),
                        () -> questions.counted(away.assembly()),
                        () -> assemblies.find(away.assembly()),
                        () -> assemblies.members(away.assembly()),
                        () -> assemblies.leave(away.assembly(), away.member(0).id()))
                .forEach(act -> {
                    assertThatThrownBy(() -> run(home.facilitator(), act)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> run(home.member(0), act)).isInstanceOf(AccessDeniedException.class);
                });
        assertThat(cast(away, id, 0, Choice.AGREE)).isInstanceOf(VoteAnswer.In.class);
    }

    @Test
    void members_neither_prepare_open_close_nor_read_drafts_nor_the_roll() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "A draft nobody may see yet");
        List.<Runnable>of(
                        () -> questions.prepare(
                                moot.assembly(),
                                moot.session(),
                                new QuestionText("Mine", "", List.of()),
                                Rule.simpleMajority()),
                        () -> questions.open(moot.assembly(), id),
                        () -> questions.close(moot.assembly(), id),
                        () -> questions.ofSession(moot.assembly(), moot.session()),
                        () -> assemblies.members(moot.assembly()))
                .forEach(act ->
                        assertThatThrownBy(() -> run(moot.member(0), act)).isInstanceOf(AccessDeniedException.class));
        assertThat(town.as(moot.member(0), () -> questions.shown(moot.assembly(), moot.session())))
                .isEmpty();
    }

    @Test
    void who_left_votes_no_more_and_who_joined_since_the_opening_does() {
        Moot moot = town.moot(2);
        QuestionId id = opened(moot);
        cast(moot, id, 0, Choice.AGREE);
        run(
                moot.facilitator(),
                () -> assemblies.leave(moot.assembly(), moot.member(0).id()));
        assertThatThrownBy(() -> cast(moot, id, 0, Choice.DISAGREE)).isInstanceOf(AccessDeniedException.class);
        Somebody late =
                town.somebody("Late", new Grant(Role.MEMBER, moot.assembly().scope()));
        assertThat(town.as(late, () -> questions.cast(moot.assembly(), id, Choice.ABSTAIN)))
                .isInstanceOf(VoteAnswer.In.class);

        Result result = close(moot, id).result().orElseThrow();
        assertThat(result.tally()).as("a vote cast as a member stays in").isEqualTo(new Tally(1, 0, 1));
        assertThat(result.roll()).isEqualTo(3);
        assertThat(town.as(moot.facilitator(), () -> assemblies.members(moot.assembly())))
                .filteredOn(Member::isNow)
                .extracting(Member::account)
                .containsExactlyInAnyOrder(moot.member(1).id(), late.id());
    }

    @Test
    void a_question_opens_only_once_alone_and_with_members() {
        Moot moot = town.moot(1);
        QuestionId first = opened(moot);
        QuestionId second = town.question(moot, "And this?");
        assertThatThrownBy(() -> open(moot, second))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ANOTHER_IS_OPEN));
        assertThatThrownBy(() -> open(moot, first)).isInstanceOf(QuestionRefused.class);
        close(moot, first);
        open(moot, second);

        Moot empty = town.moot(0);
        QuestionId third = town.question(empty, "Anyone?");
        assertThatThrownBy(() -> open(empty, third))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_MEMBERS));
    }

    @Test
    void with_the_whole_store_in_hand_a_counted_question_joins_no_voter_to_a_choice() {
        Moot moot = town.moot(20);
        QuestionId id = opened(moot);
        IntStream.range(0, 20).forEach(i -> cast(moot, id, i, choice(i * 7)));
        close(moot, id);
        List<String> members =
                moot.members().stream().map(member -> member.id().toString()).toList();
        Set<String> withChoices = store.getCollectionNames().stream()
                .flatMap(collection -> store.findAll(Document.class, collection).stream())
                .map(VotingTest::text)
                .filter(document -> document.contains(id.toString()))
                .collect(Collectors.toSet());
        // The question itself, and the audit of its opening and closing, which names no voter.
        assertThat(withChoices).isNotEmpty();
        withChoices.forEach(document -> {
            long named = members.stream().filter(document::contains).count();
            assertThat(named).isIn(0L, 20L);
            assertThat(document).doesNotContain("AGREE\"", "DISAGREE\"", "ABSTAIN\"", "\"key\"", "\"votes\"");
        });
        assertThat(store.findAll(Document.class, "changes").stream().map(VotingTest::text))
                .noneMatch(change -> change.contains(id.toString()));
    }

    private static String text(Document document) {
        return document.toJson(
                org.bson.json.JsonWriterSettings.builder()
                        .binaryConverter((value, writer) -> writer.writeString(
                                value.getType() == org.bson.BsonBinarySubType.UUID_STANDARD.getValue()
                                        ? value.asUuid().toString()
                                        : "binary"))
                        .build(),
                new org.bson.codecs.DocumentCodec(org.bson.codecs.configuration.CodecRegistries.fromRegistries(
                        org.bson.codecs.configuration.CodecRegistries.fromCodecs(
                                new org.bson.codecs.UuidCodec(org.bson.UuidRepresentation.STANDARD)),
                        com.mongodb.MongoClientSettings.getDefaultCodecRegistry())));
    }

    private QuestionId opened(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        open(moot, id);
        return id;
    }

    private Question open(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
    }

    private Question close(Moot moot, QuestionId id) {
        return town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
    }

    private VoteAnswer cast(Moot moot, QuestionId id, int member, Choice choice) {
        return town.as(moot.member(member), () -> questions.cast(moot.assembly(), id, choice));
    }

    private MyVote mine(Moot moot, QuestionId id, int member) {
        return town.as(moot.member(member), () -> questions.mine(moot.assembly(), id));
    }

    private void run(Somebody somebody, Runnable act) {
        town.as(somebody, () -> {
            act.run();
            return true;
        });
    }

    private static Choice choice(int i) {
        return List.of(Choice.values()).get(i % 3);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
