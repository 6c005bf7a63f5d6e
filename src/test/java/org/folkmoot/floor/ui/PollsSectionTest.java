package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.polls.SentAnswer;
import org.folkmoot.floor.polls.ShownPoll.Showing;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Polls on the screens of those who run a session. */
@FloorTest
class PollsSectionTest extends Rooms {

    private static final Asked TRAVEL = new Asked.One(List.of("Bus", "Bike"));

    @Autowired
    private Polls polls;

    @Autowired
    private PollResults results;

    @Autowired
    private PollAnswers answers;

    @Autowired
    private LiveAgendas agendas;

    @Autowired
    private FloorBoard floor;

    @Autowired
    private Roll roll;

    PollsSectionTest(@Autowired ApplicationContext context) {
        super(context);
    }

    private PollId prepared(Moot moot, Asked asked, Optional<ItemId> item) {
        PollId id = new PollId(TimeOrderedId.next());
        does(
                moot,
                () -> polls.prepare(
                        moot.assembly(), moot.session(), id, new PollPlan("How did you come?", asked, item)));
        return id;
    }

    private void does(Moot moot, Runnable act) {
        town.as(moot.facilitator(), () -> {
            act.run();
            return true;
        });
    }

    private void answers(Moot moot, int member, PollId poll, Answer answer) {
        town.as(
                moot.member(member),
                () -> answers.answer(moot.assembly(), poll, new SentAnswer(UUID.randomUUID(), answer, List.of())));
    }

    private static Answer option(int at) {
        return new Answer.Chosen(List.of(at));
    }

    private static <C extends Component> C byId(BrowserlessUIContext window, String id, Class<C> type) {
        window.activate();
        return type.cast(Screen.within(UI.getCurrent())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static void press(BrowserlessUIContext window, String id) {
        Rooms.press(window, byId(window, id, Button.class));
    }

    /** Says yes to the question that is asked. */
    private static void confirm(BrowserlessUIContext window) {
        window.activate();
        ConfirmDialog dialog = window.find(ConfirmDialog.class).all().getFirst();
        ComponentUtil.fireEvent(dialog, new ConfirmEvent(dialog, true));
        window.roundTrip();
    }

    private static boolean isOffered(BrowserlessUIContext window, String id) {
        window.activate();
        return Screen.within(UI.getCurrent())
                .anyMatch(one -> one.getId().filter(id::equals).isPresent() && one.isVisible());
    }

    @Test
    void a_poll_is_prepared_opened_watched_closed_and_shown() {
        Moot moot = town.moot(6);
        BrowserlessUIContext femi = cockpit(moot);
        assertThat(Rooms.text(femi)).contains("Nothing is decided by it.", "No polls ready.");
        byId(femi, "prepare-poll", Details.class).setOpened(true);
        press(femi, "keep-poll");
        assertThat(Rooms.text(femi)).contains("Write what people are asked.");
        TextArea wording = byId(femi, "poll-wording", TextArea.class);
        assertThat(wording.isInvalid()).isTrue();
        wording.setValue("How did you come?");
        byId(femi, "poll-options", TextArea.class).setValue("Bus");
        press(femi, "keep-poll");
        assertThat(byId(femi, "poll-options", TextArea.class).getErrorMessage())
                .isEqualTo("Write at least two options, one a line.");
        byId(femi, "poll-options", TextArea.class).setValue("Bus\n\nBike");
        press(femi, "keep-poll");
        press(femi, "open-poll");
        assertThat(Rooms.text(femi)).contains("0 of 6 have answered.");
        PollId id = town.as(moot.facilitator(), () -> polls.ofSession(moot.assembly(), moot.session()))
                .getFirst()
                .id();
        for (int i = 0; i < 6; i++) {
            answers(moot, i, id, option(i < 5 ? 0 : 1));
        }
        Rooms.sees(femi, "6 of 6 have answered.");
        assertThat(Rooms.text(femi)).contains("result hidden").doesNotContain("Seen here only");
        press(femi, "close-poll");
        confirm(femi);
        assertThat(Rooms.text(femi)).contains("Seen here only", "6 of 6 members answered, in secret.", "Bus 5");
        press(femi, "show-result");
        assertThat(Rooms.text(femi)).contains("Shown on phones and on the projector");
        press(femi, "hide-result");
        assertThat(Rooms.text(femi)).contains("Seen here only");
    }

    @Test
    void the_second_of_two_facilitators_is_told_and_keeps_what_they_typed() {
        Moot moot = town.moot(2);
        PollId id = prepared(moot, TRAVEL, Optional.empty());
        BrowserlessUIContext femi = cockpit(moot);
        BrowserlessUIContext colleague = cockpit(moot);
        femi.activate();
        Details change = femi.find(Details.class).all().stream()
                .filter(details -> "Change it".equals(details.getSummaryText()))
                .findFirst()
                .orElseThrow();
        change.setOpened(true);
        TextArea wording = byId(femi, "poll-wording", TextArea.class);
        wording.setValue("How will you go home?");
        does(
                moot,
                () -> polls.change(
                        moot.assembly(), id, 0, new PollPlan("How did you get here?", TRAVEL, Optional.empty())));
        Rooms.sees(femi, "How did you get here?");
        assertThat(byId(femi, "poll-wording", TextArea.class).getValue()).isEqualTo("How will you go home?");

        Rooms.sees(colleague, "How did you get here?");
        Button open = byId(colleague, "open-poll", Button.class);
        town.as(moot.facilitator(), () -> polls.open(moot.assembly(), id, 1));
        Rooms.press(colleague, open);
        assertThat(Rooms.text(colleague)).contains("0 of 2 have answered.");
        press(colleague, "close-poll");
        does(moot, () -> polls.withdraw(moot.assembly(), id));
        confirm(colleague);
        assertThat(Rooms.text(colleague)).contains("The poll was withdrawn. No answer counts.");
        assertThat(town.as(moot.facilitator(), () -> polls.ofSession(moot.assembly(), moot.session())))
                .extracting(Poll::state)
                .containsExactly(Poll.State.WITHDRAWN);
    }

    @Test
    void a_stale_change_is_refused_once_and_said_beside_the_form() {
        Moot moot = town.moot(1);
        PollId id = prepared(moot, TRAVEL, Optional.empty());
        BrowserlessUIContext femi = cockpit(moot);
        femi.activate();
        femi.find(Details.class).all().stream()
                .filter(details -> "Change it".equals(details.getSummaryText()))
                .forEach(details -> details.setOpened(true));
        Button save = femi.find(Button.class).withText("Save the poll").all().getFirst();
        PollPlan other = new PollPlan("How did you get here?", TRAVEL, Optional.empty());
        town.as(moot.facilitator(), () -> {
            polls.change(moot.assembly(), id, 0, other);
            return true;
        });
        // The change of the colleague is not on this screen yet.
        ComponentUtil.fireEvent(save, new ClickEvent<>(save));
        List<Poll> all = town.as(moot.facilitator(), () -> polls.ofSession(moot.assembly(), moot.session()));
        assertThat(all).extracting(poll -> poll.plan().wording()).containsExactly("How did you get here?");
        assertThat(Rooms.text(femi)).contains("Somebody has changed this poll since.");
    }

    @Test
    void when_the_agenda_comes_to_its_item_the_poll_is_offered_first() {
        Moot moot = town.moot(1);
        BrowserlessUIContext femi = cockpit(moot);
        ItemId item = town.as(moot.facilitator(), () -> agendas.begin(moot.assembly(), moot.session()))
                .items()
                .getFirst()
                .id();
        prepared(moot, TRAVEL, Optional.of(item));
        Rooms.sees(femi, "Its item has begun");
        assertThat(isOffered(femi, "open-poll")).isTrue();
        openedQuestion(moot);
        press(femi, "open-poll");
        // Beside a question that is open.
        Rooms.await(() -> town.as(moot.member(0), () -> floor.now(moot.assembly(), moot.session()))
                .poll()
                .filter(poll -> poll.showing() == Showing.OPEN)
                .isPresent());
    }

    @Test
    void hands_are_counted_and_answers_entered_for_members() {
        Moot moot = town.moot(1);
        prepared(moot, TRAVEL, Optional.empty());
        BrowserlessUIContext femi = cockpit(moot);
        press(femi, "keep-hands");
        List<IntegerField> fields = femi.find(IntegerField.class).all().stream()
                .filter(field -> List.of("Bus", "Bike").contains(field.getLabel()))
                .toList();
        assertThat(fields)
                .hasSize(2)
                .allSatisfy(field -> assertThat(field.isInvalid()).isTrue());
        fields.get(0).setValue(21);
        fields.get(1).setValue(0);
        press(femi, "keep-hands");
        assertThat(Rooms.text(femi)).contains("Hands counted in the room.", "Bus 21");

        PollId id = prepared(moot, TRAVEL, Optional.empty());
        does(moot, () -> roll.add(moot.assembly(), List.of("Joyce Obi")));
        town.as(moot.facilitator(), () -> polls.open(moot.assembly(), id, 0));
        answers(moot, 0, id, option(0));
        Rooms.sees(femi, "1 of 2 have answered.");
        byId(femi, "enter-answer", Details.class).setOpened(true);
        @SuppressWarnings("unchecked")
        ComboBox<Roll.Called> who = (ComboBox<Roll.Called>) byId(femi, "enter-answer-who", ComboBox.class);
        assertThat(who.getListDataView().getItems())
                .extracting(Roll.Called::name)
                .containsExactly("Joyce Obi");
        who.setValue(who.getListDataView().getItem(0));
        press(femi, "enter-answer-act");
        assertThat(Rooms.text(femi)).contains("Answer first.");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Integer> choice =
                (RadioButtonGroup<Integer>) byId(femi, "enter-answer-choice", RadioButtonGroup.class);
        choice.setValue(1);
        press(femi, "enter-answer-act");
        assertThat(Rooms.text(femi)).contains("The answer of Joyce Obi is in.");
    }

    @Test
    void words_are_kept_from_the_room_and_shown_again() {
        Moot moot = town.moot(5);
        PollId id = prepared(moot, new Asked.WordList(2), Optional.empty());
        town.as(moot.facilitator(), () -> polls.open(moot.assembly(), id, 0));
        for (int i = 0; i < 5; i++) {
            answers(moot, i, id, new Answer.Words(List.of("Buses", i == 0 ? "<img src=x>" : "late")));
        }
        town.as(moot.facilitator(), () -> polls.close(moot.assembly(), id));
        BrowserlessUIContext femi = cockpit(moot);
        assertThat(Rooms.text(femi)).contains("Buses 5", "late 4", "<img src=x> 1");
        Rooms.assertNoMarkup(femi.getCurrentView().getElement());
        Button hide = femi.find(Button.class).withText("Hide").all().getLast();
        Rooms.press(femi, hide);
        assertThat(Rooms.text(femi)).contains("Hidden");
        does(moot, () -> results.show(moot.assembly(), id));
        FloorBoard.Now now = town.as(moot.member(0), () -> floor.now(moot.assembly(), moot.session()));
        Rooms.await(() -> town.as(moot.member(0), () -> floor.now(moot.assembly(), moot.session()))
                .poll()
                .filter(poll -> poll.showing() == Showing.RESULT)
                .isPresent());
        assertThat(now.poll().toString()).doesNotContain("img");
        Rooms.press(femi, hide);
        assertThat(Rooms.text(femi)).doesNotContain("Hidden");
    }
}
