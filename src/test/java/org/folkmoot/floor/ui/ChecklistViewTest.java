package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.checklist.Checklists;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.floor.checklist.EntryId;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The checklist of a session on the screens of those who run it. */
@FloorTest
class ChecklistViewTest extends Rooms {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    private Checklists checklists;

    ChecklistViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext view(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(ChecklistView.address(moot.assembly(), moot.session()), ChecklistView.class);
        return window;
    }

    private Moot withLunch() {
        Moot moot = town.moot(1);
        town.as(moot.facilitator(), () -> {
            checklists.add(
                    moot.assembly(),
                    moot.session(),
                    new EntryId(TimeOrderedId.next()),
                    new Form(HOSTILE, "Femi", State.TO_DO, Optional.empty()));
            return true;
        });
        return moot;
    }

    /** Writes who sees to the last entry there is. */
    private static void write(BrowserlessUIContext window, String owner) {
        window.activate();
        List<Button> saves = window.find(Button.class).withText("Save").all();
        List<TextField> owners = window.find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Who sees to it"))
                .toList();
        owners.get(saves.size() - 1).setValue(owner);
        window.test(saves.getLast()).click();
        window.roundTrip();
    }

    @Test
    void it_says_what_is_not_ready_and_why_on_its_page_on_paper_and_on_the_page_of_the_session() {
        Moot moot = withLunch();
        BrowserlessUIContext femi = view(moot);
        assertThat(Rooms.text(femi))
                .contains(
                        "of 14 not ready", "There is nothing to read yet.", "Tables without a host who has a card: 8");
        assertInert(femi, HOSTILE);
        femi.navigate(ChecklistPaperView.address(moot.assembly(), moot.session()), ChecklistPaperView.class);
        assertThat(Rooms.text(femi)).contains("Checklist: The first day", HOSTILE);
        assertThat(Rooms.text(cockpit(moot))).contains("of 14 not ready");
    }

    @Test
    void of_two_who_write_at_once_the_second_keeps_what_they_wrote() {
        Moot moot = withLunch();
        BrowserlessUIContext one = view(moot);
        BrowserlessUIContext other = view(moot);
        write(one, "Ada");
        write(other, "Priya");
        assertThat(Rooms.text(other)).contains("Somebody changed it while you were writing.");
        other.activate();
        assertThat(other.find(TextField.class).all())
                .extracting(TextField::getValue)
                .contains("Priya");
        assertThat(Rooms.text(view(moot))).contains("Ada");
    }

    @Test
    void what_is_taken_off_can_be_put_back() {
        Moot moot = withLunch();
        BrowserlessUIContext femi = view(moot);
        Rooms.click(femi, "Remove from the list");
        assertThat(Rooms.text(femi)).contains("Removed: Room booked and set out");
        Rooms.click(femi, "Put it back");
        assertThat(Rooms.text(femi)).doesNotContain("Removed:");
    }
}
