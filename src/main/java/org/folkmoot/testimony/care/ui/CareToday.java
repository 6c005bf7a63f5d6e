package org.folkmoot.testimony.care.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.folkmoot.testimony.care.CareQueue;
import org.folkmoot.testimony.care.ComplaintItem;
import org.folkmoot.testimony.care.Complaints;
import org.folkmoot.testimony.care.DisclosureItem;
import org.folkmoot.testimony.care.Disclosures;
import org.folkmoot.testimony.care.QueueFilter;
import org.folkmoot.testimony.care.QueueItem;
import org.folkmoot.testimony.care.QueuePage;
import org.springframework.stereotype.Component;

/** What people told and the person at hand has to do something about: disclosures they may know of before all else. */
@Component
class CareToday implements TodaySource {

    private static final int MOST = 5;
    private static final int HOURS_OF_DAY = 24;

    private final CareQueue queue;
    private final Disclosures disclosures;
    private final Complaints complaints;
    private final PlaceInHand placeInHand;
    private final Rights rights;
    private final Texts texts;

    CareToday(
            CareQueue queue,
            Disclosures disclosures,
            Complaints complaints,
            PlaceInHand placeInHand,
            Rights rights,
            Texts texts) {
        this.queue = queue;
        this.disclosures = disclosures;
        this.complaints = complaints;
        this.placeInHand = placeInHand;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<TodayItem> items() {
        if (rights.scopesOf(Role.FACILITATOR).isEmpty()) {
            return List.of();
        }
        List<TodayItem> items = new ArrayList<>(disclosures.list().stream()
                .filter(item -> item.disclosure().outcome().isEmpty())
                .map(this::disclosed)
                .toList());
        placeInHand
                .current()
                .filter(place -> rights.holds(place.id().scope(), Role.FACILITATOR))
                .ifPresent(place -> {
                    complaints.at(place.id()).stream()
                            .filter(ComplaintItem::isOpen)
                            .map(this::complained)
                            .forEach(items::add);
                    QueuePage mine = queue.page(place.id(), QueueFilter.all().of(QueueFilter.Whose.MINE), 1);
                    mine.items().stream().limit(MOST).map(this::mine).forEach(items::add);
                    nobodys(queue.page(place.id(), QueueFilter.all().of(QueueFilter.Whose.NOBODYS), 1))
                            .ifPresent(items::add);
                });
        return items;
    }

    private TodayItem disclosed(DisclosureItem item) {
        return TodayItem.of(
                        TodayItem.Kind.SAFEGUARDING,
                        item.late().map(this::late).orElse(by(item.disclosure().due())),
                        texts.get(
                                item.disclosure().by().isEmpty()
                                        ? "testimony.care.guard.asked"
                                        : "testimony.care.guard.raised"),
                        CareNavigation.safeguarding(item.disclosure().telling()),
                        item.call(),
                        item.owner()
                                .map(name -> texts.get("testimony.care.owner.is", name))
                                .orElse(texts.get("testimony.care.owner.nobody")))
                .act(texts.get("testimony.care.guard.act"));
    }

    private TodayItem complained(ComplaintItem item) {
        return TodayItem.of(
                        item.late().isPresent() ? TodayItem.Kind.LATE : TodayItem.Kind.NOW,
                        item.late()
                                .map(this::late)
                                .orElseGet(() -> item.due().map(this::by).orElse("")),
                        texts.get(
                                item.complaint().acknowledged().isPresent()
                                        ? "testimony.complaints.answer"
                                        : "testimony.complaints.confirm"),
                        CareNavigation.complaint(item.telling().id()),
                        item.call(),
                        item.owner()
                                .map(name -> texts.get("testimony.care.owner.is", name))
                                .orElse(texts.get("testimony.care.owner.nobody")))
                .act(texts.get("testimony.complaints.act"));
    }

    private TodayItem mine(QueueItem item) {
        return TodayItem.of(
                item.late().isPresent() ? TodayItem.Kind.LATE : TodayItem.Kind.NOW,
                when(item),
                texts.get(
                        switch (item.person()) {
                            case ANSWERED -> "testimony.care.today.answered";
                            case NO -> "testimony.care.today.decide";
                        }),
                CareNavigation.desk(item.telling().id()),
                item.call());
    }

    private Optional<TodayItem> nobodys(QueuePage page) {
        return page.items().stream()
                .findFirst()
                .map(first -> TodayItem.of(
                                first.late().isPresent() ? TodayItem.Kind.LATE : TodayItem.Kind.NOW,
                                when(first),
                                texts.get("testimony.care.today.read", page.found()),
                                QueueAddress.href(QueueFilter.all().of(QueueFilter.Whose.NOBODYS)),
                                texts.get("testimony.care.today.read.what"))
                        .act(texts.get("testimony.care.today.read.act")));
    }

    private String when(QueueItem item) {
        return item.late()
                .map(this::late)
                .orElseGet(() -> item.due().map(this::by).orElse(""));
    }

    private String by(java.time.Instant due) {
        return texts.get("testimony.care.due.by", CareWords.until(due));
    }

    private String late(Duration late) {
        long hours = Math.max(1, late.toHours());
        return hours < HOURS_OF_DAY
                ? texts.get("testimony.care.late.hours", hours)
                : texts.get("testimony.care.late.days", late.toDays());
    }
}
