package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Search as people ask, over the words of the demonstration. */
@ProductTest
class DemonstrationSearchTest {

    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "testimonies.csv");
    private static final Pattern BY_PHONE =
            Pattern.compile("\\b(phone|phones|telephone|rang|rung|ring|ringing|rings)\\b");
    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private EvidenceSearch search;

    @Autowired
    private Synonyms synonyms;

    @Test
    void what_people_said_of_the_phone_is_found_in_whichever_words_and_a_place_settles_which_mean_the_same() {
        List<String> words = words();
        PlaceId vale = callers.as(
                PRODUCT,
                () -> places.create(
                                NewPlace.called("Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
        PlaceId within = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                "Millbank", PlaceLevel.NEIGHBOURHOOD, Optional.of(vale), Optional.empty()))
                        .id());
        callers.runAs(
                PRODUCT,
                () -> testimonies.record(
                        words.stream().map(said -> says(vale, said)).toList()));
        await(words.size());
        Caller designer = new Caller.Account(
                UUID.randomUUID(), "designer", Set.of(new Grant(Role.SERVICE_DESIGNER, vale.scope())));
        callers.runAs(designer, () -> {
            List<String> ofThePhone = words.stream()
                    .filter(said -> BY_PHONE.matcher(said.toLowerCase(java.util.Locale.ROOT))
                            .find())
                    .toList();
            List<String> found = found("getting through by phone", vale);
            assertThat(ofThePhone).hasSizeGreaterThan(16);
            assertThat(found).containsAll(ofThePhone);
            assertThat(Set.copyOf(found("telephone", vale))).isEqualTo(Set.copyOf(found("phone", vale)));
            assertThat(search.search(EvidenceQuery.all()
                                    .asking("phone")
                                    .places(Set.of(vale))
                                    .matching(EvidenceQuery.Matching.ONLY_THESE))
                            .found())
                    .isLessThan(ofThePhone.size());

            assertThat(synonyms.at(vale).settledAt())
                    .as("the list that comes with Folkmoot")
                    .isEmpty();
            synonyms.save(vale, List.of(List.of("oxygen", "catheter")), 0);
            assertThat(found("phone", vale).size())
                    .as("the place's own list knows nothing of phones")
                    .isLessThan(ofThePhone.size());
            assertThat(Set.copyOf(found("oxygen", vale))).isEqualTo(Set.copyOf(found("catheter", vale)));
            assertThat(synonyms.at(within).settledAt()).contains(vale);
            assertThatThrownBy(() -> synonyms.save(vale, List.of(), 0))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            synonyms.save(vale, List.of(), synonyms.at(vale).version());
            synonyms.remove(vale, synonyms.at(vale).version());
            assertThat(found("getting through by phone", vale)).containsAll(ofThePhone);

            EvidenceHit hit =
                    search.search(EvidenceQuery.all().asking("oxygen")).hits().getFirst();
            assertThat(search.find(hit.id()))
                    .hasValueSatisfying(
                            one -> assertThat(one.excerpt().isWhole()).isTrue());
        });
        Caller elsewhere = new Caller.Account(
                UUID.randomUUID(),
                "designer elsewhere",
                Set.of(new Grant(Role.SERVICE_DESIGNER, new PlaceId(UUID.randomUUID()).scope())));
        TestimonyId any = callers.as(designer, () -> search.search(EvidenceQuery.all()))
                .hits()
                .getFirst()
                .id();
        assertThat(callers.as(elsewhere, () -> search.find(any))).isEmpty();
    }

    private List<String> found(String text, PlaceId place) {
        List<String> found = new ArrayList<>();
        search.export(
                EvidenceQuery.all().asking(text).places(Set.of(place)),
                ExportedComment.Purpose.INSIDE,
                row -> row.words().ifPresent(found::add));
        return found;
    }

    private void await(int documents) {
        long deadline = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp() || index.documents() < documents) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<String> words() {
        try (Stream<de.siegmar.fastcsv.reader.NamedCsvRecord> rows =
                de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(DEMONSTRATION).stream()) {
            return rows.map(row -> row.getField("words")).toList();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Testimony says(PlaceId place, String words) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(UUID.randomUUID()),
                place,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                words,
                EnumSet.allOf(WordsUse.class),
                "a test");
    }
}
