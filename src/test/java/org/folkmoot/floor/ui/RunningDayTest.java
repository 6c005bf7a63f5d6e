package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Session.AgendaItem.Kind;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.platform.i18n.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A day that runs, on the screens of two who run it. */
@FloorTest
@Import(MovedClock.InPlace.class)
class RunningDayTest extends Rooms {

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private MovedClock clock;

    private Moot moot;

    RunningDayTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void day() {
        moot = town.moot(3);
        plan(List.of(
                new AgendaItem("Welcome", 10, Kind.WELCOME),
                new AgendaItem("Talk at the tables", 40, Kind.TALK),
                new AgendaItem("Tea", 20, Kind.BREAK),
                new AgendaItem("Wording", 30, Kind.TALK),
                new AgendaItem("Vote", 15, Kind.VOTE)));
    }

    private Session plan(List<AgendaItem> agenda) {
        Session session = new Session(
                moot.session(),
                "The first day",
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                LocalTime.ofInstant(clock.instant(), clock.getZone()),
                "Harbour hall",
                8,
                agenda);
        town.as(moot.facilitator(), () -> assemblies.plan(moot.assembly(), session));
        return session;
    }

    private LiveAgenda now() {
        return town.as(moot.facilitator(), () -> agendas.find(moot.assembly(), moot.session()))
                .orElseThrow();
    }

    private static void save(BrowserlessUIContext window) {
        window.test(window.find(Button.class).withId("save-agenda").single()).click();
        window.roundTrip();
    }

    private static void undo(BrowserlessUIContext window) {
        window.activate();
        window.test(window.find(NativeButton.class).withText("Undo").single()).click();
        window.roundTrip();
    }

    @Test
    void the_session_begins_and_goes_on_and_every_screen_follows() {
        BrowserlessUIContext femi = cockpit(moot);
        BrowserlessUIContext colleague = cockpit(moot);
        assertThat(Rooms.text(femi)).contains("Ready to begin", "Planned from " + at(0) + " to " + at(115));
        Rooms.click(femi, "Begin the session");
        assertThat(Rooms.text(femi)).contains("Now · 1 of 5 · " + at(0), "10", "minutes left");
        Rooms.sees(colleague, "Go on to: Talk at the tables");
        clock.pass(Duration.ofMinutes(8));
        Rooms.click(colleague, "Go on to: Talk at the tables");
        Rooms.sees(femi, "Ends " + at(40) + ", then Tea (20 minutes)");
        Rooms.sees(femi, "Went on to this item at " + at(0));
        assertThat(town.as(moot.member(0), () -> floor.now(moot.assembly(), moot.session()))
                        .agenda()
                        .orElseThrow()
                        .begun())
                .as("members see it too")
                .isEqualTo(2);
    }

    @Test
    void of_two_who_go_on_at_once_one_does_and_the_other_is_told() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        Button on = Rooms.button(femi, "Go on to: Talk at the tables");
        town.as(
                moot.facilitator(),
                () -> agendas.moveOn(
                        moot.assembly(),
                        moot.session(),
                        now().current().orElseThrow().item().id()));
        Rooms.press(femi, on);
        assertThat(now().begun()).as("Tea was not skipped to").isEqualTo(2);
        Rooms.sees(femi, "Go on to: Tea");
    }

    @Test
    void what_was_done_can_be_undone_even_the_end() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        Rooms.click(femi, "5 minutes more");
        assertThat(Rooms.text(femi)).contains("15", "Changed a length at");
        undo(femi);
        assertThat(now().open().getFirst().minutes()).isEqualTo(10);
        for (String next : List.of("Talk at the tables", "Tea", "Wording", "Vote")) {
            Rooms.click(femi, "Go on to: " + next);
        }
        Rooms.click(femi, "End the session");
        assertThat(Rooms.text(femi)).contains("The session is over");
        undo(femi);
        assertThat(Rooms.text(femi)).contains("Vote", "This is the last item.");
    }

    @Test
    void a_late_day_offers_plans_that_keep_break_and_vote_and_one_press_uses_one() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        clock.pass(Duration.ofMinutes(24));
        Rooms.click(femi, "Go on to: Talk at the tables");
        Rooms.sees(femi, "We are 14 minutes late");
        Rooms.sees(femi, "If nothing changes, the day ends at");
        assertThat(Rooms.text(femi)).contains("20 min, kept", "15 min, kept");
        Rooms.click(femi, "Use this plan: end at " + time(now()));
        assertThat(now().open()).extracting(AgendaItem::minutes).containsExactly(32, 20, 24, 15);
        Rooms.sees(femi, "Changed the agenda at");
        assertThat(Rooms.text(femi)).doesNotContain("minutes late");
        undo(femi);
        Rooms.sees(femi, "We are 14 minutes late");
        femi.test(femi.find(NativeButton.class).withText("Not now").single()).click();
        assertThat(Rooms.text(femi)).doesNotContain("minutes late");
    }

    private static String time(LiveAgenda agenda) {
        return Dates.time(agenda.finish(), Locale.UK);
    }

    /** So many minutes from now. */
    private String at(int minutes) {
        return Dates.time(clock.instant().plus(Duration.ofMinutes(minutes)), Locale.UK);
    }

    @Test
    void the_rest_of_the_day_is_changed_on_the_day_and_a_plan_of_before_is_refused() {
        BrowserlessUIContext femi = cockpit(moot);
        Rooms.click(femi, "Begin the session");
        Rooms.click(femi, "Change the agenda");
        femi.find(IntegerField.class).all().get(1).setValue(25);
        save(femi);
        assertThat(now().open()).extracting(AgendaItem::minutes).containsExactly(10, 25, 20, 30, 15);
        Rooms.click(femi, "Change the agenda");
        town.as(
                moot.facilitator(),
                () -> agendas.lasting(
                        moot.assembly(), moot.session(), now().open().getLast().id(), 20));
        save(femi);
        Rooms.sees(femi, "The agenda was changed meanwhile.");
        assertThat(now().open()).extracting(AgendaItem::minutes).containsExactly(10, 25, 20, 30, 20);
    }

    @Test
    void once_it_runs_the_plan_is_not_changed_behind_it() {
        Session before = plan(List.of(new AgendaItem("Welcome", 10, Kind.WELCOME)));
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        assertThatThrownBy(() -> plan(List.of(new AgendaItem("Welcome", 12, Kind.WELCOME))))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AssemblyRefused.Reason.SESSION_HAS_BEGUN));
        assertThat(plan(before.agenda()).venue()).as("its place may").isEqualTo("Harbour hall");
    }

    @Test
    void members_look_on_and_change_nothing_and_strangers_see_nothing() {
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        assertThat(town.as(moot.member(0), () -> agendas.find(moot.assembly(), moot.session())))
                .isPresent();
        assertThatThrownBy(() -> town.as(
                        moot.member(0),
                        () -> agendas.moveOn(
                                moot.assembly(),
                                moot.session(),
                                now().open().getFirst().id())))
                .isInstanceOf(AccessDeniedException.class);
        Moot other = town.moot(1);
        assertThatThrownBy(() -> town.as(other.facilitator(), () -> agendas.find(moot.assembly(), moot.session())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(town.as(other.facilitator(), () -> agendas.find(other.assembly(), moot.session())))
                .as("not through an assembly of their own either")
                .isEmpty();
    }
}
