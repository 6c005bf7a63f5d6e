package org.folkmoot.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** What a facilitator sees and does of the hosts of tables. */
@FloorTest
class HostScreensTest {

    @Autowired
    private Town town;

    @Autowired
    private Hosts hosts;

    @Autowired
    private WebApplicationContext context;

    private SecuredBrowserlessApplicationContext<Authentication> product;

    @BeforeEach
    void open() {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Somebody who, String address) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.activate();
        Going.to(UI.getCurrent(), address);
        return window;
    }

    private static Component byId(String id) {
        return Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void add(BrowserlessUIContext window, String names) {
        ((TextArea) byId("host-names")).setValue(names);
        Button add = (Button) byId("add-hosts");
        ComponentUtil.fireEvent(add, new ClickEvent<>(add));
        window.roundTrip();
    }

    @Test
    void hosts_are_put_on_the_list_by_name_and_a_name_twice_is_said_beside_the_field() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot.facilitator(), AssembliesNavigation.assembly(moot.assembly()));
        add(window, "Priya Nair\nSam Cole");
        assertThat(Screen.text(UI.getCurrent())).contains("2 table hosts", "Priya Nair", "Sam Cole", "1 member");
        add(window, "priya nair");
        assertThat(((TextArea) byId("host-names")).getErrorMessage()).contains("“priya nair”", "list of hosts");
        add(window, "\n");
        assertThat(((TextArea) byId("host-names")).getErrorMessage()).isEqualTo("There is no name here.");
    }

    @Test
    void badges_of_hosts_say_what_they_are_and_members_are_not_among_them() {
        Moot moot = town.moot(1);
        List<Host> both =
                town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya Nair", "Sam Cole")));
        Card card = town.as(
                moot.facilitator(),
                () -> hosts.card(moot.assembly(), both.getFirst().id()));
        at(moot.facilitator(), AssembliesNavigation.hostBadges(moot.assembly()));
        assertThat(Screen.text(UI.getCurrent()))
                .contains("Priya Nair", "Sam Cole", "Table host", card.code().shown())
                .doesNotContain("Member 0", "votes for you");
        at(
                moot.facilitator(),
                AssembliesNavigation.hostBadge(moot.assembly(), both.getLast().id()));
        assertThat(Screen.text(UI.getCurrent())).contains("Sam Cole").doesNotContain("Priya Nair");
    }

    @Test
    void nobody_but_who_runs_the_assembly_sees_the_badges_of_hosts() {
        Moot moot = town.moot(1);
        town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya Nair")));
        for (Somebody who : List.of(moot.member(0), town.moot(1).facilitator())) {
            at(who, AssembliesNavigation.hostBadges(moot.assembly()));
            assertThat(Screen.text(UI.getCurrent())).doesNotContain("Priya");
        }
    }
}
