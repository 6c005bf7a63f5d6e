package org.folkmoot.submission.attachment;

import java.util.regex.Pattern;
import org.folkmoot.submission.attachment.content.FileType;

/** Makes of what a device calls a file a name that is safe on any machine and ends as the file's type says. */
final class FileName {

    private static final int LONGEST = 100;
    private static final String UNSAFE = "/\\:*?\"<>|%&;";
    private static final Pattern ENDING = Pattern.compile("(\\.\\p{Alnum}{1,5})+$");

    private FileName() {}

    static String of(String given, FileType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints()
                .filter(FileName::isShown)
                .limit(LONGEST)
                .forEach(c -> kept.appendCodePoint(UNSAFE.indexOf(c) < 0 ? c : '_'));
        String name = ENDING.matcher(kept)
                .replaceFirst("")
                .strip()
                .replaceAll("^[.\\s-]+", "")
                .strip();
        return (name.isEmpty() ? "file" : name) + "." + type.extension();
    }

    /** Not what turns the reading direction around, or is seen by nobody. */
    private static boolean isShown(int c) {
        int kind = Character.getType(c);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.PRIVATE_USE
                && kind != Character.UNASSIGNED
                && kind != Character.LINE_SEPARATOR
                && kind != Character.PARAGRAPH_SEPARATOR;
    }
}
