package org.folkmoot.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.OnboardingAnswers;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.RollFile;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The people of a roll on the page for whoever runs the assembly. */
@FloorTest
class MembersViewTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private RollFile files;

    @Autowired
    private Reserves reserves;

    @Autowired
    private Membership membership;

    @Autowired
    private OnboardingDesk onboarding;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    MembersViewTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Moot moot, Somebody who) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.navigate(AssembliesNavigation.people(moot.assembly()), MembersView.class);
        return window;
    }

    private static String text() {
        return Screen.text(UI.getCurrent());
    }

    private static void press(BrowserlessUIContext window, Component button) {
        ComponentUtil.fireEvent((Button) button, new ClickEvent<>(button));
        window.roundTrip();
        window.activate();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).all().getLast();
    }

    private Moot moot(String... names) {
        Moot moot = town.moot(0);
        town.as(moot.facilitator(), () -> roll.add(moot.assembly(), List.of(names)));
        return moot;
    }

    private Member member(Moot moot, String name) {
        return town.as(moot.facilitator(), () -> roll.members(moot.assembly())).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void describe(Moot moot, String name, MemberDetails details) {
        Member known = member(moot, name);
        town.as(moot.facilitator(), () -> {
            roll.describe(moot.assembly(), known.id(), known.details(), details);
            return 0;
        });
    }

    @Test
    void people_are_found_by_what_is_known_of_them_and_sorted_by_it() {
        Moot moot = moot("Ann", "Bea", "Cy");
        describe(moot, "Cy", new MemberDetails(Map.of("area", "East"), Set.of(AccessNeed.STEP_FREE), "", "early"));
        describe(moot, "Bea", new MemberDetails(Map.of("area", "West"), Set.of(), "", ""));
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        assertThat(text()).contains("1 to 3 of 3 people", "Ann", "Bea", "Cy", "step-free", "early", "West");

        @SuppressWarnings("unchecked")
        Select<String> sort = (Select<String>) Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("people-sort"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        sort.setValue("trait area");
        assertThat(text()).containsSubsequence("Cy", "Bea", "Ann");

        TextField search = (TextField) Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter("people-search"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        search.setValue("east step");
        assertThat(text()).contains("1 person", "Cy").doesNotContain("Bea");
        search.setValue("<b>zz");
        assertThat(text()).contains("Nobody fits “<b>zz”.");
    }

    @Test
    void a_long_roll_is_shown_in_pages() {
        Moot moot =
                moot(IntStream.range(0, 60).mapToObj("Person %02d"::formatted).toArray(String[]::new));
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        assertThat(text()).contains("1 to 50 of 60 people", "Person 49").doesNotContain("Person 50");
        press(window, button(window, "More people"));
        assertThat(text()).contains("51 to 60 of 60 people", "Person 59").doesNotContain("Person 49");
        press(window, button(window, "Back"));
        assertThat(text()).contains("1 to 50 of 60 people");
    }

    @Test
    void what_is_known_of_somebody_is_changed_in_a_form() {
        Moot moot = moot("Ann");
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        press(window, button(window, "Change"));
        field("Another trait").setValue("age band");
        field("Its value for this member").setValue("30–44");
        field("Note").setValue("brings a guide dog");
        press(window, button(window, "Save changes"));
        assertThat(member(moot, "Ann").details())
                .isEqualTo(new MemberDetails(Map.of("age band", "30–44"), Set.of(), "", "brings a guide dog"));
        assertThat(text()).contains("30–44", "brings a guide dog");

        press(window, button(window, "Change"));
        field("Note").setValue("n".repeat(301));
        press(window, button(window, "Save changes"));
        assertThat(text()).contains("The note is too long: 300 characters at most.");
        assertThat(member(moot, "Ann").details().note()).isEqualTo("brings a guide dog");
    }

    private static TextField field(String label) {
        return Screen.within(UI.getCurrent())
                .filter(one -> one instanceof TextField field && label.equals(field.getLabel()))
                .map(TextField.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_file_shows_what_it_would_do_before_it_is_saved() {
        Moot moot = moot("Ann");
        describe(moot, "Ann", new MemberDetails(Map.of("age", "30-44"), Set.of(), "", ""));
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        look(moot, "name,age\nAnn,45-59\nBea,60+\n");
        assertThat(text()).contains("1 new, 1 changed, 0 unchanged, 0 refused.", "age: 30-44, now 45-59", "age: 60+");
        press(window, button(window, "Save 2 people"));
        assertThat(text()).contains("1 to 2 of 2 people", "45-59").doesNotContain("Save 2 people");

        look(moot, "name,needs\nAnn,wheelchair\n");
        assertThat(text())
                .contains(
                        "1 refused",
                        "Nothing is saved while a row is refused",
                        "“wheelchair” is no access need that is known");
    }

    private void look(Moot moot, String file) {
        RollUpload upload = (RollUpload) Screen.within(UI.getCurrent())
                .filter(RollUpload.class::isInstance)
                .findFirst()
                .orElseThrow();
        upload.show(
                town.as(moot.facilitator(), () -> files.read(moot.assembly(), file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void the_reserve_who_fits_a_free_seat_is_moved_up_with_one_press_and_back() {
        Moot moot = moot("Ann");
        town.as(moot.facilitator(), () -> {
            membership.settle(
                    moot.assembly(),
                    MembershipTerms.NONE,
                    new MembershipTerms(Optional.empty(), Optional.empty(), Optional.of(1)));
            reserves.add(moot.assembly(), List.of("Cy"));
            roll.leave(moot.assembly(), member(moot, "Ann").id(), Departure.REMOVED);
            return 0;
        });
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        assertThat(text()).contains("The seat of Ann is free", "Cy (reserve no. 1) has the lowest number");
        press(window, button(window, "Move Cy up"));
        assertThat(text()).contains("Cy is a member now.", "Nobody is on the list of reserves.");
        assertThat(member(moot, "Cy").isNow()).isTrue();
        press(window, button(window, "Undo"));
        assertThat(member(moot, "Cy").isReserve()).isTrue();
    }

    @Test
    void who_has_finished_what_is_asked_before_taking_part_is_seen_with_what_they_chose() {
        Moot moot = moot("Ann", "Bea");
        town.withCard(
                moot.assembly(),
                member(moot, "Ann").id(),
                () -> onboarding.answer(
                        moot.assembly(),
                        UUID.randomUUID(),
                        new OnboardingAnswers(
                                OnboardingAnswers.Choice.NO,
                                OnboardingAnswers.Choice.YES,
                                OnboardingAnswers.Choice.NO,
                                Optional.empty(),
                                Set.of(AccessNeed.CARER),
                                "",
                                "<b>early")));
        at(moot, moot.facilitator()).activate();
        assertThat(text())
                .contains("1 of 2 members have finished", "photographed: no", "named in the record: yes", "<b>early");
    }

    @Test
    void needs_that_members_gave_are_taken_over_with_one_press() {
        Moot moot = moot("Ann", "Bea");
        town.withCard(
                moot.assembly(),
                member(moot, "Ann").id(),
                () -> onboarding.answer(
                        moot.assembly(),
                        UUID.randomUUID(),
                        new OnboardingAnswers(
                                OnboardingAnswers.Choice.NO,
                                OnboardingAnswers.Choice.NO,
                                OnboardingAnswers.Choice.NO,
                                Optional.empty(),
                                Set.of(AccessNeed.STEP_FREE),
                                "",
                                "")));
        BrowserlessUIContext window = at(moot, moot.facilitator());
        window.activate();
        assertThat(text()).contains("One member has said what they need", "Ann: step-free");
        press(window, button(window, "Take over the need"));
        assertThat(text()).doesNotContain("One member has said what they need");
        assertThat(member(moot, "Ann").details().needs()).containsExactly(AccessNeed.STEP_FREE);
    }

    @Test
    void members_do_not_come_to_this_page() {
        Moot moot = town.moot(1);
        assertThatThrownBy(() -> at(moot, moot.member(0))).isInstanceOf(Exception.class);
    }
}
