package org.folkmoot.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Filter;
import org.folkmoot.evidence.lucene.SearchRequest;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.testimony.Testimonies;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people said keeps a place from being removed. Counted by the index, which alone knows it by place; while the index has not caught
 * up the store is read through, since a place must not go by an old count.
 */
@Component
@Order(2)
record TestimonyAtPlace(EvidenceIndex index, Testimonies testimonies, Texts texts) implements PlaceUse {

    private static final int PAGE = 1_000;

    @Override
    public long countAt(PlaceId place) {
        return index.isCaughtUp() ? indexed(place) : stored(place);
    }

    private long indexed(PlaceId place) {
        SearchRequest allHere = new SearchRequest(
                "", ViewerFilter.of(Set.of(place)), Filter.none(), HitOrder.NEWEST, 0, 0, List.of(), _ -> List.of());
        return index.find(allHere).total().comments();
    }

    private long stored(PlaceId place) {
        AtomicLong here = new AtomicLong();
        testimonies.readAll(
                PAGE,
                page -> here.addAndGet(
                        page.stream().filter(said -> said.place().equals(place)).count()));
        return here.get();
    }

    @Override
    public String words(long count, Locale language) {
        return texts.in(language, "evidence.held", count);
    }
}
