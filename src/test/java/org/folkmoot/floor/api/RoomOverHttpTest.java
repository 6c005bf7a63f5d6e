package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.api.Phones.Phone;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.tables.Arrangement;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.Swap;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.people.internal.RateLimiter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Members follow a session on their phones, over the wire and on the real store. */
class RoomOverHttpTest extends RoomServer {

    private static final String PAYLOAD = "</script><script>alert(1)</script>\"' & {{7*7}}";

    @Autowired
    private TablePlans plans;

    @Autowired
    private Glossary glossary;

    @Autowired
    private RateLimiter tries;

    private void remove(Moot moot, Somebody member) {
        town.as(moot.facilitator(), () -> {
            roll.leave(moot.assembly(), member.member(), Departure.REMOVED);
            return moot;
        });
    }

    @Test
    void nothing_is_said_to_who_has_no_part_in_the_session() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        QuestionId question = opened(moot);
        Phone stranger = phones.with("Card " + phones.card(other, other.member(0)), moot.session());
        assertThat(stranger.look("").statusCode()).isEqualTo(404);
        assertThat(stranger.look("/events").statusCode()).isEqualTo(404);
        assertThat(stranger.cast(question, UUID.randomUUID(), Choice.AGREE).statusCode())
                .isEqualTo(404);
        assertThat(phones.with("Card 0000-0000-0000-0000", moot.session())
                        .look("")
                        .statusCode())
                .isEqualTo(401);
        assertThat(phones.page("/api/v1/room/sessions/" + moot.session()).statusCode())
                .isEqualTo(401);
        assertThat(phone(moot, 0).get("/api/v1/room/sessions/1-1-1-1-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_stream_ends_once_its_members_part_in_the_session_has_ended_and_the_others_go_on() {
        Moot moot = town.moot(2);
        Following removed = phone(moot, 0).follow();
        Following stays = phone(moot, 1).follow();
        removed.hears("mine", "true");
        stays.hears("mine", "true");
        remove(moot, moot.member(0));
        opened(moot);
        stays.hears("state", "One named worker");
        removed.hears("over", "RIGHTS");
        await().until(() -> !removed.isOpen());
        assertThat(removed.events().toString()).doesNotContain("One named worker");
    }

    @Test
    void a_renewed_card_ends_the_screens_of_the_former_one_and_opens_its_own() {
        Moot moot = town.moot(1);
        QuestionId question = opened(moot);
        Phone former = phone(moot, 0);
        Following screen = former.follow();
        screen.hears("mine", "true");
        town.as(
                moot.facilitator(),
                () -> roll.renewCard(moot.assembly(), moot.member(0).member()));
        screen.hears("over", "RIGHTS");
        await().until(() -> !screen.isOpen());
        assertThat(former.look("").statusCode()).isEqualTo(401);
        assertThat(former.cast(question, UUID.randomUUID(), Choice.AGREE).statusCode())
                .isEqualTo(401);
        phone(moot, 0).follow().hears("state", "One named worker");
    }

    @Test
    void a_screen_that_comes_back_is_told_nothing_that_it_has() {
        Moot moot = town.moot(1);
        opened(moot);
        String version = phone(moot, 0).snapshot().path("version").asString();
        Following again = phone(moot, 0).follow(version);
        again.hears("beat", "at");
        assertThat(again.names()).containsExactly("mine", "beat");
        Following other = phone(moot, 0).follow("17");
        other.hears("beat", "at");
        assertThat(other.names()).as("of an older start of the server").contains("state");
    }

    @Test
    void a_member_is_told_their_own_table_and_hears_when_it_is_another() {
        Moot moot = town.moot(4);
        Following screen = phone(moot, 0).follow();
        screen.hears("mine", "\"tables\":[]");
        PlanRules rules = new PlanRules(2, 2, 1, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
        Arrangement plan = town.as(
                        moot.facilitator(),
                        () -> plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID()))
                .now();
        MemberId me = moot.member(0).member();
        screen.hears("mine", "\"tables\":[" + plan.tableOf(1, me) + "]");
        int other = 3 - plan.tableOf(1, me);
        Swap swap = new Swap(1, me, other, Optional.of(plan.at(1, other).getFirst()));
        town.as(moot.facilitator(), () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID()));
        screen.hears("mine", "\"tables\":[" + other + "]");
        assertThat(phone(moot, 0).snapshot().at("/mine/tables/0").asInt()).isEqualTo(other);
        assertThat(phone(moot, 0).look("").body())
                .as("nobody else's")
                .doesNotContain(moot.member(1).member().toString());
    }

    @Test
    void a_word_that_is_asked_about_is_explained_on_every_phone_and_nothing_says_who_asked() {
        Moot moot = town.moot(2);
        Following screen = phone(moot, 1).follow();
        screen.hears("state", "\"words\":[]");
        String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"word\":\"quorum\"}";
        for (int sent = 0; sent < 2; sent++) {
            assertThat(phone(moot, 0).act("/words", body).path("answer").asString())
                    .isEqualTo("in");
        }
        assertThat(town.as(moot.facilitator(), () -> glossary.asked(moot.assembly())))
                .containsExactly(new Glossary.AskedWord("quorum", 1));
        town.as(moot.facilitator(), () -> {
            glossary.explain(moot.assembly(), new Term("quorum", "How many must vote."));
            return true;
        });
        screen.hears("state", "How many must vote.");
        assertThat(phone(moot, 0).act("/words", body).path("means").asString()).isEqualTo("How many must vote.");
    }

    @Test
    void the_fifth_screen_of_a_member_takes_the_place_of_their_oldest_one() {
        Moot moot = town.moot(2);
        List<Following> screens = IntStream.rangeClosed(0, RoomStreams.OF_ONE)
                .mapToObj(_ -> phone(moot, 0).follow())
                .toList();
        screens.getFirst().hears("over", "OTHERS");
        await().until(() -> !screens.getFirst().isOpen());
        Following other = phone(moot, 1).follow();
        opened(moot);
        screens.stream().skip(1).forEach(screen -> screen.hears("state", "One named worker"));
        other.hears("state", "One named worker");
    }

    @Test
    void where_streams_are_cut_an_answer_waits_until_there_is_news() {
        Moot moot = town.moot(1);
        JsonNode seen = phone(moot, 0).snapshot();
        String known = "?after=" + seen.path("version").asString() + "&own="
                + seen.at("/mine/own").asInt();
        assertThat(phone(moot, 0).look(known + "&wait=1").statusCode()).isEqualTo(204);
        CompletableFuture<HttpResponse<String>> waits =
                CompletableFuture.supplyAsync(() -> phone(moot, 0).look(known + "&wait=20"));
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        opened(moot);
        assertThat(waits.join().body()).contains("One named worker");
        for (String senseless : List.of("&wait=-1", "&wait=26", "&wait=x")) {
            assertThat(phone(moot, 0).look(known + senseless).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_member_learns_their_name_and_when_they_meet() {
        Moot moot = town.moot(1);
        JsonNode card = Phones.JSON.readTree(phone(moot, 0).get("/api/v1/room").body());
        assertThat(card.at("/member/name").asString()).isEqualTo("Member 0");
        assertThat(card.at("/assembly/name").asString()).isEqualTo("Care at home assembly");
        assertThat(card.at("/sessions/0/id").asString())
                .isEqualTo(moot.session().toString());
        assertThat(card.at("/sessions/0/starts").asString()).isEqualTo("10:00");
    }

    @Test
    void what_is_told_in_sentences_comes_in_the_language_of_the_page() {
        Moot moot = town.moot(1);
        opened(moot);
        assertThat(phone(moot, 0).look("?lang=cy").body()).contains("I basio");
        assertThat(phone(moot, 0).look("?lang=en").body()).contains("To pass");
    }

    @Test
    void the_page_is_open_to_anyone_makes_no_session_and_shuts_no_hall_out() {
        for (String path : List.of("/card", "/room/" + UUID.randomUUID())) {
            HttpResponse<String> page = phones.page(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
        }
        tries.spent(RateLimiter.Kind.OPENING_FROM_ADDRESS, RateLimiter.network("127.0.0.1"), 10_000);
        assertThat(phones.page("/card").statusCode())
                .as("no more pages may be opened from this address, and it is none that costs anything")
                .isEqualTo(200);
        tries.forget(RateLimiter.Kind.OPENING_FROM_ADDRESS, RateLimiter.network("127.0.0.1"));
        HttpResponse<String> toSignIn = phones.page("/room/" + UUID.randomUUID() + "/signed-in");
        assertThat(toSignIn.statusCode()).isEqualTo(302);
        assertThat(toSignIn.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    void a_member_reads_what_was_promised_and_by_when_the_answer_comes() {
        Moot moot = town.moot(1);
        JsonNode promise = phone(moot, 0).snapshot().path("promise");
        assertThat(promise.at("/now/who").asString()).isEqualTo("Marlow Vale Council");
        assertThat(promise.at("/now/respondBy").asString()).isEqualTo("2031-07-12");
        assertThat(promise.path("outputs").asString()).isEqualTo("recommendations");
        assertThat(promise.path("earlier").size()).isZero();
    }

    @Test
    void what_people_write_stays_text_in_what_the_page_reads() {
        Moot moot = town.moot(1, "Assembly " + PAYLOAD, "What should change?");
        QuestionId question = town.question(moot, "Wording " + PAYLOAD);
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), question));
        JsonNode seen = phone(moot, 0).snapshot();
        assertThat(seen.at("/question/wording").asString()).isEqualTo("Wording " + PAYLOAD);
        assertThat(seen.at("/assembly/name").asString()).isEqualTo("Assembly " + PAYLOAD);
        assertThat(phones.page("/room/" + moot.session()).body()).doesNotContain("alert(1)");
    }

    @Test
    void a_screen_that_reads_nothing_keeps_no_other_waiting() throws Exception {
        Moot moot = town.moot(2);
        QuestionId question = town.question(moot, "One named worker. ".repeat(100));
        String request = "GET /api/v1/room/sessions/%s/events HTTP/1.1\r\nHost: here\r\nAuthorization: Card %s\r\n\r\n"
                .formatted(
                        moot.session(),
                        town.asProduct(() -> roll.card(
                                        moot.assembly(), moot.member(0).member()))
                                .code()
                                .shown());
        try (java.net.Socket deaf = new java.net.Socket()) {
            deaf.setReceiveBufferSize(1024);
            deaf.connect(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port));
            deaf.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            Following hears = phone(moot, 1).follow();
            await().until(() -> streams.count() >= 2);
            town.as(moot.facilitator(), () -> questions.open(moot.assembly(), question));
            hears.hears("state", "One named worker");
            phone(moot, 1).vote(question, UUID.randomUUID(), Choice.AGREE);
            hears.hears("turnout", "\"voted\":1");
        }
        assertThat(phones.with("Card x", new SessionId(UUID.randomUUID()))
                        .look("")
                        .statusCode())
                .isEqualTo(401);
    }
}
