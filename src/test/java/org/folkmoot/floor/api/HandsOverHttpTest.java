package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.speaking.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The day as it runs, and hands, on members' phones. */
class HandsOverHttpTest extends RoomServer {

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Speaking speaking;

    private LiveAgenda begin(Moot moot) {
        return town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
    }

    private JsonNode hand(Moot moot, int member, UUID act, String up) {
        return phone(moot, member).act("/hands", """
                {"id": "%s", "up": %s}""".formatted(act, up));
    }

    @Test
    void phones_hear_what_happens_now_and_a_hand_is_told_to_its_own_member_alone() {
        Moot moot = town.moot(3);
        Following amina = phone(moot, 0).follow();
        Following dev = phone(moot, 1).follow();
        assertThat(amina.hears("state", "\"running\":null").path("agenda")).hasSize(1);
        assertThat(hand(moot, 0, UUID.randomUUID(), "true").path("reason").asString())
                .as("nobody is there to call them yet")
                .isEqualTo("NOT_RUNNING");
        LiveAgenda agenda = begin(moot);
        assertThat(amina.hears("state", "\"at\":0").at("/running/over").isNull())
                .isTrue();

        UUID act = UUID.randomUUID();
        assertThat(hand(moot, 0, act, "true").path("before").asInt()).isZero();
        amina.hears("mine", "\"before\":0");
        assertThat(hand(moot, 1, UUID.randomUUID(), "true").path("before").asInt())
                .isOne();
        dev.hears("mine", "\"before\":1");

        UUID turn = UUID.randomUUID();
        town.as(
                moot.facilitator(),
                () -> speaking.call(
                        moot.assembly(), moot.session(), moot.member(0).member(), Optional.empty(), turn));
        amina.hears("mine", "\"speaks\":true");
        dev.hears("mine", "\"before\":0");
        assertThat(hand(moot, 0, act, "true").path("answer").asString())
                .as("sent again, though it was taken up")
                .isEqualTo("in");
        assertThat(town.as(moot.facilitator(), () -> speaking.queue(moot.assembly(), moot.session()))
                        .order())
                .containsExactly(moot.member(1).member());
        assertThat(dev.events().toString())
                .as("nobody is told of another one’s hand")
                .doesNotContain("\"speaks\":true")
                .doesNotContain(moot.member(0).member().toString());

        town.as(
                moot.facilitator(),
                () -> agendas.moveOn(
                        moot.assembly(),
                        moot.session(),
                        agenda.open().getFirst().id()));
        amina.hears("state", "\"over\":\"");
        assertThat(hand(moot, 2, UUID.randomUUID(), "true").path("answer").asString())
                .isEqualTo("refused");
    }

    @Test
    void a_hand_goes_down_again_and_a_press_without_its_id_is_told_what_is_missing() {
        Moot moot = town.moot(1);
        begin(moot);
        Following amina = phone(moot, 0).follow();
        amina.hears("mine", "\"before\":null");
        hand(moot, 0, UUID.randomUUID(), "true");
        amina.hears("mine", "\"before\":0");
        assertThat(hand(moot, 0, UUID.randomUUID(), "false").path("before").isNumber())
                .isFalse();
        await().until(() -> phone(moot, 0).snapshot().at("/mine/hand/before").isNull());
        assertThat(phone(moot, 0).look("?after=0&hand=0&wait=0").statusCode()).isEqualTo(200);
        assertThat(phone(moot, 0).status("/hands", "{\"up\": true}")).isEqualTo(400);
    }
}
