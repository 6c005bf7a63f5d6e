package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ann.Lee@Example.ORG", " ann.lee@example.org\t", "ａnn.lee@example.org"})
    void spellings_of_one_address_are_one_address(String spelling) {
        assertThat(new EmailAddress(spelling)).isEqualTo(new EmailAddress("ann.lee@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@@example.org",
                "ann lee@example.org",
                "ann@example.org\nBcc: x@y.z",
                "ann@example..org",
                "ann@.example.org",
                "<ann@example.org>",
                "ann,ben@example.org"
            })
    void what_is_no_address_is_none(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void addresses_that_only_look_alike_are_two() {
        assertThat(new EmailAddress("ann+1@example.org")).isNotEqualTo(new EmailAddress("ann@example.org"));
    }
}
