package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Going;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.platform.ui.Views;
import org.folkmoot.testimony.call.CallId;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.ComplaintItem;
import org.folkmoot.testimony.care.Complaints;
import org.folkmoot.testimony.care.DisclosureItem;
import org.folkmoot.testimony.care.Disclosures;
import org.folkmoot.testimony.care.QueueFilter;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.care.QueuePage;
import org.folkmoot.testimony.telling.Telling.Stage;

/** What people told and somebody has to do something about. */
@Route(value = CareNavigation.QUEUE, layout = Shell.class)
@StyleSheet("assets/care.css")
@PermitAll
class QueueView extends PageAtPlace {

    private final transient CareQueue queue;
    private final transient Disclosures disclosures;
    private final transient Complaints complaints;

    QueueView(CareQueue queue, Disclosures disclosures, Complaints complaints, PlaceInHand placeInHand) {
        super(
                placeInHand,
                "testimony.care.queue.title",
                "testimony.care.queue.nowhere",
                "testimony.care.queue.nowhere.what",
                Role.FACILITATOR);
        this.queue = queue;
        this.disclosures = disclosures;
        this.complaints = complaints;
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        QueueAddress address = QueueAddress.of(parameters);
        QueuePage page = queue.page(place.id(), address.filter(), address.page());
        head.lead(getTranslation("testimony.care.queue.lead", page.open(), page.overdue()))
                .tools(
                        new Anchor(CareNavigation.COMPLAINTS, getTranslation("testimony.complaints.title")),
                        new ActLink(getTranslation("testimony.care.rules.title"), CareNavigation.RULES));
        safeguarding();
        complaints(place.id());
        if (page.stages().isEmpty()) {
            add(new EmptyPage(
                    getTranslation("testimony.care.queue.none"), getTranslation("testimony.care.queue.none.what")));
            return;
        }
        add(views(page, address.filter()), narrowing(page, address.filter()));
        add(page.items().isEmpty() ? nothingLeft(address.filter()) : table(page));
        if (page.pages() > 1) {
            add(paging(page, address));
        }
    }

    /** Only those who may know of disclosures are given any. */
    private void safeguarding() {
        List<DisclosureItem> open = disclosures.list().stream()
                .filter(item -> item.disclosure().outcome().isEmpty())
                .toList();
        if (!disclosures.isLead() || open.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("fm-todo", "fm-care-guard");
        open.forEach(item -> list.add(disclosed(item)));
        Section section = new Section(new H2(getTranslation("testimony.care.guard.title")), list);
        section.addClassName("fm-section");
        add(section);
    }

    /** Somebody who complained waits for an answer of their own. */
    private void complaints(PlaceId place) {
        List<ComplaintItem> open =
                complaints.at(place).stream().filter(ComplaintItem::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("fm-todo");
        open.forEach(item -> list.add(complained(item)));
        Section section = new Section(new H2(getTranslation("testimony.complaints.title")), list);
        section.addClassName("fm-section");
        add(section);
    }

    private ListItem complained(ComplaintItem item) {
        return waiting(
                CareWords.due(this, item.due(), item.late()),
                new Anchor(
                        CareNavigation.complaint(item.telling().id()),
                        getTranslation(
                                item.complaint().acknowledged().isPresent()
                                        ? "testimony.complaints.answer"
                                        : "testimony.complaints.confirm")),
                item.call(),
                item.owner());
    }

    private ListItem disclosed(DisclosureItem item) {
        return waiting(
                CareWords.due(this, Optional.of(item.disclosure().due()), item.late()),
                new Anchor(
                        CareNavigation.safeguarding(item.disclosure().telling()),
                        getTranslation(
                                item.disclosure().by().isEmpty()
                                        ? "testimony.care.guard.asked"
                                        : "testimony.care.guard.raised")),
                item.call(),
                item.owner());
    }

    private ListItem waiting(Component when, Anchor link, String call, Optional<String> owner) {
        when.addClassName("fm-when");
        link.addClassName("fm-title-link");
        Div what = new Div(
                link,
                new Bits(
                        call,
                        owner.map(name -> getTranslation("testimony.care.owner.is", name))
                                .orElse(getTranslation("testimony.care.owner.nobody"))));
        what.addClassName("fm-what");
        return new ListItem(when, what);
    }

    private Component views(QueuePage page, QueueFilter filter) {
        Views views = new Views(getTranslation("testimony.care.queue.views"));
        QueueFilter plain = QueueFilter.all().in(filter.stage()).answering(filter.call());
        view(views, "all", page.open(), plain, filter);
        view(views, "mine", page.mine(), plain.of(QueueFilter.Whose.MINE), filter);
        view(views, "nobodys", page.nobodys(), plain.of(QueueFilter.Whose.NOBODYS), filter);
        view(views, "overdue", page.overdue(), plain.at(QueueFilter.When.OVERDUE), filter);
        return views;
    }

    private void view(Views views, String key, int count, QueueFilter to, QueueFilter now) {
        String text = getTranslation("testimony.care.queue.view." + key, count);
        if (to.equals(now)) {
            views.current(text, QueueAddress.href(to));
        } else {
            views.link(text, QueueAddress.href(to));
        }
    }

    private Component narrowing(QueuePage page, QueueFilter filter) {
        Select<Optional<Stage>> stages = new Select<>();
        stages.setLabel(getTranslation("testimony.care.queue.stage"));
        stages.setItems(Stream.concat(
                        Stream.of(Optional.<Stage>empty()),
                        page.stages().keySet().stream().sorted().map(Optional::of))
                .toList());
        stages.setItemLabelGenerator(stage -> stage.map(one -> getTranslation(
                        "testimony.care.queue.stage.counted",
                        getTranslation("testimony.care.stage." + one.name()),
                        page.stages().getOrDefault(one, 0)))
                .orElse(getTranslation("testimony.care.queue.stage.open")));
        stages.setValue(filter.stage().filter(page.stages()::containsKey));
        stages.addValueChangeListener(change -> go(filter.in(change.getValue())));
        Div tools = new Div(stages);
        tools.addClassNames("fm-tools", "fm-care-queue-tools");
        if (page.calls().size() > 1) {
            tools.add(calls(page.calls(), filter));
        }
        return tools;
    }

    private Select<Optional<CallId>> calls(Map<CallId, String> titles, QueueFilter filter) {
        Select<Optional<CallId>> calls = new Select<>();
        calls.setLabel(getTranslation("testimony.care.queue.call"));
        calls.setItems(Stream.concat(
                        Stream.of(Optional.<CallId>empty()),
                        titles.entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getValue))
                                .map(entry -> Optional.of(entry.getKey())))
                .toList());
        calls.setItemLabelGenerator(call ->
                call.map(one -> titles.getOrDefault(one, "")).orElse(getTranslation("testimony.care.queue.call.all")));
        calls.setValue(filter.call().filter(titles::containsKey));
        calls.addValueChangeListener(change -> go(filter.answering(change.getValue())));
        return calls;
    }

    private void go(QueueFilter filter) {
        getUI().ifPresent(ui -> Going.to(ui, QueueAddress.href(filter)));
    }

    private Component nothingLeft(QueueFilter filter) {
        EmptyPage empty = new EmptyPage(
                getTranslation("testimony.care.queue.clear"), getTranslation("testimony.care.queue.clear.what"));
        return filter.equals(QueueFilter.all())
                ? empty
                : empty.step(new ActLink(getTranslation("testimony.care.queue.show-all"), CareNavigation.QUEUE));
    }

    private Component table(QueuePage page) {
        PlainTable<QueueItem> table = new PlainTable<QueueItem>(getTranslation("testimony.care.queue.title"))
                .rowHead(getTranslation("testimony.care.queue.what"), this::what)
                .component(getTranslation("testimony.care.queue.state"), this::state)
                .text(
                        getTranslation("testimony.care.queue.grade"),
                        item -> CareWords.grade(this, item.telling().care().grade()))
                .text(
                        getTranslation("testimony.care.queue.who"),
                        item -> item.owner().orElse(getTranslation("testimony.care.owner.nobody")))
                .component(
                        getTranslation("testimony.care.queue.due"),
                        item -> CareWords.due(this, item.due(), item.late()))
                .rows(page.items());
        table.addClassName("fm-care-queue");
        return table;
    }

    private Component what(QueueItem item) {
        Anchor link = new Anchor(
                CareNavigation.desk(item.telling().id()),
                getTranslation(
                        "testimony.care.queue.told",
                        item.telling()
                                .sent()
                                .map(at -> Dates.moment(at, getLocale()))
                                .orElse("")));
        link.addClassName("fm-title-link");
        Div what = new Div(link, new Bits(item.call()));
        if (!item.telling().care().notes().isEmpty()) {
            Span notes = new Span(getTranslation(
                    "testimony.care.notes.are",
                    CareWords.notes(this, item.telling().care().notes())));
            notes.addClassNames("fm-small", "fm-care-notes");
            what.add(notes);
        }
        return what;
    }

    private Component state(QueueItem item) {
        return switch (item.person()) {
            case ANSWERED -> new StateMark(StateMark.State.HELP, getTranslation("testimony.care.person.answered"));
            case NO -> CareWords.stage(this, item.telling().stage());
        };
    }

    private Component paging(QueuePage page, QueueAddress address) {
        Nav nav = new Nav();
        nav.addClassName("fm-paging");
        nav.setAriaLabel(getTranslation("testimony.care.paging"));
        if (page.page() > 1) {
            nav.add(new Anchor(address.onPage(page.page() - 1).href(), getTranslation("testimony.care.paging.before")));
        }
        nav.add(new Span(getTranslation("testimony.care.paging.at", page.page(), page.pages())));
        if (page.page() < page.pages()) {
            nav.add(new Anchor(address.onPage(page.page() + 1).href(), getTranslation("testimony.care.paging.after")));
        }
        return nav;
    }
}
