package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.api.Phones.Phone;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Members answer polls on their phones, and the projector shows what the facilitator says, over the wire and on the real store. */
class PollsOverHttpTest extends RoomServer {

    @Autowired
    private Polls polls;

    @Autowired
    private PollResults results;

    @Autowired
    private Hosts hosts;

    @Autowired
    private ProjectorCards cards;

    private PollId open(Moot moot, Asked asked) {
        PollId id = new PollId(TimeOrderedId.next());
        town.as(moot.facilitator(), () -> {
            polls.prepare(
                    moot.assembly(), moot.session(), id, new PollPlan("How did you come?", asked, Optional.empty()));
            return polls.open(moot.assembly(), id, 0);
        });
        return id;
    }

    private static Asked travel() {
        return new Asked.One(List.of("Bus", "Bike"));
    }

    private void does(Moot moot, Runnable act) {
        town.as(moot.facilitator(), () -> {
            act.run();
            return true;
        });
    }

    private static JsonNode answer(Phone phone, PollId poll, UUID id, String answer, UUID... earlier) {
        String ids = String.join(
                ",", List.of(earlier).stream().map(each -> "\"" + each + "\"").toList());
        return phone.act("/answers", """
                {"poll": "%s", "id": "%s", "answer": %s, "inPlaceOf": [%s]}""".formatted(poll, id, answer, ids));
    }

    private static String became(JsonNode reply) {
        return reply.path("answer").asString();
    }

    private Phone projector(Moot moot) {
        return phones.projector("Card "
                + town.as(moot.facilitator(), () -> cards.of(moot.assembly(), moot.session()))
                        .code()
                        .shown());
    }

    @Test
    void members_answer_together_and_see_the_result_once_it_is_shown() {
        Moot moot = town.moot(6);
        Following amina = phone(moot, 0).follow();
        amina.hears("state", "\"poll\":null");
        PollId poll = open(moot, travel());
        assertThat(amina.hears("state", "How did you come?").at("/poll/showing").asString())
                .isEqualTo("OPEN");
        List<CompletableFuture<JsonNode>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        answer(phone(moot, i), poll, UUID.randomUUID(), "{\"chosen\": [%d]}".formatted(i < 4 ? 0 : 1))))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(became(one.join())).isEqualTo("in"));
        amina.hears("mine", "\"chosen\":[0]");
        town.as(moot.facilitator(), () -> polls.close(moot.assembly(), poll));
        JsonNode ended = amina.hears("state", "\"ENDED\"");
        assertThat(ended.at("/poll/result").isNull()).isTrue();
        assertThat(amina.events().toString()).doesNotContain("\"bars\"");
        does(moot, () -> results.show(moot.assembly(), poll));
        JsonNode bars = amina.hears("state", "\"bars\"").at("/poll/result/bars");
        assertThat(bars.at("/0/figure").asString()).isEqualTo("4");
        assertThat(bars.at("/1/part").asDouble()).isEqualTo(0.5);
        does(moot, () -> results.hide(moot.assembly(), poll));
        await().untilAsserted(() -> assertThat(
                        phone(moot, 1).snapshot().at("/poll/result").isNull())
                .isTrue());
    }

    @Test
    void the_answer_of_one_is_no_news_for_the_devices_of_the_others_but_for_the_projector() {
        Moot moot = town.moot(3);
        PollId poll = open(moot, travel());
        Following other = phone(moot, 1).follow();
        Following screen = projector(moot).follow();
        other.hears("state", "How did you come?");
        screen.hears("state", "\"answered\":0");
        UUID id = UUID.randomUUID();
        answer(phone(moot, 0), poll, id, "{\"chosen\": [1]}");
        screen.hears("state", "\"answered\":1");
        answer(phone(moot, 2), poll, UUID.randomUUID(), "{\"chosen\": [0]}");
        screen.hears("state", "\"answered\":2");
        assertThat(other.names().stream().filter(name -> !name.equals("beat")))
                .as("what it heard when it came, and no more")
                .containsExactly("state", "mine");
        assertThat(other.events().toString()).doesNotContain(id.toString());
    }

    @Test
    void the_same_answer_twice_is_one_and_an_older_one_undoes_no_newer() {
        Moot moot = town.moot(2);
        PollId poll = open(moot, travel());
        UUID first = UUID.randomUUID();
        Following laptop = phone(moot, 0).follow();
        assertThat(became(answer(phone(moot, 0), poll, first, "{\"chosen\": [0]}")))
                .isEqualTo("in");
        assertThat(became(answer(phone(moot, 0), poll, first, "{\"chosen\": [0]}")))
                .isEqualTo("in");
        laptop.hears("mine", first.toString());
        UUID change = UUID.randomUUID();
        assertThat(became(answer(phone(moot, 0), poll, change, "{\"chosen\": [1]}", first)))
                .isEqualTo("in");
        laptop.hears("mine", change.toString());
        JsonNode older = answer(phone(moot, 0), poll, first, "{\"chosen\": [0]}");
        assertThat(became(older)).isEqualTo("another");
        assertThat(older.at("/filed/chosen/0").asInt()).isOne();
        assertThat(phone(moot, 0).snapshot().at("/mine/poll/answer/id").asString())
                .isEqualTo(change.toString());
        assertThat(phone(moot, 1).snapshot().at("/mine/poll/answer").isNull()).isTrue();
    }

    @Test
    void what_comes_late_after_a_withdrawal_or_makes_no_sense_is_answered_with_the_reason() {
        Moot moot = town.moot(2);
        PollId first = open(moot, new Asked.WordList(2));
        assertThat(answer(phone(moot, 0), first, UUID.randomUUID(), "{\"words\": [\"a\", \"b\", \"c\"]}")
                        .path("reason")
                        .asString())
                .isEqualTo("TOO_MANY_CHOSEN");
        assertThat(answer(phone(moot, 0), first, UUID.randomUUID(), "{\"words\": [\"%s\"]}".formatted("x".repeat(41)))
                        .path("reason")
                        .asString())
                .isEqualTo("WORD_TOO_LONG");
        does(moot, () -> polls.withdraw(moot.assembly(), first));
        assertThat(answer(phone(moot, 0), first, UUID.randomUUID(), "{\"words\": [\"a\"]}")
                        .path("reason")
                        .asString())
                .isEqualTo("WITHDRAWN");
        PollId second = open(moot, travel());
        town.as(moot.facilitator(), () -> polls.close(moot.assembly(), second));
        JsonNode late = answer(phone(moot, 0), second, UUID.randomUUID(), "{\"chosen\": [0]}");
        assertThat(became(late)).isEqualTo("too-late");
        assertThat(late.path("closed").asString()).isNotEmpty();
    }

    @Test
    void
            an_open_question_comes_first_on_the_projector_and_a_poll_is_told_though_only_the_turnout_of_the_question_is_new() {
        Moot moot = town.moot(3);
        Following screen = projector(moot).follow();
        QuestionId question = opened(moot);
        screen.hears("state", "One named worker");
        Following amina = phone(moot, 0).follow();
        amina.hears("state", "One named worker");
        open(moot, travel());
        phone(moot, 1).vote(question, UUID.randomUUID(), Choice.AGREE);
        amina.hears("state", "How did you come?");
        screen.hears("state", "\"voted\":1");
        assertThat(screen.events().toString()).doesNotContain("How did you come?");
        close(moot, question);
        screen.hears("state", "How did you come?");
    }

    @Test
    void a_host_enters_an_answer_and_is_not_told_how_others_answered() {
        Moot moot = town.moot(2);
        PollId poll = open(moot, travel());
        Host host = town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya Nair")))
                .getFirst();
        Phone priya = phones.with(
                "Card "
                        + town.as(moot.facilitator(), () -> hosts.card(moot.assembly(), host.id()))
                                .code()
                                .shown(),
                moot.session());
        assertThat(Phones.JSON.readTree(priya.look("/poll-missing?poll=" + poll).body()))
                .hasSize(2);
        String entry = """
                {"poll": "%s", "member": "%s", "id": "%s", "answer": {"chosen": [1]}}""";
        String first = entry.formatted(poll, moot.member(0).id(), UUID.randomUUID());
        assertThat(became(priya.act("/poll-entries", first))).isEqualTo("in");
        assertThat(became(priya.act("/poll-entries", first))).isEqualTo("in");
        answer(phone(moot, 1), poll, UUID.randomUUID(), "{\"chosen\": [0]}");
        JsonNode another =
                priya.act("/poll-entries", entry.formatted(poll, moot.member(1).id(), UUID.randomUUID()));
        assertThat(became(another)).isEqualTo("another");
        assertThat(another.toString()).doesNotContain("chosen");
        assertThat(phone(moot, 0).status("/poll-entries", first))
                .as("a member’s card")
                .isIn(403, 404);
        assertThat(Phones.JSON.readTree(priya.look("/poll-missing?poll=" + poll).body()))
                .isEmpty();
    }

    @Test
    void neither_who_answered_nor_what_reaches_the_projector_before_it_is_shown() {
        Moot moot = town.moot(6);
        Following screen = projector(moot).follow();
        PollId poll = open(moot, new Asked.WordList(2));
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            answer(
                    phone(moot, i),
                    poll,
                    i == 0 ? id : UUID.randomUUID(),
                    "{\"words\": [\"Zebrafinch\", \"%s\"]}".formatted(i == 0 ? "Canarybird" : "Buses"));
        }
        screen.hears("state", "\"answered\":6");
        town.as(moot.facilitator(), () -> polls.close(moot.assembly(), poll));
        screen.hears("state", "\"poll\":null");
        assertThat(screen.events().toString()).doesNotContain("Zebrafinch");
        does(moot, () -> results.hideWord(moot.assembly(), poll, "canarybird"));
        does(moot, () -> results.show(moot.assembly(), poll));
        screen.hears("state", "Zebrafinch");
        String all = screen.events().toString();
        assertThat(all).doesNotContainIgnoringCase("canarybird").doesNotContain(id.toString());
        moot.members()
                .forEach(member -> assertThat(all)
                        .doesNotContain(member.name())
                        .doesNotContain(member.id().value().toString()));
    }
}
