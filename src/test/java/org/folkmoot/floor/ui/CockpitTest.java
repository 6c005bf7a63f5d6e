package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.notes.HelpAct;
import org.folkmoot.floor.notes.HelpAct.Wish;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hands, calls for help and the projector, on the screen of whoever runs the session. */
@FloorTest
class CockpitTest extends Rooms {

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Speaking speaking;

    @Autowired
    private TableNotes notes;

    @Autowired
    private Hosts hosts;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private Roll roll;

    @Autowired
    private TablePlans plans;

    private Moot moot;

    CockpitTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void begin() {
        moot = town.moot(3);
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
    }

    private void raise(int member) {
        town.as(moot.member(member), () -> speaking.raise(moot.assembly(), moot.session(), UUID.randomUUID()));
    }

    private static NativeButton link(BrowserlessUIContext window, String text) {
        window.activate();
        return window.find(NativeButton.class).withText(text).all().getFirst();
    }

    @Test
    void the_facilitator_sees_which_tables_and_which_kinds_of_members_have_been_heard() {
        PlanRules rules = new PlanRules(2, 2, 1, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
        town.as(moot.facilitator(), () -> {
            for (int i = 0; i < 3; i++) {
                roll.describe(
                        moot.assembly(),
                        moot.member(i).member(),
                        MemberDetails.NONE,
                        new MemberDetails(Map.of("Area", i == 0 ? "Harbour" : "Hill"), Set.of(), "", ""));
            }
            plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID());
            return speaking.call(
                    moot.assembly(), moot.session(), moot.member(0).member(), Optional.empty(), UUID.randomUUID());
        });
        BrowserlessUIContext femi = cockpit(moot);
        femi.find(Details.class).id("shares").setOpened(true);
        femi.roundTrip();
        assertThat(Rooms.text(femi)).contains("Table Heard Minutes Part of the time Part of the members");
        Select<String> by = byKind(femi);
        by.setValue("Area");
        femi.roundTrip();
        assertThat(Rooms.text(femi)).contains("Harbour 1 of 1", "33%", "Hill 0 of 2");
    }

    @SuppressWarnings("unchecked")
    private static Select<String> byKind(BrowserlessUIContext window) {
        return window.find(Select.class).all().stream()
                .filter(select -> "Grouped by".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hands_are_seen_called_and_counted_and_a_call_can_be_undone() {
        BrowserlessUIContext femi = cockpit(moot);
        BrowserlessUIContext colleague = cockpit(moot);
        assertThat(Rooms.text(femi)).contains("3 of 3 people have not spoken in this session.");
        raise(0);
        raise(1);
        Rooms.sees(femi, "2, those who have spoken less come first");
        Rooms.click(femi, "Call");
        assertThat(Rooms.text(femi)).contains("Speaking Member 0", "Member 1 not yet today");
        Rooms.sees(colleague, "Speaking Member 0");
        Rooms.click(colleague, "End turn");
        raise(0);
        Rooms.sees(femi, "Member 1 not yet today Call Member 0 once");
        Rooms.click(femi, "Call");
        Rooms.sees(femi, "Speaking Member 1");
        NativeButton undo = femi.find(NativeButton.class).withText("Undo").all().getLast();
        femi.test(undo).click();
        Rooms.sees(femi, "Member 1 not yet today Call Member 0 once");
        femi.test(link(femi, "Take all hands down")).click();
        Rooms.sees(femi, "2 of 3 people have not spoken");
        assertThat(town.as(moot.facilitator(), () -> speaking.queue(moot.assembly(), moot.session()))
                        .hands())
                .isEmpty();
    }

    @Test
    void a_table_that_asks_for_help_comes_first_until_somebody_goes() {
        HostId host = town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Bethan")))
                .getFirst()
                .id();
        BrowserlessUIContext femi = cockpit(moot);
        assertThat(Rooms.text(femi)).contains("Table 1 no notes yet");
        town.asHost(
                moot.assembly(),
                host,
                () -> notes.help(moot.assembly(), moot.session(), 6, new HelpAct(UUID.randomUUID(), Wish.COME)));
        Rooms.sees(femi, "1 asks for help Open the wall Table 6 Asks for help");
        Rooms.click(femi, "I’m going");
        assertThat(Rooms.text(femi)).contains("none asks for help");
        assertThat(town.as(moot.facilitator(), () -> notes.table(moot.assembly(), moot.session(), 6))
                        .helpSince())
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_projector_has_a_link_of_its_own_and_shows_what_is_chosen() {
        BrowserlessUIContext femi = cockpit(moot);
        femi.test(link(femi, "Projector")).click();
        Anchor open = femi.find(Anchor.class).withId("open-projector").single();
        assertThat(open.getHref()).matches("projector#[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        RadioButtonGroup<ProjectorMode> mode =
                femi.find(RadioButtonGroup.class).withId("projector-mode").single();
        mode.setValue(ProjectorMode.NOTHING);
        Rooms.await(() -> town.as(moot.facilitator(), () -> floor.now(moot.assembly(), moot.session()))
                        .shown()
                        .projector()
                == ProjectorMode.NOTHING);
    }
}
