package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.materials.MaterialForm;
import org.folkmoot.floor.materials.MaterialId;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The materials of a session on the screens of those who run it. */
@FloorTest
class MaterialsViewTest extends Rooms {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    private Materials materials;

    MaterialsViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext view(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(MaterialsView.address(moot.assembly(), moot.session()), MaterialsView.class);
        return window;
    }

    private Moot written() {
        Moot moot = town.moot(1);
        town.as(moot.facilitator(), () -> {
            materials.add(
                    moot.assembly(),
                    moot.session(),
                    MaterialId.next(),
                    new MaterialForm(
                            MaterialForm.Kind.BRIEFING,
                            Optional.empty(),
                            HOSTILE,
                            new MaterialText(HOSTILE, "First.\n\nSecond."),
                            "",
                            Map.of(Variant.Kind.EASY_READ, new MaterialText("Easy", "Short."))));
            return true;
        });
        return moot;
    }

    /** The text of the first material there is; the form for another comes last. */
    private static void write(BrowserlessUIContext window, String text) {
        window.activate();
        window.find(TextArea.class).all().getFirst().setValue(text);
        Rooms.click(window, "Save the material");
    }

    @Test
    void a_changed_text_shows_which_variant_is_out_of_date_until_it_fits() {
        Moot moot = written();
        BrowserlessUIContext femi = view(moot);
        assertThat(Rooms.text(femi)).contains("There is an Easy Read version, made for this text.");
        assertInert(femi, HOSTILE);
        write(femi, "First.\n\nSecond, and better.");
        assertThat(Rooms.text(femi)).contains("The Easy Read version is out of date. See what changed.");
        femi.activate();
        UI.getCurrent()
                .navigate(
                        MaterialsPaperView.address(moot.assembly(), moot.session()), QueryParameters.of("easy", "yes"));
        femi.roundTrip();
        assertThat(Rooms.text(femi)).contains("Short.", "New or changed in the text:", "Second, and better.");
        BrowserlessUIContext again = view(moot);
        Rooms.click(again, "It still fits");
        assertThat(Rooms.text(again)).contains("made for this text").doesNotContain("See what changed");
    }

    @Test
    void of_two_who_write_at_once_the_second_keeps_what_they_wrote_and_sees_what_there_is() {
        Moot moot = written();
        BrowserlessUIContext one = view(moot);
        BrowserlessUIContext other = view(moot);
        write(one, "The first was faster.");
        write(other, "The second’s words.");
        assertThat(Rooms.text(other)).contains("Somebody changed it while you were writing.", "The first was faster.");
        assertThat(other.find(TextArea.class).all().getFirst().getValue()).isEqualTo("The second’s words.");
        assertThat(town.as(moot.facilitator(), () -> materials.of(moot.assembly(), moot.session()))
                        .getFirst()
                        .text()
                        .paragraphs())
                .isEqualTo(List.of("The first was faster."));
    }

    @Test
    void what_is_hidden_can_be_shown_again_and_a_missing_title_is_said() {
        Moot moot = written();
        BrowserlessUIContext femi = view(moot);
        Rooms.click(femi, "Hide from members");
        assertThat(Rooms.text(femi)).contains("Hidden: members do not see it.");
        Rooms.click(femi, "Show to members");
        assertThat(Rooms.text(femi)).doesNotContain("Hidden: members");
        femi.activate();
        femi.test(femi.find(Button.class).withId("add-material").single()).click();
        femi.roundTrip();
        assertThat(Rooms.text(femi)).contains("Give it a title.");
    }
}
