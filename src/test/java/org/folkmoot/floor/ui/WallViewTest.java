package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.HostId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.GroupId;
import org.folkmoot.floor.notes.LineId;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.Wall;
import org.folkmoot.floor.notes.WallAct;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The wall of a session on the screen of those who run it, while tables write. */
@FloorTest
class WallViewTest extends TalkingRooms {

    @Autowired
    private Wall wall;

    WallViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private NoteId says(Moot moot, HostId host, int table, String text) {
        return says(moot, host, table, Note.Kind.IDEA, text);
    }

    private BrowserlessUIContext wall(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(WallView.address(moot.assembly(), moot.session()), WallView.class);
        window.runPendingSignalsTasks();
        return window;
    }

    private static void pressLink(BrowserlessUIContext window, String text) {
        window.activate();
        NativeButton button =
                window.find(NativeButton.class).withText(text).all().getFirst();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    @Test
    void notes_come_onto_the_wall_while_it_is_open_and_are_said_aloud_once() {
        Moot moot = town.moot(1);
        HostId priya = host(moot);
        says(moot, priya, 4, "Let us choose: phone, text, or a knock.");
        BrowserlessUIContext femi = wall(moot);
        assertThat(Rooms.text(femi))
                .contains("Not sorted yet", "Let us choose", "Table 4", "not read back", "Not read back, 1")
                .doesNotContain("New idea from table");
        says(moot, priya, 7, "A direct number, not the switchboard.");
        Rooms.sees(femi, "A direct number");
        Rooms.sees(femi, "New idea from table 7, not sorted yet");
    }

    @Test
    void a_group_is_made_and_what_somebody_else_sorts_into_it_is_seen() {
        Moot moot = town.moot(1);
        NoteId note = says(moot, host(moot), 4, "One number for all.");
        BrowserlessUIContext femi = wall(moot);
        Rooms.field(femi, "A new group").setValue("One named contact");
        Rooms.click(femi, "Make the group");
        Rooms.sees(femi, "One named contact");
        GroupId group = town.as(moot.facilitator(), () -> wall.now(moot.assembly(), moot.session()))
                .piles()
                .getLast()
                .group()
                .orElseThrow();
        town.as(moot.facilitator(), () -> wall.act(moot.assembly(), moot.session(), new WallAct.Move(note, group)));
        Rooms.sees(femi, "1 note from 1 table");
        Rooms.field(femi, "A new group").setValue("one named contact");
        Rooms.click(femi, "Make the group");
        Rooms.sees(femi, "There is a group of this name already.");
        pressLink(femi, "Take the group away");
        Rooms.sees(femi, "What was in it is not sorted any more.");
        Rooms.click(femi, "Undo");
        Rooms.sees(femi, "Undone.");
        assertThat(Rooms.text(femi)).contains("One named contact");
    }

    @Test
    void what_is_being_typed_stays_while_notes_come_in() {
        Moot moot = town.moot(1);
        HostId priya = host(moot);
        NoteId one = says(moot, priya, 3, "I’d say it the once.");
        NoteId two = says(moot, priya, 4, "They’d know about the stairs.");
        LineId line = new LineId(UUID.randomUUID());
        town.as(
                moot.facilitator(),
                () -> wall.act(
                        moot.assembly(), moot.session(), new WallAct.Merge(line, "Once is enough", List.of(one, two))));
        BrowserlessUIContext femi = wall(moot);
        assertThat(Rooms.text(femi)).contains("Once is enough", "2 notes, one line", "Table 3", "Table 4");
        pressLink(femi, "•••");
        Rooms.click(femi, "Change the line");
        femi.activate();
        TextArea words = femi.find(TextArea.class).all().getFirst();
        words.setValue("Nobody tells it");
        says(moot, priya, 5, "No more starting from the beginning.");
        Rooms.sees(femi, "No more starting");
        femi.activate();
        assertThat(femi.find(TextArea.class).all()).singleElement().isEqualTo(words);
        assertThat(words.getValue()).isEqualTo("Nobody tells it");
        words.setValue("Nobody tells it twice");
        Rooms.click(femi, "Save");
        Rooms.sees(femi, "Nobody tells it twice");
        pressLink(femi, "•••");
        Rooms.click(femi, "Take apart");
        Rooms.sees(femi, "The line was taken apart.");
        assertThat(Rooms.text(femi)).contains("I’d say it the once.").doesNotContain("one line");
    }

    @Test
    void the_wall_shows_what_was_not_read_back_or_of_one_table_alone() {
        Moot moot = town.moot(1);
        HostId priya = host(moot);
        NoteId agreed = says(moot, priya, 3, "Agreed already.");
        says(moot, priya, 4, "Heard by nobody.");
        town.asHost(
                moot.assembly(),
                priya,
                () -> notes.act(
                        moot.assembly(),
                        moot.session(),
                        3,
                        new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(agreed, 1)))));
        BrowserlessUIContext femi = wall(moot);
        pressLink(femi, "Not read back, 1");
        assertThat(Rooms.text(femi)).contains("Heard by nobody.").doesNotContain("Agreed already.");
        pressLink(femi, "Not read back, 1");
        pressLink(femi, "3");
        assertThat(Rooms.text(femi)).contains("Agreed already.").doesNotContain("Heard by nobody.");
    }

    private static TextArea area(BrowserlessUIContext window, String id) {
        window.activate();
        return window.find(TextArea.class).all().stream()
                .filter(area -> area.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_wording_is_corrected_beside_what_the_table_wrote_and_undone() {
        Moot moot = town.moot(1);
        says(moot, host(moot), 3, "One nmae.");
        BrowserlessUIContext femi = wall(moot);
        pressLink(femi, "•••");
        Rooms.click(femi, "Correct the wording");
        area(femi, "correct-words").setValue("One name.");
        Rooms.click(femi, "Save");
        Rooms.sees(femi, "The wording was corrected, and the table is told.");
        assertThat(Rooms.text(femi)).contains("One name.", "The table wrote: One nmae.");
        Rooms.click(femi, "Undo");
        Rooms.sees(femi, "Undone.");
        assertThat(Rooms.text(femi)).contains("One nmae.").doesNotContain("The table wrote:");
    }

    @Test
    void a_note_is_taken_off_the_wall_with_a_reason_and_put_back() {
        Moot moot = town.moot(1);
        HostId priya = host(moot);
        NoteId note = says(moot, priya, 3, "Names somebody.");
        BrowserlessUIContext femi = wall(moot);
        pressLink(femi, "•••");
        Rooms.click(femi, "Remove from the wall");
        Rooms.click(femi, "Remove from the wall");
        Rooms.sees(femi, "Say why. The table is told.");
        area(femi, "takedown-reason").setValue("A name is in it.");
        town.asHost(
                moot.assembly(),
                priya,
                () -> notes.act(
                        moot.assembly(),
                        moot.session(),
                        3,
                        new NoteAct.ReadBack(UUID.randomUUID(), List.of(new NoteAct.Line(note, 1)))));
        Rooms.click(femi, "Remove from the wall");
        Rooms.sees(femi, "The note was removed from the wall, and table 3 is told why.");
        assertThat(Rooms.text(femi)).doesNotContain("Names somebody.");
        Rooms.click(femi, "Undo");
        Rooms.sees(femi, "Names somebody.");
    }

    @Test
    void the_wall_is_printed_with_what_was_said_where() {
        Moot moot = town.moot(1);
        HostId priya = host(moot);
        says(moot, priya, 3, "I’d say it the once.");
        BrowserlessUIContext window = window(moot.facilitator());
        window.activate();
        Going.to(UI.getCurrent(), WallView.address(moot.assembly(), moot.session()) + "/print");
        assertThat(Screen.text(UI.getCurrent()))
                .contains("Not sorted yet", "Ideas", "I’d say it the once.", "Table 3", "not read back");
    }

    @Test
    void members_see_neither_the_wall_nor_its_print() {
        Moot moot = town.moot(1);
        says(moot, host(moot), 3, "In confidence.");
        for (String address : List.of(
                WallView.address(moot.assembly(), moot.session()),
                WallView.address(moot.assembly(), moot.session()) + "/print")) {
            BrowserlessUIContext window = window(moot.member(0));
            window.activate();
            Going.to(UI.getCurrent(), address);
            assertThat(Screen.text(UI.getCurrent())).doesNotContain("In confidence.");
        }
    }
}
