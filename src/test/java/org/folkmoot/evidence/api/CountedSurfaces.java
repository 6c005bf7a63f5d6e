package org.folkmoot.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.Voices;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;

/** Every page on which counts of people stand. */
record CountedSurfaces(ThemesBesideServices counts, EvidenceSearch search, PlaceId place, List<Theme> themes) {

    private static final ServiceId NURSING = SpokenEvidence.NURSING;

    /** Themes, matrix, the page of each theme and of the service. */
    void countedOn(Sight sight, BiConsumer<String, Shown> note) {
        CountsTable<Named<ThemeId>, Named<ServiceId>> matrix = counts.matrix(place, new Period.AllTime(), sight);
        note.accept("all", matrix.total());
        matrix.rows().forEach(row -> {
            note.accept(row.head().name(), row.total());
            IntStream.range(0, matrix.columns().size())
                    .forEach(i -> note.accept(
                            row.head().name() + " at " + matrix.columns().get(i).id(),
                            row.cells().get(i)));
        });
        IntStream.range(0, matrix.columns().size())
                .forEach(i -> note.accept(
                        "at " + matrix.columns().get(i).id(),
                        matrix.columnTotals().get(i)));
        Voices<ThemeId> ofService = counts.ofService(NURSING, new Period.AllTime(), sight);
        note.accept("at " + NURSING, ofService.people());
        ofService.under().rows().forEach(row -> note.accept(row.head().name() + " at " + NURSING, row.total()));
        themes.stream().filter(theme -> !theme.name().equals("Parking")).forEach(theme -> {
            Voices<ServiceId> ofTheme = counts.ofTheme(theme.id(), place, new Period.AllTime(), sight);
            note.accept(theme.name(), ofTheme.people());
            ofTheme.under()
                    .rows()
                    .forEach(row ->
                            note.accept(theme.name() + " at " + row.head().id(), row.total()));
        });
    }

    /** Search, its lists to narrow by, and what an export holds. */
    void foundWith(Sight sight, BiConsumer<String, Shown> note) {
        EvidenceQuery all = EvidenceQuery.all().places(Set.of(place)).seen(sight);
        EvidenceResult found = search.search(all);
        note.accept("all", found.people());
        found.themes().forEach(choice -> note.accept(choice.value().name(), choice.people()));
        found.services().forEach(choice -> note.accept("at " + choice.value().id(), choice.people()));
        found.themes().forEach(choice -> {
            EvidenceQuery narrowed = all.themes(Set.of(choice.value().id()));
            EvidenceResult under = search.search(narrowed);
            note.accept(choice.value().name(), under.people());
            note.accept(
                    choice.value().name() + " at " + NURSING,
                    search.search(narrowed.services(Set.of(NURSING))).people());
            List<ExportedComment> rows = new ArrayList<>();
            search.export(narrowed, ExportedComment.Purpose.INSIDE, rows::add);
            assertThat(under.comments().orElse(rows.size())).isEqualTo(rows.size());
        });
    }
}
