package org.folkmoot.call.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.call.Admission;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.ui.QrCode;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** The screens of those who invite by name, and what the people see who are invited. */
class InvitedScreensTest extends InvitedScreens {

    @Test
    void the_page_of_a_call_leads_to_inviting_and_says_in_plain_words_what_can_be_seen() {
        open("calls/" + call.id());
        assertThat(text()).contains("Nobody is invited by name yet.", "Anyone with the link of the call");
        open("calls/" + call.id() + "/invited");
        assertThat(text())
                .contains("You see who has answered. You don’t see which words are theirs")
                .contains("E-mail is not set up here. Print the letters, or copy each link.");
    }

    @Test
    void people_are_invited_one_a_line_and_every_line_that_is_wrong_is_named() {
        open("calls/" + call.id() + "/invited");
        press("Invite them");
        assertThat(text()).contains("Write at least one name.");
        names("Robin Wren\n\n robin@wren.example\nSam Teal, sam@@teal\nKim Rook <kim@rook.example>");
        press("Invite them");
        assertThat(text()).contains("Line 3 has no name.", "Line 4: this is no e-mail address.");
        assertThat(list()).isEmpty();
        names("Robin Wren\nKim Rook <kim@rook.example>\n\"Teal, Sam\"\tsam@teal.example");
        press("Invite them");
        assertThat(text()).contains("3 people are invited.", "3 invited, 0 opened their link, 0 answered");
        assertThat(list()).extracting(PersonInvited::name).containsExactly("Kim Rook", "Robin Wren", "Teal Sam");
        names("Kim, kim@rook.example");
        press("Invite them");
        assertThat(text()).contains("Nobody new is invited. 1 was left out");
    }

    @Test
    void the_letters_hold_each_persons_own_link_in_the_language_of_the_letter() {
        PersonInvited robin = invite("Robin Wren", Languages.ENGLISH);
        PersonInvited sam = invite("Sam Teal", Languages.WELSH);
        open("calls/" + call.id() + "/letters");
        assertThat(text())
                .contains("For Robin Wren", "/" + robin.path(), "This link is yours alone.")
                .contains("I Sam Teal", "/" + sam.path(), "Eich dolen chi yn unig yw hon.")
                .doesNotContain("Sign out");
        assertThat(all(QrCode.class)).hasSize(2);
        open("calls/" + call.id() + "/letters?who=" + sam.invited().id());
        assertThat(text()).contains("I Sam Teal").doesNotContain("Robin Wren");
    }

    @Test
    void the_list_says_which_letters_wait_and_which_were_refused_and_those_are_sent_again() {
        letter(invite("Robin Wren", Languages.ENGLISH), "REFUSED", "5.1.1 User unknown");
        letter(invite("Sam Teal", Languages.ENGLISH), "WAITING", "");
        letter(invite("Kim Rook", Languages.ENGLISH), "UNCERTAIN", "");
        open("calls/" + call.id() + "/invited");
        assertThat(text())
                .contains("1 letter waits to be sent, 1 was refused, 1 may not have arrived.")
                .contains("It says: 5.1.1 User unknown")
                .contains("Send it again if you are not sure.");
        press("Send the 1 refused again");
        assertThat(text())
                .contains("1 letter is on its way again.", "2 letters wait to be sent, 1 may not have arrived.")
                .doesNotContain("User unknown");
        invited.list(call.id()).forEach(one -> invited.erase(one.invited().id()));
        assertThat(store.getCollection("letters")
                        .countDocuments(new Document("group", call.id().value())))
                .as("erased people have no letters")
                .isZero();
    }

    @Test
    void the_list_says_who_has_answered_and_each_can_be_reminded_renewed_taken_back_and_erased() {
        PersonInvited robin = invite("Robin Wren", Languages.ENGLISH);
        PersonInvited sam = invite("Sam Teal", Languages.ENGLISH);
        tell(sam);
        open("calls/" + call.id() + "/invited");
        assertThat(text()).contains("2 invited, 1 opened their link, 1 answered", "Remind the 1 not yet answered");
        press("Remind the 1 not yet answered");
        assertThat(text()).contains("1 person is reminded.", "needs their letter on paper");
        press("Make a new link");
        decline();
        assertThat(list().getFirst().path()).isEqualTo(robin.path());
        press("Make a new link");
        confirm();
        assertThat(text()).contains("There is a new link for Robin Wren.");
        assertThat(list().getFirst().path()).isNotEqualTo(robin.path());
        press("Take back");
        confirm();
        assertThat(text()).contains("The invitation of Robin Wren is taken back.", "Taken back");
        all(Button.class).stream()
                .filter(button -> button.getText().equals("Erase the name"))
                .findFirst()
                .orElseThrow()
                .click();
        confirm();
        assertThat(text()).contains("The name is erased.").doesNotContain("Robin Wren");
    }

    @Test
    void a_name_cannot_run_a_formula_in_the_file() {
        PersonInvited robin = callers.as(
                PRODUCT,
                () -> invited.invite(
                                call.id(),
                                List.of(new PersonToInvite(
                                        "=HYPERLINK(\"https://evil.example\")",
                                        Optional.of(new EmailAddress("+robin@wren.example")))),
                                Locale.UK)
                        .made()
                        .getFirst());
        String file = new String(
                InvitedTable.write(UI.getCurrent(), List.of(robin), PersonInvited::path, Locale.UK),
                StandardCharsets.UTF_8);
        assertThat(file).contains("\"'=HYPERLINK", ",'+robin@wren.example,", robin.path());
    }

    @Test
    void who_may_answer_is_chosen_on_the_page_and_the_shared_link_then_says_so_to_others() {
        open("calls/" + call.id() + "/invited");
        choice().setValue(Admission.INVITED);
        assertThat(text()).contains("Only people invited by name can answer now.");
        open("calls/" + call.id());
        assertThat(text())
                .contains("Only people invited by name can answer, each by a link")
                .doesNotContain(call.path());
        open("calls/" + call.id() + "/sheet");
        assertThat(text()).doesNotContain(call.path());
        PersonInvited robin = invite("Robin Wren", Languages.ENGLISH);
        open(call.path());
        assertThat(text()).contains("This call is for people who were invited", "Help: 01632 960 118");
        assertThat(isForm()).isFalse();
        open(robin.path());
        assertThat(isForm()).isTrue();
    }

    @Test
    @WithMockUser("nobody")
    void a_link_opens_the_form_once_and_then_leads_to_the_private_page_and_shows_nobodys_words() {
        PersonInvited robin = invite("Robin Wren", Languages.ENGLISH);
        open(robin.path());
        assertThat(isForm()).isTrue();
        tell(robin);
        open(robin.path());
        assertThat(isForm()).isFalse();
        assertThat(text())
                .contains("You have already told with this link", "Open my private page")
                .doesNotContain("Nobody came on Friday.", "Robin Wren");
    }

    @Test
    @WithMockUser("nobody")
    void links_that_are_dead_or_guessed_say_what_to_do_and_guessing_is_stopped() {
        PersonInvited robin = invite("Robin Wren", Languages.ENGLISH);
        callers.runAs(PRODUCT, () -> invited.takeBack(robin.invited().id()));
        open(robin.path());
        assertThat(text()).contains("This link was taken back", "Answer without your own link");
        open(call.path() + "/0000-0000-0000-0000");
        assertThat(text()).contains("This link does not work", "check each letter");
        for (int guess = 0; guess < 40; guess++) {
            open(call.path() + "/not-a-key-" + guess);
        }
        assertThat(text()).contains("That was too often", "Wait 15 minutes");
    }

    @Test
    @WithMockUser("nobody")
    void who_holds_no_role_here_sees_no_names() {
        invite("Robin Wren", Languages.ENGLISH);
        open("calls/" + call.id() + "/invited");
        assertThat(text()).doesNotContain("Robin Wren");
        open("calls/" + call.id() + "/letters");
        assertThat(text()).doesNotContain("Robin Wren");
    }

    @Test
    @WithMockUser("ada")
    void an_administrator_erases_whoever_was_invited_from_the_page_where_people_are_erased() {
        invite("Robin Wren", Languages.ENGLISH);
        open("testimony/erase?place=" + call.place());
        all(TextField.class).stream()
                .filter(field -> field.getId().equals(Optional.of("erase-invited")))
                .findFirst()
                .orElseThrow()
                .setValue("robin wren");
        press("Preview invitations");
        assertThat(text()).contains("1 invitation would be deleted.", "What they told stays");
        press("Delete the name for good");
        assertThat(text()).contains("1 invitation is deleted.");
        assertThat(list()).isEmpty();
    }

    @Test
    void the_page_speaks_welsh() {
        UI.getCurrent().setLocale(Languages.WELSH);
        open("calls/" + call.id() + "/invited");
        assertThat(text()).contains("Pobl a wahoddwyd wrth eu henwau", "Pwy gaiff ateb");
    }
}
