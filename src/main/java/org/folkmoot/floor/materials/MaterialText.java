package org.folkmoot.floor.materials;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.floor.materials.MaterialRefused.Reason;

/** A text with its title, in one language and one way of writing. Paragraphs are parted by empty lines; the text may be empty. */
public record MaterialText(String title, String words) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST = 20_000;

    /** @throws MaterialRefused if it has no title, or either is too long */
    public MaterialText {
        title = title.strip().replaceAll("\\p{Cntrl}+", " ");
        words = words.strip().replace("\r\n", "\n");
        if (title.isEmpty()) {
            throw new MaterialRefused(Reason.TITLE_MISSING);
        }
        if (title.length() > LONGEST_TITLE) {
            throw new MaterialRefused(Reason.TITLE_TOO_LONG);
        }
        if (words.length() > LONGEST) {
            throw new MaterialRefused(Reason.TEXT_TOO_LONG);
        }
    }

    public List<String> paragraphs() {
        return Arrays.stream(words.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
