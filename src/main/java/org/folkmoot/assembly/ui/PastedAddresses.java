package org.folkmoot.assembly.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.people.EmailAddress;

/**
 * E-mail addresses as people paste them: one a line or parted by commas, semicolons or spaces, bare or as {@code Name <address>}.
 *
 * @param good each address once, in the order given
 * @param bad pieces with an @ that are no addresses
 */
record PastedAddresses(List<EmailAddress> good, List<String> bad) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;<>\"()]+");

    static PastedAddresses of(String pasted) {
        Set<EmailAddress> good = new LinkedHashSet<>();
        List<String> bad = new ArrayList<>();
        for (String piece : SEPARATORS.splitAsStream(pasted).toList()) {
            if (piece.contains("@")) {
                Optional<EmailAddress> address = EmailAddress.parse(piece);
                address.ifPresentOrElse(good::add, () -> bad.add(piece));
            }
        }
        return new PastedAddresses(List.copyOf(good), List.copyOf(bad));
    }
}
