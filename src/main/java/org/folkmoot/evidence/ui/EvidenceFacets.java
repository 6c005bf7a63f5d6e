package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Period;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.FacetList;
import org.folkmoot.platform.ui.Parts;

/** What a search can be narrowed by, each with how many people would be left. */
final class EvidenceFacets extends Aside {

    private static final int MOST = 10;

    private final transient EvidenceQuery query;

    EvidenceFacets(EvidenceResult result, EvidenceQuery query) {
        this.query = query;
        addClassName("ev-facets");
        getElement().setAttribute("aria-label", getTranslation("evidence.facets"));
        list("evidence.facet.theme", result.themes(), Named::name, theme -> query.toggled(theme.id()));
        list("evidence.facet.service", result.services(), Named::name, service -> query.toggled(service.id()));
        if (result.places().size() > 1) {
            list("evidence.facet.place", result.places(), Named::name, place -> query.places(Set.of(place.id())));
        }
        list(
                "evidence.facet.felt",
                result.felt(),
                group -> getTranslation("evidence.felt." + group.name()),
                this::felt);
        add(only());
        LocalDate today = LocalDate.now(Dates.ZONE);
        list(
                "evidence.facet.period",
                result.periods(),
                period -> CountsChoice.label(period, this),
                period -> said(period, today));
    }

    private Section only() {
        UnorderedList choices = new UnorderedList();
        for (EvidenceQuery.Only one : EvidenceQuery.Only.values()) {
            Anchor link =
                    new Anchor(Addresses.search(query.toggled(one)), getTranslation("evidence.only." + one.name()));
            ListItem item = new ListItem(link);
            if (query.only().contains(one)) {
                item.addClassName("on");
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(item);
        }
        return Parts.styled(new Section(new H2(getTranslation("evidence.only")), choices), "fm-facet");
    }

    private EvidenceQuery felt(FeltGroup group) {
        boolean isOnlyOne = query.felt().equals(group.steps());
        return query.felt(isOnlyOne ? Set.of() : group.steps());
    }

    private EvidenceQuery said(Period period, LocalDate today) {
        return query.isSaid(period, today) ? query.said(Optional.empty(), Optional.empty()) : query.said(period, today);
    }

    private <T> void list(
            String titleKey,
            List<FacetValue<T>> choices,
            Function<T, String> label,
            Function<T, EvidenceQuery> chosen) {
        if (choices.isEmpty()) {
            return;
        }
        List<FacetList.Row> rows = java.util.stream.Stream.concat(
                        choices.stream().limit(MOST),
                        choices.stream().skip(MOST).filter(FacetValue::isChosen))
                .map(choice -> new FacetList.Row(
                        label.apply(choice.value()),
                        Numbers.of(choice.people()),
                        choice.share(),
                        choice.isChosen(),
                        Addresses.search(chosen.apply(choice.value()))))
                .toList();
        add(new FacetList(getTranslation(titleKey), rows));
    }
}
