package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.testimony.Erasures.Erasure;
import org.folkmoot.theme.ThemeId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** When counts last changed because words were taken back, so that published numbers stay true and say that they changed. */
@CallerChecked
public class ChangedCounts {

    private final CountsChangedRecords records;

    ChangedCounts(CountsChangedRecords records) {
        this.records = records;
    }

    /** Anywhere at the places. */
    public Optional<CountsChanged> at(Set<PlaceId> places) {
        return records.last(places);
    }

    /** Of the theme, at the places. */
    public Optional<CountsChanged> ofTheme(Set<PlaceId> places, ThemeId theme) {
        return records.last(places, theme);
    }

    /** Of the service, at those places that are seen. */
    public Optional<CountsChanged> ofService(ServiceId service, Predicate<PlaceId> isSeen) {
        return records.last(service, isSeen);
    }

    /** Where and when counts changed because words were taken back: the day, the place, services and themes, and in fives how many testimonies. */
    @Repository
    static class CountsChangedRecords {

        static final String COLLECTION = "counts_changed";
        private static final int STEP = 5;

        private final MongoTemplate store;

        CountsChangedRecords(MongoTemplate store) {
            this.store = store;
        }

        /** Notes what the erasure touches, once for each place; what was noted before, when it was cut off, stays. */
        void note(Erasure erasure, List<TestimonyFacts> said) {
            Map<PlaceId, List<TestimonyFacts>> byPlace =
                    said.stream().collect(Collectors.groupingBy(TestimonyFacts::place));
            byPlace.forEach((place, there) -> {
                Set<UUID> services = new HashSet<>();
                Set<UUID> themes = new HashSet<>();
                there.forEach(one -> {
                    one.services().stream().map(ServiceId::value).forEach(services::add);
                    one.themes().stream().map(ThemeId::value).forEach(themes::add);
                });
                collection()
                        .updateOne(
                                Filters.eq("_id", erasure.id() + "/" + place),
                                Updates.combine(
                                        Updates.setOnInsert("place", place.value()),
                                        Updates.setOnInsert("day", erasure.day().toEpochDay()),
                                        Updates.setOnInsert("inFives", there.size() / STEP * STEP),
                                        Updates.setOnInsert("services", List.copyOf(services)),
                                        Updates.setOnInsert("themes", List.copyOf(themes))),
                                new UpdateOptions().upsert(true));
            });
        }

        /** When it last happened at one of the places. */
        Optional<CountsChanged> last(Collection<PlaceId> places) {
            return last(Filters.in("place", places.stream().map(PlaceId::value).toList()), _ -> true);
        }

        Optional<CountsChanged> last(Collection<PlaceId> places, ThemeId theme) {
            return last(
                    Filters.and(
                            Filters.in(
                                    "place", places.stream().map(PlaceId::value).toList()),
                            Filters.eq("themes", theme.value())),
                    _ -> true);
        }

        /** At one of the places that are seen. */
        Optional<CountsChanged> last(ServiceId service, Predicate<PlaceId> isSeen) {
            return last(Filters.eq("services", service.value()), isSeen);
        }

        private Optional<CountsChanged> last(Bson which, Predicate<PlaceId> isSeen) {
            return collection().find(which).into(new ArrayList<>()).stream()
                    .filter(document -> isSeen.test(new PlaceId(document.get("place", UUID.class))))
                    .map(document -> LocalDate.ofEpochDay(document.getLong("day")))
                    .max(Comparator.naturalOrder())
                    .map(CountsChanged::new);
        }

        private MongoCollection<Document> collection() {
            return store.getCollection(COLLECTION);
        }
    }

    /**
     * That counts shown before have changed because words were taken back. Says no number and nobody.
     *
     * @param day when it last happened
     */
    public record CountsChanged(LocalDate day) {}
}
