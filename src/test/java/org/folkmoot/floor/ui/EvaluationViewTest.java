package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.evaluation.Aspect;
import org.folkmoot.floor.evaluation.Evaluations;
import org.folkmoot.floor.evaluation.Form;
import org.folkmoot.floor.evaluation.SentForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The evaluation of a session on the screens of those who run it. */
@FloorTest
class EvaluationViewTest extends Rooms {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private Evaluations evaluations;

    EvaluationViewTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private BrowserlessUIContext view(Moot moot) {
        BrowserlessUIContext window = window(moot.facilitator());
        window.navigate(EvaluationView.address(moot.assembly(), moot.session()), EvaluationView.class);
        return window;
    }

    private Moot answered(int members) {
        Moot moot = town.moot(6);
        town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()));
        for (int i = 0; i < members; i++) {
            SentForm sent = new SentForm(
                    UUID.randomUUID(), new Form(Map.of(Aspect.RESPECT, 4), i == 0 ? HOSTILE : "", ""), List.of());
            town.as(moot.member(i), () -> evaluations.send(moot.assembly(), moot.session(), sent));
        }
        return moot;
    }

    private void close(BrowserlessUIContext window) {
        Rooms.click(window, "Close the evaluation");
        window.activate();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        window.roundTrip();
    }

    @Test
    void nothing_is_shown_while_it_is_open_and_a_text_can_be_hidden_once_it_is_closed() {
        Moot moot = answered(5);
        BrowserlessUIContext femi = view(moot);
        assertThat(Rooms.text(femi))
                .contains("5 members have filled it in so far")
                .doesNotContain(HOSTILE, "Mean");
        close(femi);
        assertThat(Rooms.text(femi)).contains("It is closed.", "4.0", "I was treated with respect.", HOSTILE);
        assertInert(femi, HOSTILE);
        Rooms.click(femi, "Hide");
        assertThat(Rooms.text(femi)).contains("Hidden: only those who run the assembly see it");
        Rooms.click(femi, "Show again");
        assertThat(Rooms.text(femi)).doesNotContain("Hidden: only");
    }

    @Test
    void few_answers_are_not_told_and_before_the_last_item_it_is_not_open() {
        assertThat(Rooms.text(view(town.moot(6)))).contains("It opens by itself with the last item of the day");
        BrowserlessUIContext femi = view(answered(4));
        close(femi);
        assertThat(Rooms.text(femi)).contains("Fewer than 5 people answered.").doesNotContain(HOSTILE, "4.0");
    }

    @Test
    void of_two_windows_of_a_facilitator_the_older_hears_that_it_was_closed_meanwhile() {
        Moot moot = answered(5);
        BrowserlessUIContext one = view(moot);
        BrowserlessUIContext other = view(moot);
        write(one, "The pace was right.");
        Rooms.click(one, "Send my answers");
        write(other, "Something else.");
        Rooms.click(other, "Send my answers");
        assertThat(Rooms.text(other)).contains("You have since answered on another screen.");
        close(one);
        Rooms.click(other, "Send my answers");
        assertThat(Rooms.text(other)).contains("It was closed before your answers reached the server.");
        close(other);
        assertThat(Rooms.text(other)).contains("It is closed.");
    }

    private static void write(BrowserlessUIContext window, String text) {
        window.activate();
        window.find(TextArea.class).all().getFirst().setValue(text);
    }
}
