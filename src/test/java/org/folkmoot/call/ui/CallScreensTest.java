package org.folkmoot.call.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.LawfulBasis;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.QrCode;
import org.folkmoot.platform.ui.Screen;
import org.folkmoot.platform.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The screens of those who open calls. */
@WithMockUser("dilys")
class CallScreensTest extends ScreenTest {

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private Callers callers;

    private PlaceId place = new PlaceId(new java.util.UUID(0, 0));

    @BeforeEach
    void aPlace() {
        place = callers.as(
                PRODUCT,
                () -> places.all().stream()
                        .findFirst()
                        .orElseGet(() -> places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty())))
                        .id());
    }

    @Test
    void a_place_without_calls_says_what_a_call_is_and_offers_the_first() {
        open("calls?place=" + place);
        if (calls().isEmpty()) {
            assertThat(text()).contains("Nobody has been asked yet", "Open a call");
        }
    }

    @Test
    void everything_that_must_be_said_and_is_not_is_named_at_once() {
        open("calls/new?place=" + place);
        press("Open the call");
        assertThat(text())
                .contains("Give the call a title.", "Say why people are asked.", "Say who will read what people tell.");
        assertThat(here()).startsWith("calls/new");
    }

    @Test
    void who_opens_a_call_comes_to_its_page_with_the_link_to_hand_out() {
        open("calls/new?place=" + place);
        write("call-title", "Coming home");
        text("call-purpose", "To learn what should change.");
        text("call-readers", "Two people of the panel team.");
        text("call-prompts", "What happened first?\n\nWho helped?\n");
        press("Open the call");
        assertThat(here()).matches("calls/[0-9a-f-]{36}");
        Call call = calls().getFirst();
        assertThat(call.terms().prompts()).containsExactly("What happened first?", "Who helped?");
        assertThat(text())
                .contains("Coming home", "/tell/" + call.link(), "Nobody has told anything yet", "Sheet to print");
    }

    @Test
    void a_call_is_changed_closed_and_opened_again() {
        Call call = call("Waiting rooms", Optional.empty());
        open("calls/" + call.id() + "/change");
        assertThat(all(TextField.class).stream().map(TextField::getValue)).contains("Waiting rooms");
        write("call-title", "Waiting rooms here");
        press("Save changes");
        assertThat(text()).contains("Waiting rooms here", "Open");
        press("Close it now");
        assertThat(text()).contains("Closed").doesNotContain("Close it now");
        press("Open it again");
        assertThat(text()).contains("Close it now");
    }

    @Test
    void a_camera_reads_the_address_from_the_code() throws FormatException, ChecksumException {
        Call call = call("Read by a camera", Optional.empty());
        open("calls/" + call.id());
        QrCode code = all(QrCode.class).getFirst();
        int margin = 4;
        int size = Integer.parseInt(code.getElement().getAttribute("size")) - 2 * margin;
        BitMatrix modules = new BitMatrix(size);
        Stream.of(code.getElement().getAttribute("modules").split(" ", -1))
                .map(run -> Stream.of(run.split(",", -1)).map(Integer::valueOf).toList())
                .forEach(run -> modules.setRegion(run.get(0) - margin, run.get(1) - margin, run.get(2), 1));
        assertThat(new Decoder().decode(modules).getText()).endsWith("/tell/" + call.link());
    }

    @Test
    void the_sheet_asks_on_paper_what_the_page_asks_and_holds_no_navigation() {
        Call call = call("On paper", Optional.of(LocalDate.parse("2031-06-12")));
        open("calls/" + call.id() + "/sheet");
        assertThat(text())
                .contains(
                        "On paper", "You have until 12 June 2031.", "What happened?", "Waiting", "The steps, in order")
                .contains("Count it and learn from it", "Quote it in public", "Contact you again", "116 123")
                .doesNotContain("Evidence", "Sign out");
    }

    @Test
    @WithMockUser("nobody")
    void who_holds_no_role_at_the_place_finds_no_call_but_can_answer_it() {
        Call call = call("Not for staff alone", Optional.empty());
        open("calls/" + call.id());
        assertThat(text()).contains("This page is not open to you").doesNotContain("Not for staff alone");
        open(call.path());
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain()).isNotEmpty();
        assertThat(Screen.within(UI.getCurrent()).map(part -> part.getElement().getTag()))
                .contains("fm-tell", "fm-leave");
    }

    private void write(String id, String value) {
        TextField field = all(TextField.class).stream()
                .filter(one -> one.getId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
        field.setValue(value);
    }

    private void text(String id, String value) {
        TextArea field = all(TextArea.class).stream()
                .filter(one -> one.getId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
        field.setValue(value);
    }

    private List<Call> calls() {
        return callers.as(PRODUCT, () -> calls.list(place));
    }

    private Call call(String title, Optional<LocalDate> closes) {
        return callers.as(
                PRODUCT,
                () -> calls.open(
                        place,
                        new CallTerms(
                                title,
                                "To learn what should change.",
                                "Two people of the panel team.",
                                Set.of(),
                                List.of("What happened first?"),
                                List.of("Waiting"),
                                closes,
                                Set.of(Languages.ENGLISH, Languages.WELSH),
                                CallTerms.Ages.anyone(),
                                LawfulBasis.PUBLIC_TASK_STATUTORY,
                                24,
                                "")));
    }
}
