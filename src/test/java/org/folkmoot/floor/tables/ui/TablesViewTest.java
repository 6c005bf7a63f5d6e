package org.folkmoot.floor.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.Swap;
import org.folkmoot.floor.tables.TablePlan;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The table plan on the screen of whoever runs the session. */
@FloorTest
class TablesViewTest {

    @Autowired
    private Town town;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Roll roll;

    @Autowired
    private TablePlans plans;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    TablesViewTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Moot moot, Somebody who) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.navigate(AssembliesNavigation.tables(moot.assembly(), moot.session()), TablesView.class);
        window.activate();
        return window;
    }

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private Moot moot(int people) {
        Moot moot = town.moot(0);
        run(
                moot,
                () -> roll.add(
                        moot.assembly(),
                        IntStream.range(0, people)
                                .mapToObj("Person %02d"::formatted)
                                .toList()));
        return moot;
    }

    private TablePlan make(Moot moot, int tables, int size, int rounds) {
        PlanRules rules = new PlanRules(tables, size, rounds, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
        return run(moot, () -> plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID()));
    }

    private TablePlan plan(Moot moot) {
        return run(moot, () -> plans.find(moot.assembly(), moot.session())).orElseThrow();
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }

    private static void press(BrowserlessUIContext window, String text) {
        Button button = window.find(Button.class).withText(text).all().getLast();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
        window.activate();
    }

    private static void swap(BrowserlessUIContext window) {
        press(
                window,
                window.find(Button.class).all().stream()
                        .map(Button::getText)
                        .filter(label -> label.startsWith("Swap "))
                        .findFirst()
                        .orElseThrow());
    }

    private static void choose(BrowserlessUIContext window, String name) {
        NativeButton person = window.find(NativeButton.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith(name + ","))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(person, new ClickEvent<>(person));
        window.roundTrip();
        window.activate();
    }

    private static IntegerField number(String id) {
        return Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .map(IntegerField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void sees(BrowserlessUIContext window, String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            window.activate();
            window.runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            return text().contains(words);
        });
    }

    private Member member(Moot moot, MemberId id) {
        return run(moot, () -> roll.members(moot.assembly())).stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_plan_is_made_from_the_form_and_shown_with_what_it_is_worth() {
        Moot moot = moot(12);
        BrowserlessUIContext window = at(moot, moot.facilitator());
        assertThat(text()).contains("Make a table plan", "12 people are on the roll and 12 seats are needed");
        number("plan-tables").setValue(3);
        number("plan-size").setValue(4);
        number("plan-rounds").setValue(2);
        press(window, "Make the plan");
        sees(window, "Round 2:");
        assertThat(text())
                .contains("12 people, 3 tables, 2 rounds", "possible meetings are new", "Table 3", "4 people");
        assertThat(plan(moot).version()).isEqualTo(1);
    }

    @Test
    void the_form_begins_with_the_tables_of_the_room_and_seats_for_all() {
        Moot moot = moot(22);
        Session met = run(moot, () -> assemblies.session(moot.session()))
                .orElseThrow()
                .session();
        run(
                moot,
                () -> assemblies.plan(
                        moot.assembly(),
                        new Session(met.id(), met.title(), met.date(), met.starts(), met.venue(), 2, met.agenda())));
        at(moot, moot.facilitator());
        assertThat(number("plan-tables").getValue()).isEqualTo(2);
        assertThat(number("plan-size").getValue()).isEqualTo(11);
    }

    @Test
    void what_is_missing_or_cannot_hold_is_said_and_nothing_typed_is_lost() {
        Moot moot = moot(12);
        BrowserlessUIContext window = at(moot, moot.facilitator());
        IntegerField tables = number("plan-tables");
        tables.setValue(null);
        press(window, "Make the plan");
        assertThat(tables.isInvalid()).isTrue();
        tables.setValue(1);
        press(window, "Make the plan");
        sees(window, "There are more people than seats in round 1");
        assertThat(number("plan-tables").getValue()).isEqualTo(1);
        assertThat(run(moot, () -> plans.find(moot.assembly(), moot.session()))).isEmpty();
    }

    @Test
    void somebody_is_moved_by_a_choice_that_says_what_it_costs() {
        Moot moot = moot(12);
        TablePlan made = make(moot, 3, 4, 3);
        BrowserlessUIContext window = at(moot, moot.facilitator());
        MemberId one = made.now().at(1, 1).getFirst();
        choose(window, member(moot, one).name());
        assertThat(text())
                .contains("Move " + member(moot, one).name() + " to", "and swap with", "The mix stays as even.");
        swap(window);
        assertThat(plan(moot).now().tableOf(1, one)).isNotEqualTo(1);
        assertThat(plan(moot).version()).isEqualTo(2);
        press(window, "Undo the last change");
        assertThat(plan(moot).now()).isEqualTo(made.now());
    }

    @Test
    void whoever_confirms_on_an_old_screen_is_told_and_sees_what_stands_now() {
        Moot moot = moot(12);
        TablePlan made = make(moot, 3, 4, 2);
        BrowserlessUIContext window = at(moot, moot.facilitator());
        MemberId one = made.now().at(1, 1).getFirst();
        choose(window, member(moot, one).name());
        Swap theirs = new Swap(
                1,
                made.now().at(1, 2).getFirst(),
                3,
                Optional.of(made.now().at(1, 3).getFirst()));
        TablePlan kept = run(moot, () -> plans.move(moot.assembly(), moot.session(), theirs, 1, UUID.randomUUID()));
        swap(window);
        assertThat(text()).contains("Somebody else has changed the plan meanwhile");
        assertThat(plan(moot)).isEqualTo(kept);
        choose(window, member(moot, one).name());
        swap(window);
        assertThat(plan(moot).version()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void somebody_missing_is_taken_out_after_a_look_at_who_would_move() {
        Moot moot = moot(12);
        TablePlan made = make(moot, 3, 5, 2);
        BrowserlessUIContext window = at(moot, moot.facilitator());
        MultiSelectComboBox<Member> missing = window.find(MultiSelectComboBox.class).all().stream()
                .map(box -> (MultiSelectComboBox<Member>) box)
                .filter(box -> "Missing from now on".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
        MemberId gone = made.now().at(1, 1).getFirst();
        missing.setValue(Set.of(member(moot, gone)));
        press(window, "See who would move");
        sees(window, "Seat them so");
        assertThat(plan(moot)).isEqualTo(made);
        press(window, "Seat them so");
        assertThat(plan(moot).now().tableOf(1, gone)).isZero();
        assertThat(plan(moot).now().tableOf(2, gone)).isZero();
    }

    @Test
    void those_who_left_and_those_who_came_since_are_shown() {
        Moot moot = moot(8);
        TablePlan made = make(moot, 2, 5, 1);
        MemberId gone = made.now().at(1, 1).getFirst();
        run(moot, () -> {
            roll.leave(moot.assembly(), gone, Departure.REMOVED);
            return roll.add(moot.assembly(), List.of("Newcomer"));
        });
        at(moot, moot.facilitator());
        assertThat(text()).contains(member(moot, gone).name() + " has left", "1 person has no seat: Newcomer.");
    }

    @Test
    void the_paper_has_names_and_tables_and_nothing_else() {
        Moot moot = moot(6);
        make(moot, 2, 3, 2);
        BrowserlessUIContext window =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        window.activate();
        Going.to(UI.getCurrent(), TablesPaperView.address(moot.assembly(), moot.session()));
        assertThat(text()).contains("Where to sit", "Table 2", "Round 2", "Person 05");
        Going.to(UI.getCurrent(), TablesPaperView.address(moot.assembly(), moot.session()) + "?only=list");
        assertThat(text()).contains("Where to sit").doesNotContain("Table 2");
    }

    @Test
    void members_do_not_come_to_this_page() {
        Moot moot = town.moot(1);
        assertThatThrownBy(() -> at(moot, moot.member(0))).isInstanceOf(Exception.class);
    }
}
