package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.api.Phones.Phone;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallAct;
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

    @Autowired
    private Hosts hosts;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Wall wall;

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

    private NoteId says(Moot moot, HostId host, String text) {
        NoteId note = new NoteId(UUID.randomUUID());
        ItemId item = town.as(moot.facilitator(), () -> notes.session(moot.assembly(), moot.session()))
                .agenda()
                .getFirst()
                .id();
        write(moot, host, new NoteAct.Write(UUID.randomUUID(), note, item, Note.Kind.IDEA, text, 0));
        return note;
    }

    private void write(Moot moot, HostId host, NoteAct act) {
        town.asHost(moot.assembly(), host, () -> notes.act(moot.assembly(), moot.session(), 3, act));
    }

    @Test
    void the_wall_is_shown_in_its_groups_and_nothing_says_who_wrote_it_or_what_is_not_sorted() {
        Moot moot = town.moot(1);
        HostId priya = town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya Canary")))
                .getFirst()
                .id();
        NoteId note = says(moot, priya, "One number for all.");
        NoteId unsorted = says(moot, priya, "A canary that nobody sorted.");
        GroupId group = new GroupId(UUID.randomUUID());
        Following screen = projector(moot).follow();
        Following phone = phone(moot, 0).follow();
        show(moot, ProjectorMode.WALL);
        screen.hears("state", "\"WALL\"");
        town.as(
                moot.facilitator(),
                () -> wall.act(moot.assembly(), moot.session(), new WallAct.NewGroup(group, "One named contact")));
        town.as(moot.facilitator(), () -> wall.act(moot.assembly(), moot.session(), new WallAct.Move(note, group)));
        assertThat(screen.hears("state", "One number for all.")
                        .at("/wall/0/name")
                        .asString())
                .isEqualTo("One named contact");
        ItemId item = town.as(moot.facilitator(), () -> notes.session(moot.assembly(), moot.session()))
                .agenda()
                .getFirst()
                .id();
        write(
                moot,
                priya,
                new NoteAct.Write(UUID.randomUUID(), note, item, Note.Kind.IDEA, "One number, day and night.", 1));
        screen.hears("state", "One number, day and night.");
        assertThat(screen.events().toString())
                .doesNotContain(
                        "canary",
                        "Canary",
                        priya.value().toString(),
                        note.value().toString())
                .doesNotContain(unsorted.value().toString(), group.value().toString())
                .doesNotContain(moot.member(0).id().value().toString());
        assertThat(phone.events().toString()).as("members’ phones").doesNotContain("One number", "One named contact");
        show(moot, ProjectorMode.FOLLOW);
        assertThat(screen.hears("state", "\"FOLLOW\"").has("wall")).isFalse();
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
