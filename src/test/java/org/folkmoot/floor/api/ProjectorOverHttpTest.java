package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.api.Phones.Phone;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.Projectors;
import org.folkmoot.floor.speaking.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A projector in the room, by the card of its session. */
class ProjectorOverHttpTest extends RoomServer {

    @Autowired
    private ProjectorCards cards;

    @Autowired
    private Projectors projectors;

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Speaking speaking;

    private String code(Moot moot) {
        return town.as(moot.facilitator(), () -> cards.of(moot.assembly(), moot.session()))
                .code()
                .shown();
    }

    private Phone projector(Moot moot) {
        return phones.projector("Card " + code(moot));
    }

    private void show(Moot moot, ProjectorMode mode) {
        town.as(moot.facilitator(), () -> {
            projectors.show(moot.assembly(), moot.session(), mode);
            return mode;
        });
    }

    @Test
    void it_shows_the_item_then_the_question_and_the_result_when_the_facilitator_says() {
        Moot moot = town.moot(6);
        Following screen = projector(moot).follow();
        screen.hears("state", "Care at home assembly");
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        screen.hears("state", "Hear from the tables");
        QuestionId question = opened(moot);
        screen.hears("state", "One named worker");
        for (int i = 0; i < 6; i++) {
            phone(moot, i).vote(question, UUID.randomUUID(), i < 4 ? Choice.AGREE : Choice.DISAGREE);
        }
        screen.hears("state", "\"voted\":6");
        assertThat(screen.events().toString()).doesNotContain("\"agree\":");
        close(moot, question);
        screen.hears("state", "\"question\":null");
        show(moot, ProjectorMode.RESULT);
        assertThat(screen.hears("state", "\"agree\":")
                        .at("/question/result/counts/agree")
                        .asInt())
                .isEqualTo(4);
        show(moot, ProjectorMode.NOTHING);
        assertThat(screen.hears("state", "\"NOTHING\"").path("item").asString()).isEmpty();
        assertThat(screen.names()).as("nothing is anybody’s own").doesNotContain("mine", "turnout");
        assertThat(projector(moot).status("")).isEqualTo(200);
    }

    @Test
    void nothing_of_a_person_reaches_it() {
        Moot moot = town.moot(6);
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        Following screen = projector(moot).follow();
        QuestionId question = opened(moot);
        phone(moot, 0).vote(question, UUID.randomUUID(), Choice.AGREE);
        phone(moot, 1).act("/hands", """
                {"id": "%s", "up": true}""".formatted(UUID.randomUUID()));
        UUID turn = UUID.randomUUID();
        town.as(
                moot.facilitator(),
                () -> speaking.call(
                        moot.assembly(), moot.session(), moot.member(1).member(), java.util.Optional.empty(), turn));
        screen.hears("state", "\"voted\":1");
        show(moot, ProjectorMode.RESULT);
        screen.hears("state", "\"RESULT\"");
        String all = screen.events().toString();
        moot.members()
                .forEach(member -> assertThat(all)
                        .doesNotContain(member.name())
                        .doesNotContain(member.id().value().toString()));
        assertThat(all).doesNotContain(moot.facilitator().name());
    }

    @Test
    void its_card_opens_nothing_else_and_goes_dark_when_it_is_renewed() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        String code = code(moot);
        Following screen = projector(moot).follow();
        screen.hears("state", "Care at home assembly");
        assertThat(phones.with("Card " + code, moot.session()).look("").statusCode())
                .as("the members’ screen")
                .isIn(403, 404);
        assertThat(phones.with("Card " + code, other.session()).look("").statusCode())
                .isIn(403, 404);
        assertThat(phones.with("Card " + code, moot.session()).status("/hands", """
                {"id": "%s", "up": true}""".formatted(UUID.randomUUID())))
                .isIn(403, 404);
        assertThat(phone(moot, 0).get("/api/v1/room/projector").statusCode())
                .as("a member’s card")
                .isIn(403, 404);
        town.as(moot.facilitator(), () -> cards.renew(moot.assembly(), moot.session()));
        screen.hears("over", "RIGHTS");
        assertThat(phones.projector("Card " + code).status("")).isEqualTo(401);
    }
}
