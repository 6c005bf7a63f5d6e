package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.Partners;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Views;

/** The organisations that run the services of a place, all equal; designers add, change and remove them. */
@Route(value = PartnersView.ROUTE, layout = Shell.class)
@PermitAll
class PartnersView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "services/partners";

    private final transient Partners partners;
    private final transient PlaceInHand placeInHand;
    private final transient ServiceDirectory directory;
    private final transient Rights rights;

    PartnersView(Partners partners, PlaceInHand placeInHand, ServiceDirectory directory, Rights rights) {
        this.partners = partners;
        this.placeInHand = placeInHand;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(placeInHand.of(event.getLocation().getQueryParameters()));
    }

    private void show(Optional<Place> place) {
        removeAll();
        PageHead head = new PageHead(getTranslation("place.partners.title"));
        add(head);
        if (place.isEmpty()) {
            add(new EmptyPage(getTranslation("place.places.empty.title"), getTranslation("place.places.empty.text")));
            return;
        }
        boolean mayChange = rights.holds(place.get().id().scope(), Role.SERVICE_DESIGNER);
        head.eyebrow(place.get().name(), getTranslation("place.services.title"));
        Views views = new Views(getTranslation("place.services.views"))
                .link(getTranslation("place.services.directory"), DirectoryAddress.ROUTE)
                .link(getTranslation("place.services.by-theme"), "services/by-theme")
                .current(getTranslation("place.partners.title"), ROUTE);
        Component[] tools = mayChange ? new Component[] {views, add(place.get())} : new Component[] {views};
        head.tools(tools);
        List<Partner> here = partners.at(place.get().id());
        add(
                here.isEmpty()
                        ? new EmptyPage(
                                getTranslation("place.partners.empty.title"),
                                getTranslation("place.partners.empty.text"))
                        : table(place.get(), here, mayChange));
    }

    private Button add(Place place) {
        return Parts.primary(
                getTranslation("place.partners.add"),
                () -> PartnerForm.adding(partners, place.id(), () -> show(Optional.of(place)))
                        .open());
    }

    private PlainTable<Partner> table(Place place, List<Partner> here, boolean mayChange) {
        Map<UUID, Long> running = directory.countsByOrganisation(place.id());
        PlainTable<Partner> table = new PlainTable<Partner>(getTranslation("place.partners.title"))
                .rowHead(getTranslation("place.partners.column.partner"), PartnersView::name)
                .component(getTranslation("place.partners.column.identifiers"), PartnersView::identifiers)
                .component(
                        getTranslation("place.places.column.services"),
                        partner -> services(
                                partner, running.getOrDefault(partner.id().value(), 0L)));
        if (mayChange) {
            table.acts(getTranslation("place.places.column.acts"), partner -> change(place, partner));
        }
        return table.rows(here);
    }

    private static Component name(Partner partner) {
        Div cell = new Div(new Span(partner.name()));
        if (!partner.description().isBlank() && !partner.description().equals(partner.name())) {
            cell.add(Parts.styled(new Paragraph(partner.description()), "fm-small", "fm-quiet", "fm-about"));
        }
        return cell;
    }

    private static Component identifiers(Partner partner) {
        Div cell = new Div();
        for (PartnerIdentifier identifier : partner.identifiers()) {
            cell.add(new Div(PartnerForm.line(identifier)));
        }
        return cell;
    }

    private static Component services(Partner partner, long running) {
        String count = Long.toString(running);
        return running == 0
                ? new Span(count)
                : new Anchor(DirectoryAddress.ROUTE + "?organisation=" + partner.id(), count);
    }

    private Component change(Place place, Partner partner) {
        Button change = new Button(
                getTranslation("place.places.change"),
                _ -> PartnerForm.changing(partners, partner, () -> show(Optional.of(place)))
                        .open());
        change.setAriaLabel(getTranslation("place.places.change.what", partner.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return change;
    }
}
