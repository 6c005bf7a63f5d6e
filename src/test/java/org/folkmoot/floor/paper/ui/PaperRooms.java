package org.folkmoot.floor.paper.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The paper of a session on screens, each person with a browser of their own. */
@FloorTest
abstract class PaperRooms {

    @Autowired
    Town town;

    @Autowired
    Roll roll;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Questions questions;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    PaperRooms(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    final void close() {
        product.close();
    }

    /** Another who runs the assembly. */
    Somebody second(Moot moot) {
        return town.asProduct(() -> town.somebody(
                "Gwen " + UUID.randomUUID(),
                new Grant(Role.FACILITATOR, moot.place().scope())));
    }

    BrowserlessUIContext at(Somebody who, String address) {
        BrowserlessUIContext window = product.newUser(who.signedIn()).newWindow();
        window.activate();
        Going.to(UI.getCurrent(), address);
        return window;
    }

    static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text(UI.getCurrent());
    }

    static void press(BrowserlessUIContext window, String text) {
        window.activate();
        Button button = window.find(Button.class).withText(text).all().getLast();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    /** The visible component of an id. */
    static <C extends Component> C part(BrowserlessUIContext window, Class<C> type, String id) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    AgendaItem item(Moot moot) {
        return Objects.requireNonNull(town.asProduct(() -> assemblies.find(moot.assembly()))
                .orElseThrow()
                .sessions()
                .getFirst()
                .agenda()
                .getFirst());
    }

    static List<String> names(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj("Person %02d"::formatted)
                .toList();
    }
}
