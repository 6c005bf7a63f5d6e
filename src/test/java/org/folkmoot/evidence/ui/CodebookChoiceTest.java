package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.CodebookId;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;

/** Of several codebooks a table shows one. */
class CodebookChoiceTest {

    private final Codebook small = book("Small", "Parking");
    private final Codebook large = book("Large", "Waiting");
    private final CountsTable<Named<ThemeId>, Named<ServiceId>> table = new CountsTable<>(
            List.of(), List.of(row(small, 3), row(large, 40)), List.of(), Shown.exactly(41), Detail.ALL);

    @Test
    void unless_one_is_named_it_is_that_under_whose_themes_most_people_spoke() {
        assertThat(names(QueryParameters.empty())).containsExactly("Waiting");
    }

    @Test
    void the_one_in_the_address_is_shown_and_the_total_still_counts_everyone() {
        QueryParameters named = QueryParameters.simple(
                Map.of(CodebookChoice.PARAMETER, small.id().toString()));
        assertThat(names(named)).containsExactly("Parking");
        assertThat(CodebookChoice.of(named, List.of(small, large), table)
                        .of(table)
                        .total())
                .isEqualTo(Shown.exactly(41));
        assertThat(names(QueryParameters.simple(Map.of(CodebookChoice.PARAMETER, "none"))))
                .containsExactly("Waiting");
    }

    @Test
    void where_one_codebook_is_in_the_table_there_is_nothing_to_choose() {
        CodebookChoice choice = CodebookChoice.of(QueryParameters.empty(), List.of(small), table);
        assertThat(choice.of(table)).isEqualTo(table);
        assertThat(choice.select(new Span())).isEmpty();
    }

    private List<String> names(QueryParameters parameters) {
        return CodebookChoice.of(parameters, List.of(small, large), table).of(table).rows().stream()
                .map(row -> row.head().name())
                .toList();
    }

    private static CountsTable.Row<Named<ThemeId>> row(Codebook book, int people) {
        Theme theme = book.themes().getFirst();
        return new CountsTable.Row<>(new Named<>(theme.id(), theme.name()), List.of(), Shown.exactly(people));
    }

    private static Codebook book(String name, String theme) {
        CodebookId id = new CodebookId(UUID.randomUUID());
        PlaceId place = new PlaceId(UUID.randomUUID());
        return new Codebook(
                id,
                place,
                name,
                1,
                Optional.empty(),
                List.of(new Theme(
                        new ThemeId(UUID.randomUUID()),
                        id,
                        place,
                        name.toLowerCase(java.util.Locale.ROOT),
                        theme,
                        Optional.empty(),
                        "")));
    }
}
