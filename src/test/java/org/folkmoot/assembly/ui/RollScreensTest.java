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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The roll on the page of its assembly, and the badges, for whoever runs it. */
@FloorTest
class RollScreensTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private CardHolders cards;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    RollScreensTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Moot moot, String address, Class<? extends Component> page) {
        return at(moot.facilitator(), address, page);
    }

    private BrowserlessUIContext at(Somebody who, String address, Class<? extends Component> page) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.navigate(address, page);
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text(UI.getCurrent());
    }

    private static Component byId(String id) {
        return Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, Component button) {
        window.activate();
        ComponentUtil.fireEvent((Button) button, new ClickEvent<>(button));
        window.roundTrip();
    }

    private static void add(BrowserlessUIContext window, String names) {
        window.activate();
        ((TextArea) byId("roll-names")).setValue(names);
        press(window, byId("add-to-roll"));
    }

    @Test
    void people_without_an_account_are_put_on_the_roll_by_name() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot, AssembliesNavigation.assembly(moot.assembly()), AssemblyView.class);
        add(window, "Joyce Obi\n\n  Owen Rees ");
        assertThat(text(window)).contains("3 members", "Joyce Obi", "Owen Rees", "account or card");
        assertThat(((TextArea) byId("roll-names")).getValue()).isEmpty();
    }

    @Test
    void a_name_that_is_there_already_is_said_beside_the_field_and_what_was_typed_stays() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot, AssembliesNavigation.assembly(moot.assembly()), AssemblyView.class);
        add(window, "Joyce Obi\nMember 0");
        TextArea names = (TextArea) byId("roll-names");
        assertThat(names.isInvalid()).isTrue();
        assertThat(names.getErrorMessage()).contains("“Member 0”", "Nobody was added", "initial");
        assertThat(names.getValue()).contains("Joyce Obi");
        assertThat(text(window)).contains("1 member");
        add(window, " \n ");
        assertThat(names.getErrorMessage()).isEqualTo("There is no name here.");
    }

    @Test
    void a_name_that_is_too_long_is_refused_beside_its_field() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot, AssembliesNavigation.assembly(moot.assembly()), AssemblyView.class);
        window.activate();
        TextField name = Screen.within(UI.getCurrent())
                .filter(one ->
                        one instanceof TextField field && field.getValue().equals("Member 0"))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        name.setValue("x".repeat(201));
        press(
                window,
                Screen.within(name.getParent().orElseThrow())
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("200 characters at most");
    }

    @Test
    void badges_show_each_member_the_code_and_the_square_that_open_their_screen() {
        Moot moot = town.moot(2);
        MemberId joyce = town.as(moot.facilitator(), () -> roll.add(moot.assembly(), java.util.List.of("Joyce Obi")))
                .getFirst()
                .id();
        BrowserlessUIContext window = at(moot, AssembliesNavigation.badges(moot.assembly()), BadgesView.class);
        String printed = text(window);
        assertThat(printed).contains("Joyce Obi", "Member 0", "Member 1", "Care at home assembly");
        Card card = town.as(moot.facilitator(), () -> roll.card(moot.assembly(), joyce));
        assertThat(printed).contains(card.code().shown());
        assertThat(cards.holderOf(card.code().shown())).isPresent();

        BrowserlessUIContext one =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        one.activate();
        Going.to(UI.getCurrent(), AssembliesNavigation.badge(moot.assembly(), joyce));
        assertThat(text(one)).contains("Joyce Obi").doesNotContain("Member 0");
    }

    @Test
    void nobody_but_who_runs_the_assembly_sees_its_badges() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        for (Somebody who : java.util.List.of(moot.member(0), other.facilitator())) {
            BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
            assertThatThrownBy(() -> window.navigate(AssembliesNavigation.badges(moot.assembly()), BadgesView.class))
                    .isInstanceOf(Throwable.class);
            assertThat(text(window)).doesNotContain("Member 0");
        }
    }

    @Test
    void the_page_of_the_assembly_leads_to_the_badges() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot, AssembliesNavigation.assembly(moot.assembly()), AssemblyView.class);
        window.activate();
        assertThat(((Anchor) byId("print-badges")).getHref()).isEqualTo(AssembliesNavigation.badges(moot.assembly()));
    }
}
