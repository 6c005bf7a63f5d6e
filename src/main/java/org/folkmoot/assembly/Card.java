package org.folkmoot.assembly;

import java.util.Optional;
import org.folkmoot.people.CodeLetters;
import org.folkmoot.platform.Sha256;

/**
 * A personal card: whoever shows its code takes part as its holder. It stays the same each time it is printed, until it is renewed.
 *
 * @param name as called in the room
 */
public record Card(CardHolder holder, String name, Code code) {

    /** The code on a card, such as can be typed from it ({@link CodeLetters}); 80 bits. The store keeps its hash only. */
    public record Code(String letters) {

        static Code of(byte[] random) {
            return new Code(CodeLetters.of(random));
        }

        /** What was typed or read by a camera; empty if it can't be a code. */
        public static Optional<Code> read(String typed) {
            return CodeLetters.read(typed).map(Code::new);
        }

        /** In fours, as it stands on the card. */
        public String shown() {
            return CodeLetters.inFours(letters);
        }

        /** The address that the card's QR code opens. What follows the # is sent to no server and stands in no log. */
        public String path() {
            return "card#" + shown();
        }

        String hash() {
            return Sha256.of("member card " + letters);
        }

        @Override
        public String toString() {
            return "(the code of a card)";
        }
    }
}
