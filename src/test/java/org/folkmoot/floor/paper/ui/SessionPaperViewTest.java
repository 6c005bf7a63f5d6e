package org.folkmoot.floor.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.folkmoot.assembly.Member;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.paper.SheetCode;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Keying the paper of a session in, by two people at once. */
class SessionPaperViewTest extends PaperRooms {

    @Autowired
    private TableNotes notes;

    SessionPaperViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext paper(Moot moot, Somebody who) {
        return at(who, SessionPaperNavigation.paper(moot.assembly(), moot.session()));
    }

    private void keys(BrowserlessUIContext window, Moot moot, String idea) {
        part(window, TextField.class, "sheet-code")
                .setValue(SheetCode.of(moot.session(), 3).letters());
        press(window, "Key this sheet");
        part(window, TextArea.class, "sheet-IDEA").setValue(idea);
        press(window, "Finish my entry");
    }

    private static void counts(BrowserlessUIContext window, Map<String, Integer> numbers) {
        numbers.forEach((line, number) ->
                part(window, IntegerField.class, "paper-count-" + line).setValue(number));
        press(window, "This is my count");
    }

    private static void ticks(BrowserlessUIContext window, String name) {
        @SuppressWarnings("unchecked")
        ComboBox<Member> who = part(window, ComboBox.class, "paper-tick-who");
        who.setValue(who.getListDataView()
                .getItems()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow());
        press(window, "Tick");
    }

    @Test
    void what_two_people_key_alike_is_on_the_wall_and_one_of_them_keys_it_once() {
        Moot moot = town.moot(0);
        BrowserlessUIContext femi = paper(moot, moot.facilitator());
        BrowserlessUIContext gwen = paper(moot, second(moot));
        part(femi, TextField.class, "sheet-code").setValue("BBBBB");
        press(femi, "Key this sheet");
        assertThat(part(femi, TextField.class, "sheet-code").getErrorMessage()).contains("No sheet of this session");
        keys(femi, moot, "One number");
        assertThat(text(femi)).contains("Keyed once, waits for a second person");
        part(femi, TextField.class, "sheet-code")
                .setValue(SheetCode.of(moot.session(), 3).letters());
        press(femi, "Key this sheet");
        assertThat(text(femi)).contains("You have keyed this. Somebody else keys it the second time.");
        keys(gwen, moot, "One number");
        assertThat(text(gwen)).contains("Its notes are on the wall");
    }

    @Test
    void the_second_of_two_who_differ_settles_and_the_notes_are_on_the_wall() {
        Moot moot = town.moot(0);
        keys(paper(moot, moot.facilitator()), moot, "One number");
        BrowserlessUIContext gwen = paper(moot, second(moot));
        keys(gwen, moot, "One number.");
        assertThat(text(gwen)).contains("First entry", "Second entry", "The second entry is right");
        press(gwen, "Put the notes on the wall");
        assertThat(text(gwen)).contains("Some differences are not settled.");
        gwen.activate();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> says = gwen.find(RadioButtonGroup.class).all().getFirst();
        says.setValue(says.getListDataView().getItem(1));
        press(gwen, "Put the notes on the wall");
        assertThat(text(gwen)).contains("Its notes are on the wall");
        assertThat(town.as(moot.facilitator(), () -> notes.table(moot.assembly(), moot.session(), 3))
                        .notes())
                .extracting(Note::text)
                .containsExactly("One number.");
    }

    @Test
    void papers_are_ticked_counted_twice_and_put_in() {
        Moot moot = town.moot(5);
        QuestionId id = town.question(moot, "Shall one worker ring?");
        assertThat(text(paper(moot, moot.facilitator()))).contains("No question takes papers now.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        BrowserlessUIContext femi = paper(moot, moot.facilitator());
        BrowserlessUIContext gwen = paper(moot, second(moot));
        ticks(femi, "Member 0");
        ticks(femi, "Member 1");
        assertThat(text(femi)).contains("2 members are ticked.", "Member 1");
        counts(femi, Map.of("AGREE", 2));
        assertThat(text(femi)).contains("Counted once.");
        counts(femi, Map.of("AGREE", 1));
        assertThat(text(femi)).contains("You have keyed this.");
        counts(gwen, Map.of("AGREE", 1, "SPOILED", 1));
        assertThat(text(gwen)).contains("The two counts differ in: Agree, Blank or spoiled.");
        counts(gwen, Map.of("AGREE", 1, "SPOILED", 1));
        counts(femi, Map.of("AGREE", 1, "SPOILED", 1));
        assertThat(text(femi)).contains("Both people counted the same.", "2 papers, 2 ticks.");
        press(femi, "Put the papers in");
        assertThat(text(femi)).contains("The question is not closed yet.");
        town.as(moot.facilitator(), () -> questions.close(moot.assembly(), id));
        press(femi, "Put the papers in");
        assertThat(text(femi)).contains("2 papers are in.");
        Question counted = town.as(moot.facilitator(), () -> questions.count(moot.assembly(), id));
        assertThat(counted.voted()).isEqualTo(1);
    }

    @Test
    void who_keys_and_does_not_run_the_assembly_sees_no_names_and_members_see_nothing() {
        Moot moot = town.moot(2);
        QuestionId id = town.question(moot, "Shall one worker ring?");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        Somebody coder = town.asProduct(() ->
                town.somebody("A coder", new Grant(Role.CODER, moot.place().scope())));
        assertThat(text(paper(moot, coder)))
                .contains("Shall one worker ring?", "What the papers say")
                .doesNotContain("Member 0", "Who voted on paper");
        assertThat(text(paper(moot, moot.member(0)))).doesNotContain("Shall one worker ring?");
    }
}
