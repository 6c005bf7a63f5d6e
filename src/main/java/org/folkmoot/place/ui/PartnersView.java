package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.PartnerIdentifier.OdsCode;
import org.folkmoot.place.Partners;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.PlaceRefused;
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

    /** Adds a partner or changes one: its name, what it does, and what registers call it. */
    static final class PartnerForm {

        private static final String BETWEEN = ": ";

        private final Partners partners;
        private final PlaceId place;
        private final Optional<Partner> changing;
        private final TextField name = new TextField();
        private final TextArea description = new TextArea();
        private final TextField ods = new TextField();
        private final TextArea others = new TextArea();
        private final FormDialog dialog;

        private PartnerForm(Partners partners, PlaceId place, Optional<Partner> changing, Runnable done) {
            this.partners = partners;
            this.place = place;
            this.changing = changing;
            name.setLabel(text("place.partners.name"));
            name.setRequiredIndicatorVisible(true);
            description.setLabel(text("place.partners.description"));
            ods.setLabel(text("place.partners.ods"));
            ods.setHelperText(text("place.partners.ods.help"));
            others.setLabel(text("place.partners.others"));
            others.setHelperText(text("place.partners.others.help"));
            changing.ifPresent(this::fill);
            String title = changing.map(partner -> text("place.form.change", partner.name()))
                    .orElseGet(() -> text("place.partners.add"));
            dialog = new FormDialog(title, List.of(name, description, ods, others), this::fieldOf, done)
                    .save(text(changing.isPresent() ? "place.form.save" : "place.partners.add"), this::save);
            changing.ifPresent(partner ->
                    dialog.removes("place.partners.remove", partner.name(), () -> partners.remove(partner.id())));
        }

        static FormDialog adding(Partners partners, PlaceId place, Runnable done) {
            return new PartnerForm(partners, place, Optional.empty(), done).dialog;
        }

        static FormDialog changing(Partners partners, Partner partner, Runnable done) {
            return new PartnerForm(partners, partner.place(), Optional.of(partner), done).dialog;
        }

        /** An identifier as it stands in a line: the register, then the code. */
        static String line(PartnerIdentifier identifier) {
            return (identifier.type().isEmpty() ? identifier.scheme() : identifier.type())
                    + BETWEEN
                    + identifier.value();
        }

        private void fill(Partner partner) {
            name.setValue(partner.name());
            description.setValue(partner.description());
            ods.setValue(partner.identifiers().stream()
                    .filter(PartnerForm::isOds)
                    .map(PartnerIdentifier::value)
                    .findFirst()
                    .orElse(""));
            others.setValue(partner.identifiers().stream()
                    .filter(identifier -> !isOds(identifier))
                    .map(PartnerForm::line)
                    .collect(Collectors.joining("\n")));
        }

        private static boolean isOds(PartnerIdentifier identifier) {
            return identifier.scheme().equals(OdsCode.SCHEME);
        }

        private void save() {
            if (changing.isEmpty()) {
                partners.create(place, name.getValue(), description.getValue(), identifiers());
                return;
            }
            partners.change(changing.get()
                    .named(name.getValue())
                    .described(description.getValue().strip())
                    .identifiedBy(identifiers()));
        }

        private List<PartnerIdentifier> identifiers() {
            Stream<PartnerIdentifier> nhs = Optional.of(ods.getValue())
                    .filter(code -> !code.isBlank())
                    .map(OdsCode::typed)
                    .map(PartnerIdentifier::ods)
                    .stream();
            return Stream.concat(
                            nhs,
                            others.getValue()
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .map(this::identifier))
                    .toList();
        }

        /** A line that was not touched keeps its register as it came. */
        private PartnerIdentifier identifier(String line) {
            return changing.stream()
                    .flatMap(partner -> partner.identifiers().stream())
                    .filter(known -> line(known).equals(line.strip()))
                    .findFirst()
                    .orElseGet(() -> {
                        int end = line.lastIndexOf(':');
                        return new PartnerIdentifier(line.substring(0, Math.max(0, end)), "", line.substring(end + 1));
                    });
        }

        private Component fieldOf(PlaceRefused refused) {
            if (refused.key().startsWith("ods")) {
                return ods;
            }
            return refused.key().startsWith("identifier") ? others : name;
        }

        private String text(String key, Object... arguments) {
            return name.getTranslation(key, arguments);
        }
    }
}
