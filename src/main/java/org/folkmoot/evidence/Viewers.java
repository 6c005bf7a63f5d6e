package org.folkmoot.evidence;

import java.util.Set;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.place.PlaceId;

/** Says what of people's words and of their counts the person at hand may see: whoever may read the words behind a number sees the number. */
public interface Viewers {

    Viewer current(Sight sight);

    /**
     * @param words whose words may be found and read
     * @param counts whose words may be counted
     */
    record Viewer(ViewerFilter words, ViewerFilter counts, Sight sight) {

        /** How exactly counts over words that may be read are told. */
        public Detail ofWords() {
            return sight == Sight.OWN ? Detail.ALL : Detail.PUBLIC;
        }

        /** How exactly counts at the places are told; everywhere if none is named. */
        public Detail ofCounts(Set<PlaceId> places) {
            return words.covers(counts, places) ? ofWords() : Detail.PUBLIC;
        }
    }
}
