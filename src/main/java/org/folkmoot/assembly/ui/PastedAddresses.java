package org.folkmoot.assembly.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.people.EmailAddress;

/**
 * E-mail addresses as people paste them: one a line or parted by commas, semicolons or spaces, bare or as {@code Name <address>}. Nothing that may
 * have been meant as an address is passed over.
 *
 * @param good each address once, in the order given
 * @param bad what has an @ and is no address, and lines without any address
 */
record PastedAddresses(List<EmailAddress> good, List<String> bad) {

    /** A name has no full stop in its middle; an address whose @ was forgotten has. */
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("\\S+\\.\\p{L}{2,}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;<>\"()]+");

    static PastedAddresses of(String pasted) {
        Set<EmailAddress> good = new LinkedHashSet<>();
        List<String> bad = new ArrayList<>();
        for (String line : pasted.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.contains("@")) {
                read(line, good, bad);
            } else {
                bad.add(line.strip());
            }
        }
        return new PastedAddresses(List.copyOf(good), List.copyOf(bad));
    }

    private static void read(String line, Set<EmailAddress> good, List<String> bad) {
        for (String piece : SEPARATORS.splitAsStream(line).toList()) {
            Optional<EmailAddress> address = EmailAddress.parse(piece);
            if (address.isPresent()) {
                good.add(address.get());
            } else if (piece.contains("@") || LIKE_AN_ADDRESS.matcher(piece).matches()) {
                bad.add(piece);
            }
        }
    }
}
