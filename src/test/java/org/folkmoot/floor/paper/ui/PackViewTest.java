package org.folkmoot.floor.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.paper.SheetCode;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.platform.ui.QrCode;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sheets that are printed for a session. */
class PackViewTest extends PaperRooms {

    @Autowired
    private TablePlans plans;

    PackViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext pack(Moot moot, String only) {
        return at(moot.facilitator(), SessionPaperNavigation.pack(moot.assembly(), moot.session()) + only);
    }

    private static List<String> papers(BrowserlessUIContext window) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .filter(part -> part instanceof Section section && section.hasClassName("fm-pack-ballot"))
                .map(Screen::text)
                .toList();
    }

    @Test
    void the_pack_has_the_agenda_a_sheet_for_each_table_ballot_papers_and_a_tally_sheet() {
        Moot moot = town.moot(3);
        town.question(moot, "Shall one worker ring the next service?");
        String text = text(pack(moot, ""));
        assertThat(text)
                .contains("Hear from the tables", "10:00", "The first day", "Table 1", "Table 8", "At this table:")
                .contains("Points for", "Points against", "Questions", "Ideas")
                .contains("Shall one worker ring the next service?", "Agree", "Disagree", "Abstain")
                .contains("To pass", "Tally sheet", "Blank or spoiled")
                .contains(SheetCode.of(moot.session(), 8).letters(), "room/" + moot.session() + "?table=8");
        assertThat(Screen.within(UI.getCurrent()).filter(QrCode.class::isInstance))
                .hasSize(8);
        assertThat(text(pack(moot, "?only=day"))).contains("10:00").doesNotContain("Table 1", "Two people count");
        assertThat(text(pack(moot, "?only=tally"))).contains("Second count").doesNotContain("Table 1");
    }

    @Test
    void a_table_sheet_names_those_whom_the_plan_seats_there_and_are_members_still() {
        Moot moot = town.moot(0);
        town.as(moot.facilitator(), () -> roll.add(moot.assembly(), names(8)));
        PlanRules rules = new PlanRules(2, 4, 1, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
        town.as(moot.facilitator(), () -> plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID()));
        assertThat(text(pack(moot, "?only=tables"))).contains("Round 1:", "Person 00", "Person 07");
    }

    @Test
    void ballot_papers_are_alike_to_the_letter_and_enough_for_all() {
        Moot moot = town.moot(0);
        town.as(moot.facilitator(), () -> roll.add(moot.assembly(), names(10)));
        town.question(moot, "Shall one worker ring?");
        List<String> papers = papers(pack(moot, "?only=ballots"));
        assertThat(papers).hasSize(16);
        assertThat(papers.stream().distinct()).hasSize(1);
        assertThat(papers.getFirst()).doesNotContain("Person");
        assertThat(text(pack(moot, "?only=ballots"))).doesNotContain("Person 0");
    }

    @Test
    void a_question_that_is_closed_has_no_papers() {
        Moot moot = town.moot(1);
        QuestionId question = town.question(moot, "Shall one worker ring?");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), question));
        assertThat(papers(pack(moot, "?only=ballots"))).isNotEmpty();
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), question));
        assertThat(papers(pack(moot, "?only=ballots"))).isEmpty();
    }

    @Test
    void members_and_hosts_print_nothing() {
        Moot moot = town.moot(1);
        town.question(moot, "In confidence?");
        for (Somebody who : List.of(moot.member(0), town.somebody("Nobody"))) {
            String address = SessionPaperNavigation.pack(moot.assembly(), moot.session());
            assertThat(text(at(who, address))).doesNotContain("In confidence?", "Table 1");
        }
    }

    @Test
    void what_people_wrote_stays_text() {
        Moot moot = town.moot(1);
        town.question(moot, "<img src=x onerror=alert(1)>");
        BrowserlessUIContext window = pack(moot, "");
        assertThat(text(window)).contains("<img src=x onerror=alert(1)>");
        assertThat(Screen.within(UI.getCurrent().getElement()).map(Element::getTag))
                .doesNotContain("img", "script");
    }

    @Test
    void the_letters_on_a_sheet_name_its_table_and_those_of_another_session_none() {
        Moot moot = town.moot(0);
        Moot other = town.moot(0);
        String letters = SheetCode.of(moot.session(), 7).letters();
        assertThat(SheetCode.tableOf(moot.session(), " " + letters.toLowerCase(java.util.Locale.ROOT)))
                .hasValue(7);
        assertThat(SheetCode.tableOf(other.session(), letters)).isEmpty();
        assertThat(SheetCode.tableOf(moot.session(), "")).isEmpty();
    }
}
