package org.folkmoot.assembly.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.assembly.ui.InvitationsSection.PastedAddresses;
import org.folkmoot.people.EmailAddress;
import org.junit.jupiter.api.Test;

/** What people paste to invite others. */
class PastedAddressesTest {

    @Test
    void addresses_come_one_a_line_or_parted_by_commas_with_names_or_without_and_each_counts_once() {
        PastedAddresses pasted = PastedAddresses.of("""
            ann@marlow.example, bo@marlow.example
            Cai Lee <cai@marlow.example>; "Lee, Di" <di@marlow.example>

            ann@marlow.example\
            """);
        assertThat(pasted.good())
                .extracting(EmailAddress::value)
                .containsExactly("ann@marlow.example", "bo@marlow.example", "cai@marlow.example", "di@marlow.example");
        assertThat(pasted.bad()).isEmpty();
    }

    @Test
    void nothing_that_may_have_been_meant_as_an_address_is_passed_over() {
        PastedAddresses pasted = PastedAddresses.of("""
            ann@marlow.example, bo.marlow.example
            cai@
            Di Lee\
            """);
        assertThat(pasted.good()).extracting(EmailAddress::value).containsExactly("ann@marlow.example");
        assertThat(pasted.bad()).containsExactly("bo.marlow.example", "cai@", "Di Lee");
    }
}
