package org.folkmoot.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.folkmoot.evidence.Synonyms.SynonymList;
import org.folkmoot.evidence.lucene.Thesaurus;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.springframework.stereotype.Component;

/** The lists of places in memory, read when they are first needed and again after they changed. */
@Component
class KnownSynonyms implements SynonymBook, ChangeSubscriber {

    /** The kind of its records in the feed of changes: ids of places. */
    static final String CHANGE_KIND = "synonyms";

    private static final SynonymList SEED = new SynonymList(Optional.empty(), seed(), 0);

    private final SynonymRecords records;
    private final NameBook names;
    private final Map<PlaceId, Optional<Known>> known = new ConcurrentHashMap<>();
    private final Thesaurus seed = Thesaurus.of(SEED.groups());

    private record Known(SynonymList list, Thesaurus thesaurus) {}

    KnownSynonyms(SynonymRecords records, NameBook names) {
        this.records = records;
        this.names = names;
    }

    @Override
    public Thesaurus at(Set<PlaceId> places) {
        return places.stream()
                .min(Comparator.comparing(PlaceId::value))
                .flatMap(this::nearest)
                .map(Known::thesaurus)
                .orElse(seed);
    }

    /** The list that holds at the place; its version is 0 unless it is the place's own. */
    SynonymList list(PlaceId place) {
        SynonymList list = nearest(place).map(Known::list).orElse(SEED);
        return list.settledAt().equals(Optional.of(place)) ? list : new SynonymList(list.settledAt(), list.groups(), 0);
    }

    private Optional<Known> nearest(PlaceId place) {
        return Stream.concat(Stream.of(place), names.above(place).stream())
                .flatMap(at -> known.computeIfAbsent(at, this::read).stream())
                .findFirst();
    }

    private Optional<Known> read(PlaceId place) {
        return records.find(place).map(list -> new Known(list, Thesaurus.of(list.groups())));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CHANGE_KIND);
    }

    @Override
    public void changed(Change change) {
        if (change.ids().isEmpty()) {
            known.clear();
        }
        // Waits for a reading under way, so that what is read before a change does not stay after it.
        change.ids().forEach(id -> known.remove(new PlaceId(id)));
    }

    private static List<List<String>> seed() {
        InputStream file = Objects.requireNonNull(KnownSynonyms.class.getResourceAsStream("synonyms.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line ->
                            Stream.of(line.split(",", -1)).map(String::strip).toList())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
