package org.folkmoot.platform.imports;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.csv.TextEncoding;

/** What a file says that came as an option of an import: its text, or, of a spreadsheet, its bytes as a {@code data:} address (RFC 2397). */
public final class OptionText {

    private static final String PREFIX = "data:application/octet-stream;base64,";

    /** How spreadsheets begin, those of the new form and the old. */
    private static final List<byte[]> SPREADSHEETS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private OptionText() {}

    public static String of(byte[] file) {
        return SPREADSHEETS.stream().anyMatch(head -> beginsWith(file, head))
                ? PREFIX + Base64.getEncoder().encodeToString(file)
                : TextEncoding.decode(file);
    }

    private static boolean beginsWith(byte[] file, byte[] head) {
        return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }

    /** The bytes of the spreadsheet; empty if the option is text. */
    public static Optional<byte[]> spreadsheet(String option) {
        if (!option.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(option.substring(PREFIX.length())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
