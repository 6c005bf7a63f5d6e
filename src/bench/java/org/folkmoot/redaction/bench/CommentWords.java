package org.folkmoot.redaction.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.platform.cli.CommentRows;

/** What people wrote, from the comment files of a folder, each text once. */
final class CommentWords {

    /** Two halves of the comments, drawn by their text: rules were looked at on the one and are measured on the other. */
    enum Half {
        MAKING,
        HELD_OUT;

        boolean has(String text) {
            return (text.hashCode() & 1) == ordinal();
        }
    }

    private CommentWords() {}

    static List<String> read(Path folder) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        CommentRows.in(folder, row -> CommentRows.words(row).findFirst().ifPresent(texts::add));
        return new ArrayList<>(texts);
    }

    /** Words are what spaces part. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
