package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.record.HeldSession;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The record of a session, on the screens of members and of those who run it. */
@FloorTest
@Import(HeldSession.class)
class RecordViewTest extends Rooms {

    @Autowired
    private HeldSession sessions;

    @Autowired
    private RecordsOfSessions records;

    RecordViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext record(Moot moot, Somebody reader) {
        BrowserlessUIContext window = window(reader);
        window.navigate(RecordView.address(moot.assembly(), moot.session()), RecordView.class);
        return window;
    }

    private void confirm(BrowserlessUIContext window) {
        window.activate();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        window.roundTrip();
    }

    private static List<String> links(BrowserlessUIContext window) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(Anchor.class::isInstance)
                .filter(link -> link.isVisible())
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    @Test
    void members_read_it_once_the_session_is_over_and_cannot_publish_it() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        assertThat(Rooms.text(record(moot, moot.member(0))))
                .contains("This session is not over yet. Its record can be read here once it is.")
                .doesNotContain("One named worker");
        assertThat(Rooms.text(record(moot, moot.facilitator())))
                .contains("Only those who run it can read", "One named worker");
        sessions.end(moot);
        BrowserlessUIContext member = record(moot, moot.member(0));
        assertThat(Rooms.text(member))
                .contains("Record: The first day", "Harbour hall", "Agreed", "Both want one name", "The council pays.")
                .contains("6 members could vote.", "6 members spoke before everyone")
                .contains("How did you come?", "6 of 6 members answered, in secret.");
        assertThat(member.find(Button.class).withText("Publish this record").all())
                .isEmpty();
        HeldSession.canaries(moot)
                .forEach(canary -> assertThat(Rooms.text(member)).doesNotContain(canary));
        assertInert(member, HeldSession.HOSTILE);
    }

    @Test
    void whoever_runs_it_sees_what_becomes_public_publishes_it_and_takes_it_back() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        sessions.end(moot);
        BrowserlessUIContext femi = record(moot, moot.facilitator());
        assertThat(Rooms.text(femi))
                .contains("What becomes public: 1 item of the agenda, 1 vote, 1 poll, 3 notes of the tables");
        Rooms.click(femi, "Publish this record");
        confirm(femi);
        assertThat(records.published(moot.assembly())).hasSize(1);
        assertThat(Rooms.text(femi)).contains("This record is public", "Published on");
        Rooms.click(femi, "Withdraw the record");
        confirm(femi);
        assertThat(records.published(moot.assembly())).isEmpty();
        assertThat(Rooms.text(femi)).contains("Only your assembly can read this record");
    }

    @Test
    void of_two_who_publish_on_screens_of_before_both_find_it_public() {
        Moot moot = town.moot(6);
        sessions.held(moot);
        sessions.end(moot);
        BrowserlessUIContext one = record(moot, moot.facilitator());
        BrowserlessUIContext other = record(moot, moot.facilitator());
        for (BrowserlessUIContext each : List.of(one, other)) {
            Rooms.click(each, "Publish this record");
            confirm(each);
            assertThat(Rooms.text(each)).contains("This record is public");
        }
    }

    @Test
    void the_way_to_it_is_there_once_the_session_is_over() {
        Moot moot = town.moot(6);
        String address = RecordView.address(moot.assembly(), moot.session());
        sessions.held(moot);
        BrowserlessUIContext femi = cockpit(moot);
        assertThat(links(femi)).doesNotContain(address);
        sessions.end(moot);
        await(() -> {
            femi.activate();
            femi.runPendingSignalsTasks(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            return links(femi).contains(address);
        });
        BrowserlessUIContext mia = window(moot.member(0));
        mia.navigate(MyAssembliesView.ADDRESS, MyAssembliesView.class);
        assertThat(links(mia)).contains(address);
    }
}
