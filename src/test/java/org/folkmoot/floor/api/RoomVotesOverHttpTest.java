package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Following;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members vote on their phones, over the wire and on the real store. */
class RoomVotesOverHttpTest extends RoomServer {

    @Test
    void members_see_the_question_at_once_vote_together_and_see_the_result_after_the_close() {
        Moot moot = town.moot(6);
        Following amina = phone(moot, 0).follow();
        Following dev = phone(moot, 1).follow();
        amina.hears("state", "\"question\":null");
        QuestionId question = opened(moot);
        amina.hears("state", "One named worker");
        dev.hears("mine", "\"state\":\"OPEN\"");
        assertThat(dev.hears("state", "OPEN").at("/question/rule").asString()).startsWith("To pass, more must agree");

        List<CompletableFuture<JsonNode>> votes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> phone(moot, i).vote(question, UUID.randomUUID(), i < 4 ? Choice.AGREE : Choice.DISAGREE)))
                .toList();
        assertThat(votes)
                .allSatisfy(vote ->
                        assertThat(vote.join().path("answer").asString()).isEqualTo("in"));
        amina.hears("turnout", "\"voted\":6");
        amina.hears("mine", "\"choice\":\"AGREE\"");
        assertThat(amina.events().toString()).as("no result before the count").doesNotContain("\"agree\":");

        close(moot, question);
        JsonNode result = dev.hears("state", "COUNTED").at("/question/result");
        assertThat(result.path("word").asString()).isEqualTo("Agreed");
        assertThat(result.at("/counts/agree").asInt()).isEqualTo(4);
        JsonNode mine = dev.hears("mine", "COUNTED");
        assertThat(mine.path("in").asBoolean()).isTrue();
        assertThat(mine.path("vote").isNull())
                .as("nobody can tell any more what it was")
                .isTrue();
    }

    @Test
    void of_few_votes_nobody_sees_how_they_went() {
        Moot moot = town.moot(3);
        QuestionId question = opened(moot);
        phone(moot, 0).vote(question, UUID.randomUUID(), Choice.AGREE);
        Following screen = phone(moot, 1).follow();
        close(moot, question);
        JsonNode shown = screen.hears("state", "withheld").path("question");
        assertThat(shown.at("/result/withheld").asBoolean()).isTrue();
        assertThat(shown.at("/result/word").asString()).isEqualTo("Too few votes to show");
        assertThat(shown.at("/result/counts").isNull()).isTrue();
    }

    @Test
    void the_same_vote_sent_twice_or_by_two_tabs_at_once_is_one() {
        Moot moot = town.moot(2);
        QuestionId question = opened(moot);
        UUID id = UUID.randomUUID();
        List<CompletableFuture<JsonNode>> tabs = IntStream.range(0, 4)
                .mapToObj(
                        _ -> CompletableFuture.supplyAsync(() -> phone(moot, 0).vote(question, id, Choice.AGREE)))
                .toList();
        assertThat(tabs)
                .allSatisfy(
                        tab -> assertThat(tab.join().path("answer").asString()).isEqualTo("in"));
        JsonNode seen = phone(moot, 0).snapshot();
        assertThat(seen.at("/question/voted").asInt()).isOne();
        assertThat(seen.at("/mine/vote/id").asString()).isEqualTo(id.toString());
    }

    @Test
    void another_device_of_the_same_member_hears_of_the_vote_and_is_not_undone_by_an_older_one() {
        Moot moot = town.moot(2);
        QuestionId question = opened(moot);
        UUID first = UUID.randomUUID();
        Following laptop = phone(moot, 0).follow();
        Following other = phone(moot, 1).follow();
        phone(moot, 0).vote(question, first, Choice.AGREE);
        laptop.hears("mine", first.toString());
        JsonNode older = phone(moot, 0).vote(question, UUID.randomUUID(), Choice.DISAGREE);
        assertThat(older.path("answer").asString()).isEqualTo("another");
        assertThat(older.at("/vote/choice").asString()).isEqualTo("AGREE");
        UUID change = UUID.randomUUID();
        assertThat(phone(moot, 0)
                        .vote(question, change, Choice.ABSTAIN, first)
                        .path("answer")
                        .asString())
                .isEqualTo("in");
        laptop.hears("mine", change.toString());
        other.hears("turnout", "\"voted\":1");
        assertThat(other.events().toString()).doesNotContain(first.toString(), change.toString(), "ABSTAIN");
    }

    @Test
    void a_vote_that_comes_too_late_or_on_what_was_taken_back_is_answered_with_the_reason() {
        Moot moot = town.moot(2);
        QuestionId question = opened(moot);
        UUID first = UUID.randomUUID();
        phone(moot, 0).vote(question, first, Choice.AGREE);
        close(moot, question);
        JsonNode change = phone(moot, 0).vote(question, UUID.randomUUID(), Choice.DISAGREE, first);
        assertThat(change.path("answer").asString()).isEqualTo("too-late");
        assertThat(change.path("earlierCounts").asBoolean()).isTrue();
        assertThat(change.path("closed").asString()).isNotEmpty();
        JsonNode none = phone(moot, 1).vote(question, UUID.randomUUID(), Choice.AGREE);
        assertThat(none.path("earlierCounts").asBoolean()).isFalse();

        QuestionId second = opened(moot);
        town.as(moot.facilitator(), () -> questions.withdraw(moot.assembly(), second, "A word was wrong."));
        JsonNode withdrawn = phone(moot, 1).vote(second, UUID.randomUUID(), Choice.AGREE);
        assertThat(withdrawn.path("answer").asString()).isEqualTo("refused");
        assertThat(withdrawn.path("reason").asString()).isEqualTo("WITHDRAWN");
        phone(moot, 1).follow().hears("state", "A word was wrong.");
    }
}
