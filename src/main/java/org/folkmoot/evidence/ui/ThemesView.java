package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.CodebookId;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;

/** The themes of the place in hand, each with how many people spoke of it. */
@Route(value = Addresses.THEMES, layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class ThemesView extends Div implements BeforeEnterObserver {

    private final transient ThemesBesideServices counts;
    private final transient Codebooks codebooks;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    ThemesView(ThemesBesideServices counts, Codebooks codebooks, PlaceInHand placeInHand, Rights rights) {
        this.counts = counts;
        this.codebooks = codebooks;
        this.placeInHand = placeInHand;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        PageHead head = new PageHead(getTranslation("evidence.themes.title"));
        add(head);
        Optional<Place> place = placeInHand.of(parameters);
        if (place.isEmpty()) {
            add(new EmptyPage(getTranslation("evidence.no-place.title"), getTranslation("evidence.no-place.text")));
            return;
        }
        List<Codebook> books = codebooks.counting(place.get().id());
        List<Theme> themes =
                books.stream().flatMap(book -> book.themes().stream()).toList();
        head.eyebrow(place.get().name(), getTranslation("evidence.themes.count", themes.size()));
        if (themes.isEmpty()) {
            add(new EmptyPage(
                            getTranslation("evidence.themes.empty.title"), getTranslation("evidence.themes.empty.text"))
                    .step(new ActLink(getTranslation("evidence.themes.empty.step"), "codebooks").primary()));
            return;
        }
        CountsChoice choice =
                CountsChoice.of(event.getLocation(), rights, place.get().id());
        CountsTable<Named<ThemeId>, Named<ServiceId>> matrix =
                counts.matrix(place.get().id(), choice.period(), choice.sight());
        add(choice.row(this), table(books, matrix, parameters));
        if (matrix.detail() == Detail.PUBLIC) {
            add(Numbers.inFives(this));
        }
    }

    private PlainTable<Theme> table(
            List<Codebook> books, CountsTable<Named<ThemeId>, Named<ServiceId>> matrix, QueryParameters parameters) {
        Map<CodebookId, String> names = books.stream().collect(Collectors.toMap(Codebook::id, Codebook::name));
        Map<ThemeId, Shown> totals = matrix.rows().stream()
                .collect(Collectors.toMap(row -> row.head().id(), CountsTable.Row::total));
        List<Theme> ordered = books.stream()
                .flatMap(book -> book.themes().stream())
                .sorted(Comparator.comparingInt((Theme theme) -> -totals.getOrDefault(theme.id(), Shown.exactly(0))
                                .told())
                        .thenComparing(Theme::name))
                .toList();
        PlainTable<Theme> table = new PlainTable<Theme>(getTranslation("evidence.themes.title"))
                .rowHead(getTranslation("evidence.facet.theme"), theme -> name(theme, parameters));
        if (books.size() > 1) {
            table.text(getTranslation("evidence.codebook"), theme -> names.getOrDefault(theme.codebook(), ""));
        }
        if (ordered.stream().anyMatch(theme -> theme.category().isPresent())) {
            table.text(
                    getTranslation("evidence.themes.category"),
                    theme -> theme.category().orElse(""));
        }
        return table.component(
                        getTranslation("evidence.people.head"),
                        theme -> Numbers.of(totals.getOrDefault(theme.id(), Shown.exactly(0)))
                                .shown())
                .rows(ordered);
    }

    private Div name(Theme theme, QueryParameters parameters) {
        Div name = new Div(new Anchor(Addresses.theme(theme.id(), parameters.getParameters()), theme.name()));
        if (!theme.definition().isBlank()) {
            name.add(Parts.styled(new Paragraph(theme.definition()), "fm-small", "fm-quiet", "ev-about"));
        }
        return name;
    }
}
