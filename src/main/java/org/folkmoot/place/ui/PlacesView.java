package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.folkmoot.place.GssCode;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;

/** The tree of places: administrators add, rename, move, code and remove them. */
@Route(value = PlacesView.ROUTE, layout = Shell.class)
@PermitAll
class PlacesView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "places";

    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;
    private final PageHead head = new PageHead(getTranslation("place.places.title"));
    private final Div body = new Div();

    PlacesView(Places places, ServiceDirectory directory, Rights rights) {
        this.places = places;
        this.directory = directory;
        this.rights = rights;
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        boolean administrator = rights.holds(Scope.everywhere(), Role.ADMINISTRATOR);
        head.eyebrow(getTranslation("place.places.eyebrow")).lead(getTranslation("place.places.lead"));
        body.removeAll();
        if (places.all().isEmpty()) {
            head.tools();
            EmptyPage empty = new EmptyPage(
                    getTranslation("place.places.empty.title"), getTranslation("place.places.empty.text"));
            body.add(administrator ? empty.step(addButton()) : empty);
            return;
        }
        if (administrator) {
            head.tools(addButton());
        }
        PlainTable<Place> table = new PlainTable<Place>(getTranslation("place.places.title"))
                .rowHead(getTranslation("place.places.column.name"), this::name)
                .text(
                        getTranslation("place.places.column.level"),
                        place -> getTranslation("place.level." + place.level().name()))
                .component(getTranslation("place.places.column.gss"), this::gss)
                .number(
                        getTranslation("place.places.column.services"),
                        place -> String.valueOf(directory.count(place.id())));
        if (administrator) {
            table.acts(getTranslation("place.places.column.acts"), this::acts);
        }
        body.add(table.rows(places.all()));
    }

    private Button addButton() {
        return Parts.primary(
                getTranslation("place.places.add"),
                () -> PlaceForm.adding(places, Optional.empty(), this::show).open());
    }

    /** Indented by how deep it lies; told to those who hear it by the name of the place above. */
    private Component name(Place place) {
        int depth = places.above(place.id()).size();
        Span above = Parts.styled(
                new Span(place.parent()
                        .flatMap(places::find)
                        .map(parent -> " " + getTranslation("place.places.within", parent.name()))
                        .orElse("")),
                "fm-hidden");
        Div cell = new Div(
                new Anchor(DirectoryAddress.ROUTE + "?" + PlaceInHand.PARAMETER + "=" + place.id(), place.name()),
                above);
        cell.getStyle().set("padding-inline-start", "calc(" + depth + " * 1.25rem)");
        return cell;
    }

    private Component gss(Place place) {
        Div cell = new Div();
        place.gss().map(GssCode::value).ifPresent(code -> cell.add(new Span(code)));
        place.gss().flatMap(GssCode::area).ifPresent(area -> {
            cell.add(Parts.small(new Div(getTranslation("place.gss." + area.name()))));
        });
        return cell;
    }

    private Component acts(Place place) {
        Button change = new Button(
                getTranslation("place.places.change"),
                _ -> PlaceForm.changing(places, place, this::show).open());
        change.setAriaLabel(getTranslation("place.places.change.what", place.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button within = new Button(
                getTranslation("place.places.add-within"),
                _ -> PlaceForm.adding(places, Optional.of(place), this::show).open());
        within.setAriaLabel(getTranslation("place.places.add-within.what", place.name()));
        within.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return Parts.acts(within, change);
    }
}
