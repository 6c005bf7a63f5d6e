package org.folkmoot.evidence;

import org.folkmoot.evidence.disclosure.Detail;
import org.folkmoot.evidence.lucene.ViewerFilter;

/** Says what of people's words and of their counts the person at hand may see. */
public interface Viewers {

    Viewer current();

    /**
     * @param words whose words may be found and read
     * @param counts whose words may be counted
     * @param detail how exactly counts are told wherever they are
     */
    record Viewer(ViewerFilter words, ViewerFilter counts, Detail detail) {}
}
