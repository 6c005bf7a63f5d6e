package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceParameters;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.EvidenceQuery.Matching;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.lucene.Found.Widened;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;

/** Search: one box, what it can be narrowed by, people first. Its whole state is in the address. */
@Route(value = Addresses.SEARCH, layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class EvidenceView extends Div implements BeforeEnterObserver {

    private final transient EvidenceSearch search;
    private final transient PlaceInHand placeInHand;
    private final transient ServiceDirectory services;

    private final PageHead head = new PageHead(getTranslation("evidence.search.title"));
    private final TextField text = new TextField();
    private final Div tally = Parts.spoken(new Div());
    private final Div page = new Div();
    private transient EvidenceQuery query = EvidenceQuery.all();

    EvidenceView(EvidenceSearch search, PlaceInHand placeInHand, ServiceDirectory services) {
        this.search = search;
        this.placeInHand = placeInHand;
        this.services = services;
        text.setAriaLabel(getTranslation("evidence.search.label"));
        text.setPlaceholder(getTranslation("evidence.search.placeholder"));
        text.setClearButtonVisible(true);
        text.setMaxLength(500);
        Button ask = Parts.primary(getTranslation("evidence.search.act"), () -> goTo(query.asking(text.getValue())));
        text.addKeyDownListener(Key.ENTER, _ -> goTo(query.asking(text.getValue())));
        Div box = Parts.styled(new Div(text, ask), "ev-ask");
        box.getElement().setAttribute("role", "search");
        add(head, box, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<Place> place = placeInHand.of(parameters);
        try {
            EvidenceQuery asked = EvidenceParameters.read(parameters.getParameters());
            query = place.map(Place::id)
                    .filter(_ -> asked.places().isEmpty())
                    .map(id -> asked.places(Set.of(id)).page(asked.page()))
                    .orElse(asked);
        } catch (InvalidRequest unreadable) {
            query = EvidenceQuery.all();
            page.add(new EmptyPage(
                            getTranslation("evidence.search.unreadable.title"),
                            getTranslation("evidence.search.unreadable.text", unreadable.parameter()))
                    .step(new ActLink(getTranslation("evidence.search.unreadable.step"), Addresses.SEARCH).primary()));
            return;
        }
        text.setValue(query.text());
        place.ifPresent(this::showPlace);
        show(search.search(query));
    }

    private void showPlace(Place place) {
        head.eyebrow(place.name(), getTranslation("evidence.services", services.count(place.id())));
    }

    private void show(EvidenceResult result) {
        boolean isEverythingEmpty = result.reachable() == 0 && query.text().isEmpty() && query.choices() == 0;
        if (isEverythingEmpty) {
            page.add(new EmptyPage(
                            getTranslation("evidence.search.nothing-yet.title"),
                            getTranslation("evidence.search.nothing-yet.text"))
                    .step(new ActLink(getTranslation("evidence.search.nothing-yet.step"), "testimony/import")
                            .primary()));
            return;
        }
        Aside facets = new EvidenceFacets(result, query);
        Section results = new Section(bar(result, facets));
        results.setAriaLabel(getTranslation("evidence.search.results"));
        if (!result.isComplete()) {
            results.add(note("evidence.search.building"));
        }
        if (!query.text().isBlank()) {
            results.add(matching(result.widened()));
        }
        if (result.hits().isEmpty()) {
            results.add(nothingFound(result));
        }
        result.hits()
                .forEach(hit -> results.add(
                        new HitCard(hit, theme -> Addresses.search(query.themes(Set.of(theme.id()))), search::find)));
        results.add(paging(result));
        if (query.sight() == Sight.PUBLIC) {
            results.add(Numbers.inFives(this));
        }
        page.add(Parts.styled(new Div(facets, results), "fm-columns"));
    }

    /** With which other words it was searched, and the way to search for those typed alone. */
    private Paragraph matching(List<Widened> widened) {
        Paragraph note = Parts.styled(new Paragraph(), "fm-small", "ev-matching");
        switch (query.matching()) {
            case WIDENED -> {
                widened.forEach(one -> note.add(new Span(
                        getTranslation("evidence.match.also", one.typed(), String.join(", ", one.others())) + " ")));
                note.add(
                        new Span(getTranslation("evidence.match.some") + " "),
                        matching(Matching.ONLY_THESE, "evidence.match.only"));
                if (!widened.isEmpty()) {
                    note.add(
                            new Span(" · "), new Anchor(Addresses.SYNONYMS, getTranslation("evidence.synonyms.title")));
                }
            }
            case ONLY_THESE ->
                note.add(
                        new Span(getTranslation("evidence.match.only.on") + " "),
                        matching(Matching.WIDENED, "evidence.match.widen"));
        }
        return note;
    }

    private Anchor matching(Matching other, String key) {
        return new Anchor(Addresses.search(query.matching(other)), getTranslation(key));
    }

    private Component note(String key) {
        return Parts.styled(new Div(getTranslation(key)), "fm-sheet", "fm-note", "fm-small");
    }

    private Component bar(EvidenceResult result, Aside facets) {
        tally.removeAll();
        tally.add(Numbers.tally(result.people(), result.comments(), this));
        NativeButton narrow = Parts.styled(
                new NativeButton(getTranslation("evidence.narrow", query.choices())), "fm-link-button", "ev-narrow");
        narrow.getElement().setAttribute("aria-expanded", "false");
        narrow.addClickListener(_ -> {
            boolean isOpen = !facets.hasClassName("open");
            facets.setClassName("open", isOpen);
            narrow.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen));
        });
        Div tools = Parts.styled(new Div(narrow), "ev-tools", "fm-small");
        Stream.of(HitOrder.values()).forEach(order -> tools.add(sort(order)));
        tools.add(CountsChoice.sights(new Location(Addresses.search(query)), query.sight(), this));
        NativeButton share = new NativeButton(getTranslation("evidence.share"));
        Span shared = Parts.spoken(new Span());
        share.addClassName("fm-link-button");
        share.addClickListener(_ -> {
            share.getElement()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText(document.location.href)");
            shared.setText(getTranslation("evidence.shared"));
        });
        tools.add(share, shared);
        Stream.of(ExportedComment.Purpose.values())
                .forEach(purpose -> tools.add(new ExportLink(search, query, purpose)));
        return Parts.styled(new Div(tally, tools), "ev-bar");
    }

    private Anchor sort(HitOrder order) {
        Anchor link = new Anchor(
                Addresses.search(query.by(order)),
                getTranslation("evidence.sort." + order.name().toLowerCase(Locale.ROOT)));
        if (order == query.order()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component nothingFound(EvidenceResult result) {
        EmptyPage empty = new EmptyPage(
                getTranslation("evidence.search.none.title"),
                getTranslation(query.choices() > 0 ? "evidence.search.none.narrowed" : "evidence.search.none.text"));
        result.suggestion()
                .ifPresent(suggestion -> empty.step(new ActLink(
                        getTranslation("evidence.search.none.suggestion", suggestion),
                        Addresses.search(query.asking(suggestion)))));
        if (query.choices() > 0) {
            empty.step(new ActLink(
                    getTranslation("evidence.search.none.widen", query.choices()), Addresses.search(query.widened())));
        } else if (!query.text().isEmpty()) {
            empty.step(new ActLink(getTranslation("evidence.search.none.all"), Addresses.search(query.asking(""))));
        }
        return empty;
    }

    private Component paging(EvidenceResult result) {
        int last = Math.max(1, Math.ceilDiv(result.reachable(), query.size()));
        Nav paging = Parts.styled(new Nav(), "fm-paging");
        paging.setAriaLabel(getTranslation("evidence.paging"));
        if (query.page() > 1) {
            paging.add(new Anchor(
                    Addresses.search(query.page(query.page() - 1)), getTranslation("evidence.paging.before")));
        }
        paging.add(new Span(getTranslation("evidence.paging.at", query.page(), last)));
        if (query.page() < last) {
            paging.add(new Anchor(
                    Addresses.search(query.page(query.page() + 1)), getTranslation("evidence.paging.after")));
        }
        paging.setVisible(last > 1);
        return paging;
    }

    private void goTo(EvidenceQuery next) {
        getUI().ifPresent(ui -> Going.to(ui, Addresses.search(next)));
    }
}
