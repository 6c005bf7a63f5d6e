package org.folkmoot.place.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.place.ServicePage;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.platform.ui.FacetList;
import org.folkmoot.platform.ui.NumberText;
import org.folkmoot.platform.ui.Parts;

/** The ways to narrow the directory. Behind one button where the screen is narrow. */
final class DirectoryFacets extends Aside {

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
            Div lists, String title, List<ServicePage.Choice> choices, Set<UUID> chosen, Function<UUID, String> href) {
        long most =
                choices.stream().mapToLong(ServicePage.Choice::services).max().orElse(1);
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
