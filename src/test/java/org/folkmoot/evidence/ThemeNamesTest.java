package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.change.Change;
import org.folkmoot.theme.AllCodebooks;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.CodebookId;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;

class ThemeNamesTest {

    private static final ThemeId WAITING = new ThemeId(UUID.randomUUID());

    @Test
    void a_name_that_changes_while_the_names_are_read_is_read_again() {
        AllCodebooks codebooks = mock(AllCodebooks.class);
        ThemeNames names = new ThemeNames(codebooks, mock(ServiceDirectory.class), mock(Places.class));
        when(codebooks.all())
                .thenAnswer(_ -> {
                    // Somebody renames the theme after it was read and before the reading is done.
                    names.changed(new Change(1, Codebooks.CHANGE_KIND, List.of(WAITING.value())));
                    return List.of(book("Ours", theme(WAITING, "Waiting")));
                })
                .thenReturn(List.of(book("Ours", theme(WAITING, "Waiting times"))));
        names.theme(WAITING);
        assertThat(names.theme(WAITING)).contains("Waiting times");
    }

    @Test
    void themes_of_one_name_in_two_codebooks_are_told_apart_by_the_codebook() {
        Theme other = theme(new ThemeId(UUID.randomUUID()), "waiting");
        Theme alone = theme(new ThemeId(UUID.randomUUID()), "Manner");
        AllCodebooks codebooks = mock(AllCodebooks.class);
        when(codebooks.all())
                .thenReturn(List.of(book("NHS framework", theme(WAITING, "Waiting"), alone), book("Ours", other)));
        ThemeNames names = new ThemeNames(codebooks, mock(ServiceDirectory.class), mock(Places.class));
        assertThat(names.theme(WAITING)).contains("Waiting (NHS framework)");
        assertThat(names.theme(other.id())).contains("waiting (Ours)");
        assertThat(names.theme(alone.id())).contains("Manner");
    }

    private static Codebook book(String name, Theme... themes) {
        return new Codebook(
                new CodebookId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                name,
                1,
                Optional.empty(),
                List.of(themes));
    }

    private static Theme theme(ThemeId id, String name) {
        return new Theme(
                id,
                new CodebookId(UUID.randomUUID()),
                new PlaceId(UUID.randomUUID()),
                "waiting",
                name,
                Optional.empty(),
                "");
    }
}
