package org.folkmoot.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final EmailAddress EMAIL = new EmailAddress("m.rao@example.org");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a heron by the weir",
                "correcthorsebattery",
                "Kq7-vv2m-Xw9t",
                "ceffyl gwyn yn canu",
                "犬が橋の上で歌を三つ歌う"
            })
    void words_that_do_not_belong_together_are_taken(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "犬が橋の上で歌を三つ"})
    void fewer_than_twelve_characters_are_too_short(String password) {
        assertThat(fault(password)).contains(Reason.PASSWORD_TOO_SHORT);
    }

    @Test
    void a_hundred_and_twenty_eight_bytes_are_the_most() {
        String sentence = "the heron waits by the weir while seven grey bricks sing of rain; ".repeat(2);
        assertThat(fault(sentence.substring(0, 128))).isEmpty();
        assertThat(fault(sentence.substring(0, 129))).contains(Reason.PASSWORD_TOO_LONG);
        assertThat(fault("犬が橋の上で歌を三つ歌う".repeat(4))).contains(Reason.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc", "Leavemealone", "password2026!", "P4ssw0rd!!!!", "--liverpool--", "Folkmoot2026!",
                "passwordpassword", "abc1abc1abc1", "aaaaaaaaaaaaaa", "abcdefghijkl", "123456789012", "qwertyuiopas",
                "098765432109", "mnbvcxzlkjhg"
            })
    void what_everyone_tries_first_is_refused(String password) {
        assertThat(fault(password)).contains(Reason.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meena likes herons", "herons and O'Connor", "m.rao and the herons", "M.RAO@example.org 1"})
    void ones_own_name_or_address_is_refused(String password) {
        assertThat(rules.fault(password, "Meena Rao-O'Connor", EMAIL)).contains(Reason.PASSWORD_HOLDS_NAME);
    }

    @Test
    void a_name_of_three_letters_may_stand_in_a_longer_word() {
        assertThat(rules.fault("a raoul by the weir", "Ann Rao", EMAIL)).isEmpty();
    }

    private Optional<Reason> fault(String password) {
        return rules.fault(password, "Meena Rao", EMAIL);
    }
}
