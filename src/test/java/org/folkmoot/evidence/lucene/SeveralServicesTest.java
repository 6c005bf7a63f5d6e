package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.evidence.lucene.Voices.EASTGATE;
import static org.folkmoot.evidence.lucene.Voices.says;
import static org.folkmoot.evidence.lucene.Voices.sought;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.evidence.Count;
import org.folkmoot.evidence.lucene.Axis.CrossTable;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.Test;

/** A story that is about several services counts at each, and once in all. */
class SeveralServicesTest extends OpenIndexes {

    @Test
    void a_story_counts_at_every_service_it_is_about_and_once_in_all() {
        EvidenceIndex index = holding(
                says("Ann", "The ward forgot to ring the nurses.", EASTGATE, List.of("ward", "nursing"), "waiting"),
                says("Ann", "The ward forgot again.", EASTGATE, List.of("nursing", "ward", "transport"), "waiting"),
                says("Bob", "Nobody came.", EASTGATE, List.of("nursing"), "waiting"));

        Found found = index.find(sought(""));
        assertThat(found.total()).isEqualTo(new Count(2, 3));
        assertThat(found.facets().services())
                .isEqualTo(Map.of(
                        Voices.id("ward"), new Count(1, 2),
                        Voices.id("nursing"), new Count(2, 3),
                        Voices.id("transport"), new Count(1, 1)));
    }

    @Test
    void the_table_counts_a_person_once_in_a_cell_and_once_in_each_total() {
        EvidenceIndex index = holding(
                says("Ann", "One.", EASTGATE, List.of("ward", "nursing"), "waiting", "being heard"),
                says("Ann", "Two.", EASTGATE, List.of("ward", "nursing"), "waiting"),
                says("Bob", "Three.", EASTGATE, List.of("nursing"), "waiting"),
                says("Cay", "Four.", EASTGATE, List.of(), "waiting"));

        CrossTable<UUID, UUID> cross =
                index.count(ViewerFilter.everything(), Filter.none(), Axis.themes(), Axis.services());
        int waiting = cross.rows().indexOf(Voices.id("waiting"));
        int ward = cross.columns().indexOf(Voices.id("ward"));
        int nursing = cross.columns().indexOf(Voices.id("nursing"));
        assertThat(cross.people().cells()[waiting][ward]).isEqualTo(1);
        assertThat(cross.people().cells()[waiting][nursing]).isEqualTo(2);
        assertThat(cross.people().rowTotals()[waiting]).isEqualTo(3);
        assertThat(cross.people().columnTotals()[ward]).isEqualTo(1);
        assertThat(cross.people().columnTotals()[nursing]).isEqualTo(2);
        assertThat(cross.people().total()).isEqualTo(3);
        assertThat(cross.comments()).isEqualTo(4);
    }

    @Test
    void it_is_found_at_any_of_them_and_names_them_in_the_order_of_the_teller() {
        EvidenceIndex index = holding(
                says("Ann", "The ward forgot.", EASTGATE, List.of("ward", "nursing", "transport"), "waiting"),
                says("Bob", "Nobody came.", EASTGATE, List.of("nursing"), "waiting"));

        Filter transport = new Filter(
                Set.of(),
                Set.of(Voices.service("transport")),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        Found found = index.find(sought("", ViewerFilter.everything(), transport));
        assertThat(found.total()).isEqualTo(new Count(1, 1));
        assertThat(found.hits().getFirst().services())
                .containsExactly(Voices.service("ward"), Voices.service("nursing"), Voices.service("transport"));
        assertThat(found.facets().services())
                .as("its own choice does not shrink the list")
                .containsEntry(Voices.id("nursing"), new Count(2, 2));
    }

    @Test
    void a_service_named_twice_is_one() {
        Testimony said = says("Ann", "Twice.", EASTGATE, List.of("ward", "ward", "nursing"), "waiting");
        assertThat(said.services()).containsExactly(Voices.service("ward"), Voices.service("nursing"));
    }
}
