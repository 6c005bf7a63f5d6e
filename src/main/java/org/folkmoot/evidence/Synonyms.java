package org.folkmoot.evidence;

import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.stereotype.Service;

/**
 * Words that mean the same, by which a search is widened. A place has a list of its own, or that of the nearest place above that has one, or the list
 * that comes with Folkmoot. A change holds for the next search.
 */
@Service
public class Synonyms {

    private final KnownSynonyms known;
    private final SynonymRecords records;
    private final ChangeFeed feed;
    private final Audit audit;

    Synonyms(KnownSynonyms known, SynonymRecords records, ChangeFeed feed, Audit audit) {
        this.known = known;
        this.records = records;
        this.feed = feed;
        this.audit = audit;
    }

    /** The list that holds at the place. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public SynonymList at(PlaceId place) {
        return known.list(place);
    }

    /**
     * Gives the place a list of its own, or another.
     *
     * @param version of its own list so far, 0 if it had none
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody changed it meanwhile
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER})
    public void save(PlaceId place, List<List<String>> groups, long version) {
        SynonymList checked = new SynonymList(Optional.of(place), groups, version);
        write(place, () -> records.save(place, checked.groups(), version));
        audit.record("synonyms.saved", List.of(place.value()));
    }

    /**
     * Takes the place's own list away, so that the one above holds.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody changed it meanwhile
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER})
    public void remove(PlaceId place, long version) {
        write(place, () -> records.remove(place, version));
        audit.record("synonyms.removed", List.of(place.value()));
    }

    private void write(PlaceId place, Runnable change) {
        feed.write(KnownSynonyms.CHANGE_KIND, List.of(place.value()), change);
    }

    /**
     * Words that mean the same in what people say, as a place has settled them: groups of two terms and more, each a word or a short string of words.
     *
     * @param settledAt the place whose list it is; empty for the list that comes with Folkmoot
     * @param version of that place's list, to be named when it is changed; 0 where it has none of its own
     */
    public record SynonymList(Optional<PlaceId> settledAt, List<List<String>> groups, long version) {

        public static final int MOST_GROUPS = 500;
        public static final int MOST_TERMS = 20;
        public static final int LONGEST_TERM = 60;

        public SynonymList {
            groups = groups.stream().map(List::copyOf).toList();
            if (groups.size() > MOST_GROUPS || !groups.stream().allMatch(SynonymList::isGroup)) {
                throw new IllegalArgumentException("At most " + MOST_GROUPS + " groups of two terms and more");
            }
        }

        /** True if it may stand in a list. */
        public static boolean isGroup(List<String> terms) {
            return terms.size() >= 2
                    && terms.size() <= MOST_TERMS
                    && terms.stream().allMatch(term -> !term.isBlank() && term.length() <= LONGEST_TERM);
        }
    }
}
