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
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.Phase;
import org.folkmoot.assembly.Shape.Output;
import org.folkmoot.assembly.Template;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** An assembly is set up with a template, and its shape is shown and changed. */
@FloorTest
class ShapeScreensTest {

    private static final LocalDate FIRST = LocalDate.parse("2031-01-18");

    @Autowired
    private Town town;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Membership membership;

    @Autowired
    private LiveAgendas agendas;

    private final SecuredBrowserlessApplicationContext<Authentication> product;

    ShapeScreensTest(ApplicationContext context) {
        product = SpringBrowserlessApplicationContext.createSecured(context, "org.folkmoot");
    }

    @AfterEach
    void close() {
        product.close();
    }

    private BrowserlessUIContext at(Moot moot, String address, Class<? extends Component> page) {
        BrowserlessUIContext window =
                product.newUser(moot.facilitator().signedIn()).newWindow();
        window.navigate(address, page);
        return window;
    }

    private BrowserlessUIContext page(Moot moot) {
        return at(moot, AssembliesNavigation.assembly(moot.assembly()), AssemblyView.class);
    }

    private static <C extends Component> C byId(BrowserlessUIContext window, Class<C> type, String id) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, String id) {
        Button button = byId(window, Button.class, id);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        window.roundTrip();
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return Screen.text(UI.getCurrent());
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, String key) {
        ((RadioButtonGroup<Template>) byId(window, RadioButtonGroup.class, "template"))
                .setValue(Template.ALL.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, Output output) {
        ((Select<Output>) byId(window, Select.class, "shape-output")).setValue(output);
    }

    private List<Assembly> ofPlace(Moot moot) {
        return town.as(moot.facilitator(), assemblies::list);
    }

    @Test
    void a_template_shows_what_it_sets_before_anything_is_made_and_sets_it() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = at(moot, "assemblies/new", NewAssemblyView.class);
        assertThat(text(window)).contains("You plan each session yourself.");
        choose(window, "irish");
        assertThat(text(window))
                .contains("week 1", "week 17", "Weekend of the ballots", "more agree than disagree")
                .contains("1 session may be missed", "due 4 months after the decision.");
        byId(window, TextField.class, "assembly-name").setValue("Buses assembly");
        press(window, "keep-assembly");
        assertThat(ofPlace(moot)).hasSize(1);
        assertThat(byId(window, DatePicker.class, "template-first").isInvalid()).isTrue();
        byId(window, DatePicker.class, "template-first").setValue(FIRST);
        assertThat(text(window)).contains("10 May 2031", "by 10 September 2031");
        assertThat(byId(window, DatePicker.class, "promise-respond-by").getValue())
                .isEqualTo("2031-09-10");
        press(window, "keep-assembly");
        Assembly made = ofPlace(moot).stream()
                .filter(one -> one.name().equals("Buses assembly"))
                .findFirst()
                .orElseThrow();
        assertThat(made.promise()).isEmpty();
        assertThat(made.sessions()).hasSize(5);
        assertThat(made.sessions().getLast().date()).isEqualTo("2031-05-10");
        assertThat(made.sessions().getLast().phase()).isEqualTo(Phase.DECIDE);
        assertThat(made.shape().output()).isEqualTo(Output.RECOMMENDATION);
        assertThat(town.as(moot.facilitator(), () -> membership.terms(made.id()))
                        .rule())
                .contains(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS));
    }

    @Test
    void the_page_shows_the_phases_with_their_sessions_and_where_the_assembly_is() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = page(moot);
        window.activate();
        List<String> phases = window.find(ListItem.class).all().stream()
                .filter(item -> item.getElement().hasAttribute("aria-current"))
                .map(Screen::text)
                .toList();
        assertThat(phases).singleElement().asString().contains("Recruit", "(now)");
        assertThat(text(window)).contains("The first day", "12 June 2031");
    }

    @Test
    void of_two_who_change_how_it_works_the_second_is_told() {
        Moot moot = town.moot(1);
        BrowserlessUIContext one = page(moot);
        BrowserlessUIContext other = page(moot);
        choose(one, Output.EXPECTATION);
        press(one, "save-shape");
        assertThat(text(one)).contains("is called expectations");
        assertThat(byId(one, TextArea.class, "promise-text").getHelperText()).contains("answer each expectation");
        choose(other, Output.PROPOSAL);
        press(other, "save-shape");
        assertThat(text(other)).contains("Somebody else has changed this meanwhile");
        assertThat(ofPlace(moot).getFirst().shape().output()).isEqualTo(Output.EXPECTATION);
    }

    @Test
    void months_that_cannot_be_are_said_beside_their_field() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = page(moot);
        byId(window, IntegerField.class, "shape-months").setValue(99);
        press(window, "save-shape");
        assertThat(byId(window, IntegerField.class, "shape-months").getErrorMessage())
                .contains("from 0 to 24 months");
    }

    @Test
    void a_promise_of_which_members_have_read_is_changed_with_a_reason_and_shown_as_it_stood() {
        Moot moot = town.moot(1);
        BrowserlessUIContext window = page(moot);
        assertThat(byId(window, TextField.class, "promise-reason").isVisible()).isFalse();
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        byId(window, DatePicker.class, "promise-respond-by").setValue(LocalDate.parse("2031-12-01"));
        press(window, "keep-assembly");
        TextField reason = byId(window, TextField.class, "promise-reason");
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.getErrorMessage()).contains("Say why it is changed");
        reason.setValue("An election came between.");
        press(window, "keep-assembly");
        assertThat(text(window))
                .contains("The answer is due by 1 December 2031.", "Fixed since the first session began")
                .contains("then changed: An election came between.", "The answer is due by 12 July 2031.");
        assertThat(text(page(moot))).contains("What was promised before");
    }
}
