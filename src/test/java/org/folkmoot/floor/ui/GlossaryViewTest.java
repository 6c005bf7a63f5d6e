package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.glossary.Glossary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The words of an assembly, on the screen of whoever runs it. */
@FloorTest
class GlossaryViewTest extends Rooms {

    @Autowired
    private Glossary glossary;

    GlossaryViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext words(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(GlossaryView.address(moot.assembly()), GlossaryView.class);
        return window;
    }

    private void ask(Moot moot, int member, String word) {
        town.as(moot.member(member), () -> glossary.ask(moot.assembly(), word, UUID.randomUUID()));
    }

    @Test
    void a_word_that_members_asked_about_is_explained_to_all_and_nobody_sees_who_asked() {
        Moot moot = town.moot(2);
        ask(moot, 0, "quorum");
        ask(moot, 1, "Quorum");
        BrowserlessUIContext femi = words(moot);
        assertThat(Rooms.text(femi))
                .contains("Asked by members (1)", "quorum asked 2 times")
                .doesNotContain("Member 0");
        Rooms.click(femi, "Explain");
        TextField means = Rooms.field(femi, "What it means");
        assertThat(means.getErrorMessage()).isEqualTo("Say what it means.");
        means.setValue("How many must vote for it to count.");
        Rooms.click(femi, "Explain");
        assertThat(Rooms.text(femi)).contains("Asked by members (0)", "Explained (1)", "How many must vote");
        assertThat(town.as(moot.member(0), () -> glossary.terms(moot.assembly())))
                .hasSize(1);
    }

    @Test
    void a_word_can_be_left_unexplained_and_one_can_be_added_that_nobody_asked_about() {
        Moot moot = town.moot(1);
        ask(moot, 0, "rhubarb");
        BrowserlessUIContext femi = words(moot);
        Rooms.click(femi, "Leave unexplained");
        assertThat(Rooms.text(femi)).contains("Asked by members (0)");
        Rooms.click(femi, "Add the word");
        assertThat(Rooms.field(femi, "Word").getErrorMessage()).isEqualTo("Write the word first.");
        Rooms.field(femi, "Word").setValue("threshold");
        femi.find(TextField.class).id("new-meaning").setValue("How bad it has to be before you get help.");
        Rooms.click(femi, "Add the word");
        assertThat(Rooms.text(femi)).contains("threshold How bad it has to be");
    }
}
