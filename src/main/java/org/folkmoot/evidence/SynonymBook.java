package org.folkmoot.evidence;

import java.util.Set;
import org.folkmoot.evidence.lucene.Thesaurus;
import org.folkmoot.place.PlaceId;

/** The words that mean the same, at hand without a look into the store. */
public interface SynonymBook {

    /** What widens a search at the places. */
    Thesaurus at(Set<PlaceId> places);
}
