package org.folkmoot.submission.attachment.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/** Text without markup, kept as UTF-8. What is none is read as Windows-1252, as older editors write it. */
final class PlainText {

    private static final Charset OLDER = Charset.forName("windows-1252");
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype|html|head|body|script|svg|iframe|object|embed|img|meta|link|style|a\\s|\\?xml|\\?php)");

    private PlainText() {}

    static CheckedFile of(byte[] bytes) {
        String text = text(bytes);
        if (text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                || hasMarkup(text.toLowerCase(java.util.Locale.ROOT))) {
            throw new FileRefused(Reason.TYPE_NOT_TAKEN);
        }
        byte[] clean = text.getBytes(StandardCharsets.UTF_8);
        return new CheckedFile(FileType.TEXT, out -> out.write(clean));
    }

    /** Whether a browser could take it for a page. */
    static boolean hasMarkup(String small) {
        return MARKUP.matcher(small).find();
    }

    private static String text(byte[] bytes) {
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return older(bytes);
        }
    }

    private static String older(byte[] bytes) {
        try {
            return decoded(bytes, OLDER);
        } catch (CharacterCodingException _) {
            throw new FileRefused(Reason.TYPE_NOT_TAKEN);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
