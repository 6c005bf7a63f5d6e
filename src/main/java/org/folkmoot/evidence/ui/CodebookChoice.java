package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.Named;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.ThemeId;

/**
 * The codebook whose themes a table shows, as the parameter {@code codebook} of its address: the same words coded by two codebooks would stand
 * in it twice. Unless one is named, the one under whose themes most people spoke.
 */
record CodebookChoice(List<Codebook> books, Optional<Codebook> chosen) {

    static final String PARAMETER = "codebook";

    /** Among those whose themes are in the table. */
    static CodebookChoice of(
            QueryParameters parameters, List<Codebook> known, CountsTable<Named<ThemeId>, Named<ServiceId>> table) {
        Map<ThemeId, Integer> people = new HashMap<>();
        table.rows().forEach(row -> people.put(row.head().id(), row.total().told()));
        List<Codebook> books = known.stream()
                .filter(book -> book.themes().stream().anyMatch(theme -> people.containsKey(theme.id())))
                .toList();
        String wanted = parameters.getSingleParameter(PARAMETER).orElse("");
        Optional<Codebook> named = books.stream()
                .filter(book -> book.id().toString().equals(wanted))
                .findFirst();
        Comparator<Codebook> byPeople = Comparator.comparingInt(book -> book.themes().stream()
                .mapToInt(theme -> people.getOrDefault(theme.id(), 0))
                .sum());
        return new CodebookChoice(books, named.or(() -> books.stream().max(byPeople)));
    }

    /** The rows of the codebook; its totals still count everyone. */
    CountsTable<Named<ThemeId>, Named<ServiceId>> of(CountsTable<Named<ThemeId>, Named<ServiceId>> table) {
        if (books.size() < 2 || chosen.isEmpty()) {
            return table;
        }
        List<ThemeId> themes =
                chosen.get().themes().stream().map(theme -> theme.id()).toList();
        return new CountsTable<>(
                table.columns(),
                table.rows().stream()
                        .filter(row -> themes.contains(row.head().id()))
                        .toList(),
                table.columnTotals(),
                table.total(),
                table.detail());
    }

    /** Goes to the same page with the codebook chosen; empty where there is nothing to choose. */
    Optional<Select<Codebook>> select(Component at) {
        if (books.size() < 2) {
            return Optional.empty();
        }
        Select<Codebook> select = Parts.select(at.getTranslation("evidence.codebook"), books, Codebook::name);
        chosen.ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                goTo(change.getValue());
            }
        });
        return Optional.of(select);
    }

    private static void goTo(Codebook book) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(
                here.getPath(),
                here.getQueryParameters()
                        .excluding(MatrixView.CELL)
                        .merging(PARAMETER, book.id().toString()));
    }
}
