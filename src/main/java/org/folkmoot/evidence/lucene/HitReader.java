package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.Excerpt.Mark;
import org.folkmoot.evidence.lucene.Dictionaries.Dictionary;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;
import org.jspecify.annotations.Nullable;

/** Reads the hits of one page, with their matches marked where they really matched. */
final class HitReader {

    private static final Set<String> STORED = Set.of(IndexFields.WORDS, IndexFields.QUESTION);

    private final CountingSearcher searcher;
    private final Weight asked;
    private final List<Shown> tiers = new ArrayList<>();
    private final Why why;
    private final int longest;
    private final StoredFields stored;

    /**
     * @param words what was looked for, without the filter
     * @param why why a hit of these words is shown
     * @param tiers for what a hit is shown instead, the first that it matches
     * @param longest letters of an excerpt
     */
    HitReader(CountingSearcher searcher, Query words, Why why, List<Tier> tiers, int longest) throws IOException {
        this.searcher = searcher;
        this.why = why;
        this.longest = longest;
        this.asked = weight(searcher, words);
        for (Tier tier : tiers) {
            this.tiers.add(new Shown(weight(searcher, tier.words()), tier.why()));
        }
        this.stored = searcher.storedFields();
    }

    private record Shown(Weight words, Why why) {}

    private static Weight weight(CountingSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /**
     * @param document its number in the whole index
     */
    Hit read(int document) throws IOException {
        int segment = ReaderUtil.subIndex(document, searcher.getIndexReader().leaves());
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(segment);
        int local = document - leaf.docBase;
        DocValuesCache columns = searcher.columns(segment);
        Dictionaries dictionaries = searcher.dictionaries();
        Document kept = stored.document(document, STORED);
        return new Hit(
                id(leaf, local),
                new PlaceId(dictionaries.places().id(columns.place(local))),
                services(columns, local, dictionaries.services()),
                Optional.of(columns.day(local))
                        .filter(day -> day != DocValuesCache.NO_DAY)
                        .map(LocalDate::ofEpochDay),
                Felt.ofStep(columns.felt(local)),
                IntStream.range(columns.themesBegin(local), columns.themesBegin(local + 1))
                        .mapToObj(i -> new ThemeId(dictionaries.themes().id(columns.theme(i))))
                        .toList(),
                uses(columns.uses(local)),
                columns.isNoted(local) ? notes(leaf, local) : Set.of(),
                Optional.ofNullable(kept.get(IndexFields.QUESTION)),
                Excerpts.cut(kept.get(IndexFields.WORDS), why == Why.CHOICE ? List.of() : marks(leaf, local), longest),
                why(leaf, local));
    }

    private static List<ServiceId> services(DocValuesCache columns, int local, Dictionary dictionary) {
        int[] numbers = new int[CrossCounter.MOST_VALUES];
        return Arrays.stream(numbers, 0, columns.services(local, numbers))
                .mapToObj(number -> new ServiceId(dictionary.id(number)))
                .toList();
    }

    private List<Mark> marks(LeafReaderContext leaf, int local) throws IOException {
        List<Mark> marks = new ArrayList<>();
        MatchesIterator places = places(asked.matches(leaf, local));
        while (places != null && places.next()) {
            if (places.startOffset() >= 0 && places.endOffset() > places.startOffset()) {
                marks.add(new Mark(places.startOffset(), places.endOffset()));
            }
        }
        return marks;
    }

    private static @Nullable MatchesIterator places(@Nullable Matches matches) throws IOException {
        return matches == null ? null : matches.getMatches(IndexFields.WORDS);
    }

    private Why why(LeafReaderContext leaf, int local) throws IOException {
        for (Shown tier : tiers) {
            if (tier.words().matches(leaf, local) != null) {
                return tier.why();
            }
        }
        return why;
    }

    private static TestimonyId id(LeafReaderContext leaf, int local) throws IOException {
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(IndexFields.ID);
        if (!ids.advanceExact(local)) {
            throw new IllegalStateException("A document of the index has no id");
        }
        return new TestimonyId(IndexFields.uuid(ids.binaryValue()));
    }

    private static Set<ContentNote> notes(LeafReaderContext leaf, int local) throws IOException {
        NumericDocValues notes = DocValues.getNumeric(leaf.reader(), IndexFields.NOTES);
        long bits = notes.advanceExact(local) ? notes.longValue() : 0;
        return Arrays.stream(ContentNote.values())
                .filter(note -> (bits & (1L << note.ordinal())) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<WordsUse> uses(int bits) {
        return Arrays.stream(WordsUse.values())
                .filter(use -> (bits & (1 << use.ordinal())) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a hit that matches the words is shown for. */
    record Tier(Query words, Why why) {}
}
