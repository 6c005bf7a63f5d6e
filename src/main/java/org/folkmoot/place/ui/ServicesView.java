package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServicePage;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.FacetList;
import org.folkmoot.platform.ui.NumberText;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Views;

/** The directory: the services of the place in hand, to filter, search and open. Its whole state is in the address. */
@Route(value = DirectoryAddress.ROUTE, layout = Shell.class)
@PermitAll
class ServicesView extends Div implements BeforeEnterObserver {

    private final transient ServiceDirectory directory;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;

    private final PageHead head = new PageHead(getTranslation("place.services.title"));
    private final Div tools = Parts.styled(new Div(), "fm-tools");
    private final TextField filter = new TextField(getTranslation("place.services.filter"));
    private final Select<ServiceQuery.Order> order = new Select<>();
    private final Paragraph found = Parts.spoken(Parts.styled(new Paragraph(), "fm-quiet", "fm-found"));
    private final Div results = new Div();
    private transient DirectoryAddress address = DirectoryAddress.of(QueryParameters.empty());

    ServicesView(ServiceDirectory directory, PlaceInHand placeInHand, Rights rights) {
        this.directory = directory;
        this.placeInHand = placeInHand;
        this.rights = rights;

        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(address.matching(change.getValue()));
            }
        });
        order.setLabel(getTranslation("place.services.order"));
        order.setItems(ServiceQuery.Order.values());
        order.setItemLabelGenerator(by -> getTranslation("place.services.order." + by.name()));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                goTo(address.orderedBy(change.getValue()));
            }
        });
        tools.add(filter, order);
        add(head, tools, found, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        address = DirectoryAddress.of(parameters);
        results.removeAll();
        Optional<Place> place = placeInHand.of(parameters);
        tools.setVisible(place.isPresent());
        found.setVisible(place.isPresent());
        place.ifPresentOrElse(this::show, this::showNoPlace);
    }

    private void show(Place place) {
        ServicePage page = directory.list(address.query().at(place.id()));
        long all = directory.count(place.id());
        head.eyebrow(place.name(), getTranslation("place.services.count", all)).tools(headTools(place));
        filter.setValue(address.query().text());
        order.setValue(address.query().order());
        tools.setVisible(all > 0);
        found.setText(all == 0 ? "" : getTranslation("place.services.found", page.total()));
        if (all == 0) {
            results.add(emptyPlace(place));
        } else if (page.total() == 0) {
            results.add(new EmptyPage(
                            getTranslation("place.services.none.title"), getTranslation("place.services.none.text"))
                    .step(new ActLink(
                            getTranslation("place.services.none.step"),
                            address.withoutNarrowing().href())));
        } else {
            DirectoryFacets facets = new DirectoryFacets(page, address);
            results.add(Parts.styled(new Div(facets, new Div(table(page), paging(page.total()))), "fm-columns"));
        }
    }

    private Component[] headTools(Place place) {
        Views views = new Views(getTranslation("place.services.views"))
                .current(getTranslation("place.services.directory"), DirectoryAddress.ROUTE)
                .link(getTranslation("place.services.by-theme"), "services/by-theme")
                .link(getTranslation("place.partners.title"), PartnersView.ROUTE);
        return mayBringIn(place)
                ? new Component[] {
                    views, new ActLink(getTranslation("place.services.bring-in"), ServiceImportView.ROUTE)
                }
                : new Component[] {views};
    }

    private boolean mayBringIn(Place place) {
        return rights.holds(place.id().scope(), Role.SERVICE_DESIGNER);
    }

    private EmptyPage emptyPlace(Place place) {
        EmptyPage empty = new EmptyPage(
                getTranslation("place.services.empty.title"),
                getTranslation("place.services.empty.text", place.name()));
        return mayBringIn(place)
                ? empty.step(new ActLink(getTranslation("place.services.bring-in"), ServiceImportView.ROUTE).primary())
                : empty;
    }

    private void showNoPlace() {
        head.eyebrow();
        EmptyPage empty =
                new EmptyPage(getTranslation("place.places.empty.title"), getTranslation("place.places.empty.text"));
        results.add(
                rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)
                        ? empty.step(new ActLink(getTranslation("place.places.empty.step"), PlacesView.ROUTE).primary())
                        : empty);
    }

    private PlainTable<ServicePage.Listing> table(ServicePage page) {
        return new PlainTable<ServicePage.Listing>(getTranslation("place.services.title"))
                .rowHead(getTranslation("place.services.column.service"), this::name)
                .text(
                        getTranslation("place.services.column.organisation"),
                        service -> service.summary().organisation().orElse(""))
                .text(getTranslation("place.services.column.kind"), service -> String.join(", ", service.categories()))
                .text(
                        getTranslation("place.services.column.where"),
                        service -> service.where().orElse(""))
                .rows(page.services());
    }

    private Component name(ServicePage.Listing service) {
        Div cell = new Div(
                new Anchor(ServiceView.href(service.id()), service.summary().name()));
        if (!service.summary().status().equals(ServiceStatus.ACTIVE.word())) {
            cell.add(new Div(ServiceView.status(service.summary().status())));
        }
        if (!service.about().isEmpty()) {
            cell.add(Parts.styled(new Paragraph(service.about()), "fm-small", "fm-quiet", "fm-about"));
        }
        return cell;
    }

    /** Leads to the page before and the page after. */
    private Nav paging(long total) {
        int page = address.query().page().number();
        int last = address.pages(total);
        Nav paging = Parts.styled(new Nav(), "fm-paging");
        paging.setAriaLabel(getTranslation("place.paging"));
        if (page > 1) {
            paging.add(new Anchor(address.onPage(page - 1).href(), getTranslation("place.paging.before")));
        }
        paging.add(new Span(getTranslation("place.paging.at", page, last)));
        if (page < last) {
            paging.add(new Anchor(address.onPage(page + 1).href(), getTranslation("place.paging.after")));
        }
        paging.setVisible(last > 1);
        return paging;
    }

    private void goTo(DirectoryAddress next) {
        getUI().ifPresent(ui -> ui.navigate(DirectoryAddress.ROUTE, next.parameters()));
    }

    /** The ways to narrow the directory. Behind one button where the screen is narrow. */
    static final class DirectoryFacets extends Aside {

        /** More than this nobody reads; the text filter finds the rest. */
        private static final int SHOWN = 10;

        DirectoryFacets(ServicePage page, DirectoryAddress address) {
            getElement().setAttribute("aria-label", getTranslation("place.services.narrow"));
            Div lists = Parts.styled(new Div(), "fm-narrow-lists");
            lists.setId("fm-narrow-lists");
            NativeButton narrow =
                    Parts.styled(new NativeButton(getTranslation("place.services.narrow")), "fm-act", "fm-narrow");
            narrow.getElement().setAttribute("aria-expanded", "false");
            narrow.getElement().setAttribute("aria-controls", "fm-narrow-lists");
            narrow.addClickListener(_ -> {
                boolean open = !lists.hasClassName("open");
                lists.setClassName("open", open);
                narrow.getElement().setAttribute("aria-expanded", String.valueOf(open));
            });
            add(narrow, lists);
            addChoices(
                    lists,
                    "place.services.column.kind",
                    page.categories(),
                    address.query().categories(),
                    id -> address.toggledCategory(id).href());
            addStatuses(lists, page, address);
            addChoices(
                    lists,
                    "place.services.column.organisation",
                    page.organisations(),
                    address.query().organisations(),
                    id -> address.toggledOrganisation(id).href());
        }

        private void addChoices(
                Div lists,
                String title,
                List<ServicePage.Choice> choices,
                Set<UUID> chosen,
                Function<UUID, String> href) {
            long most = choices.stream()
                    .mapToLong(ServicePage.Choice::services)
                    .max()
                    .orElse(1);
            List<FacetList.Row> rows = Stream.concat(
                            choices.stream().filter(choice -> chosen.contains(choice.id())),
                            choices.stream()
                                    .filter(choice -> !chosen.contains(choice.id()))
                                    .limit(SHOWN))
                    .map(choice -> new FacetList.Row(
                            choice.name(),
                            NumberText.exactly(choice.services()),
                            (double) choice.services() / most,
                            chosen.contains(choice.id()),
                            href.apply(choice.id())))
                    .toList();
            if (!rows.isEmpty()) {
                lists.add(new FacetList(getTranslation(title), rows));
            }
        }

        private void addStatuses(Div lists, ServicePage page, DirectoryAddress address) {
            if (page.statuses().size() < 2 && address.query().statuses().isEmpty()) {
                return;
            }
            long most = page.statuses().values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(1);
            lists.add(new FacetList(
                    getTranslation("place.services.column.status"),
                    Arrays.stream(ServiceStatus.values())
                            .filter(status -> page.statuses().containsKey(status)
                                    || address.query().statuses().contains(status))
                            .map(status -> {
                                long count = page.statuses().getOrDefault(status, 0L);
                                return new FacetList.Row(
                                        getTranslation("place.status." + status.name()),
                                        NumberText.exactly(count),
                                        (double) count / most,
                                        address.query().statuses().contains(status),
                                        address.toggledStatus(status).href());
                            })
                            .toList()));
        }
    }
}
