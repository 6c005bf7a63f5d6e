package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
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
import org.folkmoot.call.CallId;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.CareQueue.QueuePage;
import org.folkmoot.moderation.ComplaintItem;
import org.folkmoot.moderation.Complaints;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.Disclosures.DisclosureItem;
import org.folkmoot.moderation.QueueItem;
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
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.platform.ui.Views;
import org.folkmoot.submission.Submission.Stage;

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
                "moderation.queue.title",
                "moderation.queue.nowhere",
                "moderation.queue.nowhere.what",
                Role.FACILITATOR);
        this.queue = queue;
        this.disclosures = disclosures;
        this.complaints = complaints;
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        QueueAddress address = QueueAddress.of(parameters);
        QueuePage page = queue.page(place.id(), address.filter(), address.page());
        head.lead(getTranslation("moderation.queue.lead", page.open(), page.overdue()))
                .tools(
                        new Anchor(CareNavigation.COMPLAINTS, getTranslation("moderation.complaints.title")),
                        new ActLink(getTranslation("moderation.rules.title"), CareNavigation.RULES));
        safeguarding();
        complaints(place.id());
        if (page.stages().isEmpty()) {
            add(new EmptyPage(getTranslation("moderation.queue.none"), getTranslation("moderation.queue.none.what")));
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
        List<DisclosureItem> open = disclosures.open();
        if (!disclosures.isLead() || open.isEmpty()) {
            return;
        }
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-todo", "fm-care-guard");
        open.forEach(item -> list.add(disclosed(item)));
        add(Parts.section(getTranslation("moderation.guard.title"), list));
    }

    /** Somebody who complained waits for an answer of their own. */
    private void complaints(PlaceId place) {
        List<ComplaintItem> open = complaints.openAt(place);
        if (open.isEmpty()) {
            return;
        }
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-todo");
        open.forEach(item -> list.add(complained(item)));
        add(Parts.section(getTranslation("moderation.complaints.title"), list));
    }

    private ListItem complained(ComplaintItem item) {
        return waiting(
                CareWords.due(this, item.due(), item.late()),
                new Anchor(CareNavigation.complaint(item.submission().id()), getTranslation(CareWords.key(item))),
                item.call(),
                item.owner());
    }

    private ListItem disclosed(DisclosureItem item) {
        return waiting(
                CareWords.due(this, Optional.of(item.disclosure().due()), item.late()),
                new Anchor(
                        CareNavigation.safeguarding(item.disclosure().submission()),
                        getTranslation(CareWords.key(item.disclosure()))),
                item.call(),
                item.owner());
    }

    private ListItem waiting(Component when, Anchor link, String call, Optional<String> owner) {
        when.addClassName("fm-when");
        link.addClassName("fm-title-link");
        String who = owner.map(name -> getTranslation("moderation.owner.is", name))
                .orElse(getTranslation("moderation.owner.nobody"));
        return new ListItem(when, Parts.styled(new Div(link, new Bits(call, who)), "fm-what"));
    }

    private Component views(QueuePage page, QueueFilter filter) {
        Views views = new Views(getTranslation("moderation.queue.views"));
        QueueFilter plain = QueueFilter.all().in(filter.stage()).answering(filter.call());
        view(views, "all", page.open(), plain, filter);
        view(views, "mine", page.mine(), plain.of(QueueFilter.Whose.MINE), filter);
        view(views, "nobodys", page.nobodys(), plain.of(QueueFilter.Whose.NOBODYS), filter);
        view(views, "overdue", page.overdue(), plain.at(QueueFilter.When.OVERDUE), filter);
        return views;
    }

    private void view(Views views, String key, int count, QueueFilter to, QueueFilter now) {
        String text = getTranslation("moderation.queue.view." + key, count);
        if (to.equals(now)) {
            views.current(text, QueueAddress.href(to));
        } else {
            views.link(text, QueueAddress.href(to));
        }
    }

    private Component narrowing(QueuePage page, QueueFilter filter) {
        Div tools = Parts.styled(new Div(stages(page, filter)), "fm-tools", "fm-care-queue-tools");
        if (page.calls().size() > 1) {
            tools.add(calls(page.calls(), filter));
        }
        return tools;
    }

    private Component stages(QueuePage page, QueueFilter filter) {
        Select<Optional<Stage>> stages = Parts.select(
                getTranslation("moderation.queue.stage"),
                orNone(page.stages().keySet().stream().sorted()),
                stage -> stage.map(one -> getTranslation(
                                "moderation.queue.stage.counted",
                                getTranslation("moderation.stage." + one.name()),
                                page.stages().getOrDefault(one, 0)))
                        .orElse(getTranslation("moderation.queue.stage.open")));
        stages.setValue(filter.stage().filter(page.stages()::containsKey));
        stages.addValueChangeListener(change -> go(filter.in(change.getValue())));
        return stages;
    }

    private Component calls(Map<CallId, String> titles, QueueFilter filter) {
        Select<Optional<CallId>> calls = Parts.select(
                getTranslation("moderation.queue.call"),
                orNone(titles.keySet().stream().sorted(Comparator.comparing(id -> titles.getOrDefault(id, "")))),
                call -> call.map(one -> titles.getOrDefault(one, ""))
                        .orElse(getTranslation("moderation.queue.call.all")));
        calls.setValue(filter.call().filter(titles::containsKey));
        calls.addValueChangeListener(change -> go(filter.answering(change.getValue())));
        return calls;
    }

    private static <T> List<Optional<T>> orNone(Stream<T> all) {
        return Stream.concat(Stream.of(Optional.<T>empty()), all.map(Optional::of))
                .toList();
    }

    private void go(QueueFilter filter) {
        getUI().ifPresent(ui -> Going.to(ui, QueueAddress.href(filter)));
    }

    private Component nothingLeft(QueueFilter filter) {
        EmptyPage empty =
                new EmptyPage(getTranslation("moderation.queue.clear"), getTranslation("moderation.queue.clear.what"));
        return filter.equals(QueueFilter.all())
                ? empty
                : empty.step(new ActLink(getTranslation("moderation.queue.show-all"), CareNavigation.QUEUE));
    }

    private Component table(QueuePage page) {
        PlainTable<QueueItem> table = new PlainTable<QueueItem>(getTranslation("moderation.queue.title"))
                .rowHead(getTranslation("moderation.queue.what"), this::what)
                .component(getTranslation("moderation.queue.state"), this::state)
                .text(
                        getTranslation("moderation.queue.grade"),
                        item -> CareWords.grade(this, item.submission().care().grade()))
                .text(
                        getTranslation("moderation.queue.who"),
                        item -> item.owner().orElse(getTranslation("moderation.owner.nobody")))
                .component(getTranslation("moderation.queue.due"), item -> CareWords.due(this, item.due(), item.late()))
                .rows(page.items());
        table.addClassName("fm-care-queue");
        return table;
    }

    private Component what(QueueItem item) {
        Anchor link = new Anchor(
                CareNavigation.desk(item.submission().id()),
                getTranslation(
                        "moderation.queue.told",
                        item.submission()
                                .sent()
                                .map(at -> Dates.moment(at, getLocale()))
                                .orElse("")));
        link.addClassName("fm-title-link");
        Div what = new Div(link, new Bits(item.call()));
        if (!item.submission().care().notes().isEmpty()) {
            String notes = getTranslation(
                    "moderation.notes.are",
                    CareWords.notes(this, item.submission().care().notes()));
            what.add(Parts.styled(new Span(notes), "fm-small", "fm-care-notes"));
        }
        return what;
    }

    private Component state(QueueItem item) {
        return switch (item.person()) {
            case ANSWERED -> new StateMark(StateMark.State.HELP, getTranslation("moderation.person.answered"));
            case NO -> CareWords.stage(this, item.submission());
        };
    }

    private Component paging(QueuePage page, QueueAddress address) {
        Nav nav = Parts.styled(new Nav(), "fm-paging");
        nav.setAriaLabel(getTranslation("moderation.paging"));
        if (page.page() > 1) {
            nav.add(new Anchor(address.onPage(page.page() - 1).href(), getTranslation("moderation.paging.before")));
        }
        nav.add(new Span(getTranslation("moderation.paging.at", page.page(), page.pages())));
        if (page.page() < page.pages()) {
            nav.add(new Anchor(address.onPage(page.page() + 1).href(), getTranslation("moderation.paging.after")));
        }
        return nav;
    }
}
