package org.folkmoot.moderation.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.moderation.ComplaintItem;
import org.folkmoot.moderation.Disclosures;
import org.folkmoot.moderation.Disclosures.DisclosureItem;
import org.folkmoot.moderation.QueueItem;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** What people told and the person at hand has to do something about: disclosures they may know of before all else. */
@Component
record CareToday(CareQueue queue, Disclosures disclosures, PlaceInHand placeInHand, Rights rights, Texts texts)
        implements TodaySource {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<TodayItem> items() {
        if (rights.scopesOf(Role.FACILITATOR).isEmpty()) {
            return List.of();
        }
        List<TodayItem> items =
                new ArrayList<>(disclosures.open().stream().map(this::disclosed).toList());
        placeInHand
                .current()
                .filter(place -> rights.holds(place.id().scope(), Role.FACILITATOR))
                .map(place -> queue.today(place.id()))
                .ifPresent(day -> {
                    day.complaints().stream().map(this::complained).forEach(items::add);
                    day.mine().stream().map(this::mine).forEach(items::add);
                    day.nobodys().map(first -> nobodys(first, day.ofNobody())).ifPresent(items::add);
                });
        return items;
    }

    private TodayItem disclosed(DisclosureItem item) {
        return TodayItem.of(
                        TodayItem.Kind.SAFEGUARDING,
                        when(item.late(), Optional.of(item.disclosure().due())),
                        texts.get(CareWords.key(item.disclosure())),
                        CareNavigation.safeguarding(item.disclosure().submission()),
                        item.call(),
                        owner(item.owner()))
                .act(texts.get("moderation.guard.act"));
    }

    private TodayItem complained(ComplaintItem item) {
        return TodayItem.of(
                        kind(item.late()),
                        when(item.late(), item.due()),
                        texts.get(CareWords.key(item)),
                        CareNavigation.complaint(item.submission().id()),
                        item.call(),
                        owner(item.owner()))
                .act(texts.get("moderation.complaints.act"));
    }

    private TodayItem mine(QueueItem item) {
        return TodayItem.of(
                kind(item.late()),
                when(item.late(), item.due()),
                texts.get(
                        switch (item.person()) {
                            case ANSWERED -> "moderation.today.answered";
                            case NO -> "moderation.today.decide";
                        }),
                CareNavigation.desk(item.submission().id()),
                item.call());
    }

    private TodayItem nobodys(QueueItem first, int all) {
        return TodayItem.of(
                        kind(first.late()),
                        when(first.late(), first.due()),
                        texts.get("moderation.today.read", all),
                        QueueAddress.href(QueueFilter.all().of(QueueFilter.Whose.NOBODYS)),
                        texts.get("moderation.today.read.what"))
                .act(texts.get("moderation.today.read.act"));
    }

    private static TodayItem.Kind kind(Optional<Duration> late) {
        return late.isPresent() ? TodayItem.Kind.LATE : TodayItem.Kind.NOW;
    }

    private String owner(Optional<String> owner) {
        return owner.map(name -> texts.get("moderation.owner.is", name)).orElse(texts.get("moderation.owner.nobody"));
    }

    private String when(Optional<Duration> late, Optional<Instant> due) {
        return late.map(by -> CareWords.late(texts::get, by))
                .orElseGet(() -> due.map(at -> texts.get("moderation.due.by", CareWords.until(at)))
                        .orElse(""));
    }
}
