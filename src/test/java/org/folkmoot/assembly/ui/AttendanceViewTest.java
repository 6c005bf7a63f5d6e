package org.folkmoot.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.Pence;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Attendance and payments on the page, with two facilitators at the door. */
@FloorTest
class AttendanceViewTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Membership membership;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    AttendanceViewTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Moot moot, Somebody who) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.navigate(AssembliesNavigation.attendance(moot.assembly()), AttendanceView.class);
        return window;
    }

    private Moot moot(String... names) {
        Moot moot = town.moot(0);
        town.as(moot.facilitator(), () -> {
            roll.add(moot.assembly(), List.of(names));
            membership.settle(
                    moot.assembly(),
                    MembershipTerms.NONE,
                    new MembershipTerms(
                            Optional.of(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS)),
                            Optional.of(new Pence(7500)),
                            Optional.empty()));
            return assemblies.plan(
                    moot.assembly(),
                    new Session(
                            new SessionId(TimeOrderedId.next()),
                            "Today",
                            LocalDate.now(Dates.ZONE),
                            LocalTime.of(10, 0),
                            "",
                            0,
                            List.of()));
        });
        return moot;
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text(UI.getCurrent());
    }

    private static void press(BrowserlessUIContext window, Component button) {
        window.activate();
        if (button instanceof Button vaadin) {
            ComponentUtil.fireEvent(vaadin, new ClickEvent<>(vaadin));
        } else {
            ComponentUtil.fireEvent((NativeButton) button, new ClickEvent<>((NativeButton) button));
        }
        window.roundTrip();
    }

    private static Component mark(BrowserlessUIContext window, String member, String mark) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(one -> member.equals(one.getElement().getAttribute("aria-label")))
                .flatMap(Component::getChildren)
                .filter(one ->
                        one instanceof NativeButton button && button.getText().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(one -> one instanceof Button button && button.getText().startsWith(text))
                .map(Button.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void confirm(BrowserlessUIContext window) {
        window.activate();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        window.roundTrip();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void two_facilitators_mark_at_once_and_each_sees_what_the_other_marked() {
        Moot moot = moot("Ann", "Bea", "Cy");
        Somebody other = town.somebody(
                "Gwen Parry", new Grant(Role.FACILITATOR, moot.assembly().scope()));
        BrowserlessUIContext door = at(moot, moot.facilitator());
        BrowserlessUIContext hall = at(moot, other);
        press(door, mark(door, "Ann", "present"));
        press(hall, mark(hall, "Bea", "present"));
        await(() -> {
            door.activate();
            door.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(door).contains("2 present, 0 apologies, 0 absent, 1 not known");
        });
        assertThat(mark(door, "Bea", "present").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(text(door)).contains("Gwen Parry: Bea present");

        press(door, button(door, "Mark the other 1 absent"));
        confirm(door);
        assertThat(text(door)).contains("2 present, 0 apologies, 1 absent, 0 not known");
        press(door, button(door, "Undo"));
        assertThat(text(door)).contains("2 present, 0 apologies, 0 absent, 1 not known");
    }

    @Test
    void a_few_letters_and_enter_mark_the_one_who_is_found() {
        Moot moot = moot("Ann Lee", "Anna Price", "Bea");
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        TextField search = Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("attendance-search"::equals).isPresent())
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        search.setValue("ann");
        enter(window, search);
        assertThat(text(window)).as("two are found").contains("0 present");
        search.setValue("ann pri");
        enter(window, search);
        assertThat(text(window)).contains("1 present");
        assertThat(search.getValue()).isEmpty();
    }

    private static void enter(BrowserlessUIContext window, TextField field) {
        window.activate();
        ComponentUtil.fireEvent(
                field, new KeyDownEvent(field, Key.ENTER.getKeys().getFirst()));
        window.roundTrip();
    }

    @Test
    void what_is_due_is_looked_at_before_it_is_marked_as_paid_and_can_be_taken_back() {
        Moot moot = moot("Ann", "Bea");
        BrowserlessUIContext window = at(moot, moot.facilitator());
        press(window, mark(window, "Ann", "present"));
        press(window, mark(window, "Bea", "present"));
        await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(window).contains("£150.00");
        });
        window.activate();
        Checkbox all = Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("choose-all"::equals).isPresent())
                .map(Checkbox.class::cast)
                .findFirst()
                .orElseThrow();
        window.test(all).click();
        press(window, button(window, "Mark 2 as paid: £150.00"));
        press(window, window.find(Button.class).withText("Mark 2 as paid").all().getLast());
        assertThat(text(window)).contains("Write a day and a reference");
        window.activate();
        Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("payment-reference"::equals).isPresent())
                .map(TextField.class::cast)
                .forEach(field -> field.setValue("BACS 14"));
        press(window, window.find(Button.class).withText("Mark 2 as paid").all().getLast());
        assertThat(text(window)).contains("BACS 14").doesNotContain("Choose all");
        press(window, button(window, "Take back"));
        confirm(window);
        assertThat(text(window)).contains("Due for 2 attendances £150.00", "Marked as paid nothing £0.00");
    }

    @Test
    void who_missed_too_much_is_named_with_what_ending_the_membership_does() {
        Moot moot = moot("Ann");
        Member ann =
                town.as(moot.facilitator(), () -> roll.members(moot.assembly())).getFirst();
        town.as(
                moot.facilitator(),
                () -> assemblies.plan(
                        moot.assembly(),
                        new Session(
                                new SessionId(TimeOrderedId.next()),
                                "Yesterday",
                                LocalDate.now(Dates.ZONE).minusDays(1),
                                LocalTime.of(10, 0),
                                "",
                                0,
                                List.of())));
        BrowserlessUIContext window = at(moot, moot.facilitator());
        press(window, mark(window, "Ann", "absent"));
        assertThat(text(window)).contains("Nobody has missed more than that.");
        Select<?> sessions = Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("attendance-session"::equals).isPresent())
                .map(Select.class::cast)
                .findFirst()
                .orElseThrow();
        window.test(sessions)
                .selectItem(sessions.getListDataView()
                        .getItems()
                        .map(item -> (Session) item)
                        .filter(session -> session.title().equals("Yesterday"))
                        .map(session -> session.title() + " · "
                                + Dates.date(session.date(), UI.getCurrent().getLocale()))
                        .findFirst()
                        .orElseThrow());
        press(window, mark(window, "Ann", "absent"));
        await(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text(window).contains("End the membership");
        });
        press(window, button(window, "End the membership"));
        ConfirmDialog dialog = window.find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")
                        + dialog.getElement().getText())
                .contains("0 of 3 sessions");
        confirm(window);
        assertThat(town.as(moot.facilitator(), () -> roll.members(moot.assembly())))
                .filteredOn(one -> one.id().equals(ann.id()))
                .noneMatch(Member::isNow);
    }

    @Test
    void members_do_not_come_to_this_page() {
        Moot moot = town.moot(1);
        assertThatThrownBy(() -> at(moot, moot.member(0))).isInstanceOf(Exception.class);
    }
}
