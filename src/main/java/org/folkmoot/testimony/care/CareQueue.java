package org.folkmoot.testimony.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.call.CallId;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Stage;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Service;

/** What was told and waits for somebody, without its words. What its author hides or has taken back is not in it. */
@Service
public class CareQueue {

    private static final Caller PRODUCT = new Caller.Product("listing what people told");

    private final TellingsInCare tellings;
    private final Calls calls;
    private final Places places;
    private final Staff staff;
    private final Callers callers;
    private final Clock clock;

    CareQueue(TellingsInCare tellings, Calls calls, Places places, Staff staff, Callers callers, Clock clock) {
        this.tellings = tellings;
        this.calls = calls;
        this.places = places;
        this.staff = staff;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param page from 1; one beyond the end is the last */
    @Allow(Role.FACILITATOR)
    public QueuePage page(PlaceId place, QueueFilter filter, int page) {
        AccountId me = staff.caller();
        Map<CallId, String> titles = new HashMap<>();
        Map<AccountId, Optional<String>> names = new HashMap<>();
        List<QueueItem> all =
                there(place).map(telling -> item(telling, titles, names)).toList();
        List<QueueItem> open = all.stream().filter(CareQueue::isOpen).toList();
        List<QueueItem> found =
                all.stream().filter(shown(filter, me)).sorted(QueueItem.ORDER).toList();
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        all.forEach(item -> stages.merge(item.telling().stage(), 1, Integer::sum));
        int pages = Math.max(1, (found.size() + QueuePage.ROWS - 1) / QueuePage.ROWS);
        int at = Math.clamp(page, 1, pages);
        return new QueuePage(
                found.stream()
                        .skip((at - 1L) * QueuePage.ROWS)
                        .limit(QueuePage.ROWS)
                        .toList(),
                at,
                pages,
                found.size(),
                open.size(),
                count(open, item -> item.telling().care().owner().equals(Optional.of(me))),
                count(open, item -> item.telling().care().owner().isEmpty()),
                count(open, item -> item.late().isPresent()),
                stages,
                titles);
    }

    /** One of them, for those who look after it; for anyone else there is none. */
    @AllowSomewhere(Role.FACILITATOR)
    public Optional<QueueItem> find(TellingId id) {
        return callers.as(PRODUCT, () -> tellings.find(id))
                .filter(telling -> staff.isOnTheTeam(telling.place()))
                .filter(CareQueue::isThere)
                .map(telling -> item(telling, new HashMap<>(), new HashMap<>()));
    }

    /** Those who may look after what was told at the place, by name. */
    @Allow(Role.FACILITATOR)
    public List<Colleague> team(PlaceId place) {
        return staff.at(place);
    }

    private java.util.stream.Stream<Telling> there(PlaceId place) {
        return callers.as(PRODUCT, () -> tellings.at(places.within(place))).stream()
                .filter(CareQueue::isThere);
    }

    static boolean isThere(Telling telling) {
        return telling.standing() == Telling.Standing.THERE;
    }

    private QueueItem item(Telling telling, Map<CallId, String> titles, Map<AccountId, Optional<String>> names) {
        Instant now = clock.instant();
        Optional<Instant> due = Waiting.due(telling);
        QueueItem.PersonWaits person =
                Waiting.isAnswered(telling) ? QueueItem.PersonWaits.ANSWERED : QueueItem.PersonWaits.NO;
        return new QueueItem(
                telling,
                titles.computeIfAbsent(
                        telling.call(), call -> calls.ofTelling(call).terms().title()),
                telling.care().owner().flatMap(owner -> names.computeIfAbsent(owner, staff::name)),
                person,
                due,
                due.filter(now::isAfter).map(at -> Duration.between(at, now)));
    }

    private static Predicate<QueueItem> shown(QueueFilter filter, AccountId me) {
        Predicate<QueueItem> stage = filter.stage()
                .<Predicate<QueueItem>>map(wanted -> item -> item.telling().stage() == wanted)
                .orElse(CareQueue::isOpen);
        Predicate<QueueItem> whose = item -> switch (filter.whose()) {
            case ANYBODYS -> true;
            case MINE -> item.telling().care().owner().equals(Optional.of(me));
            case NOBODYS -> item.telling().care().owner().isEmpty();
        };
        return stage.and(whose)
                .and(item -> filter.when() == QueueFilter.When.ANY_TIME
                        || item.late().isPresent())
                .and(item -> filter.call().isEmpty()
                        || filter.call().equals(Optional.of(item.telling().call())));
    }

    private static boolean isOpen(QueueItem item) {
        return item.due().isPresent();
    }

    private static int count(List<QueueItem> items, Predicate<QueueItem> which) {
        return (int) items.stream().filter(which).count();
    }
}
