package org.folkmoot.moderation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.CareList;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Service;

/** What was told and waits for somebody, without its words. What its author hides or has taken back is not in it. */
@Service
public class CareQueue {

    private static final Set<Stage> SENT = EnumSet.complementOf(EnumSet.of(Stage.DRAFT));

    private final SubmissionsInModeration submissions;
    private final Places places;
    private final Staff staff;
    private final CareItems items;

    CareQueue(SubmissionsInModeration submissions, Places places, Staff staff, CareItems items) {
        this.submissions = submissions;
        this.places = places;
        this.staff = staff;
        this.items = items;
    }

    /** @param page from 1; one beyond the end is the last */
    @Allow(Role.FACILITATOR)
    public QueuePage page(PlaceId place, QueueFilter filter, int page) {
        AccountId me = staff.caller();
        CareItems.Pass pass = items.pass();
        List<QueueItem> open = waiting(place).map(pass::queued).toList();
        List<QueueItem> asked = filter.stage()
                .map(stage -> at(place, stage).map(pass::queued).toList())
                .orElse(open);
        List<QueueItem> found =
                asked.stream().filter(shown(filter, me)).sorted(QueueItem.ORDER).toList();
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
                count(open, item -> item.submission().care().owner().equals(Optional.of(me))),
                count(open, item -> item.submission().care().owner().isEmpty()),
                count(open, item -> item.late().isPresent()),
                stages(place),
                pass.titles());
    }

    /** How many wait for somebody at the place; reads none of them. */
    @Allow(Role.FACILITATOR)
    public long open(PlaceId place) {
        return submissions.count(CareList.QUEUE, places.within(place));
    }

    /** What the first page says, in one reading of what is open. */
    @Allow(Role.FACILITATOR)
    public CareDay today(PlaceId place) {
        AccountId me = staff.caller();
        CareItems.Pass pass = items.pass();
        List<Submission> open =
                submissions.in(EnumSet.of(CareList.QUEUE, CareList.OPEN_COMPLAINTS), places.within(place));
        List<QueueItem> nobodys = queued(open, Optional.empty(), pass);
        return new CareDay(
                open.stream()
                        .flatMap(submission -> pass.complaint(submission).stream())
                        .filter(ComplaintItem::isOpen)
                        .sorted(ComplaintItem.ORDER)
                        .toList(),
                queued(open, Optional.of(me), pass).stream().limit(CareDay.MOST).toList(),
                nobodys.stream().findFirst(),
                nobodys.size());
    }

    private static List<QueueItem> queued(List<Submission> open, Optional<AccountId> owner, CareItems.Pass pass) {
        return open.stream()
                .filter(CareQueue::isThere)
                .filter(submission -> submission.care().owner().equals(owner))
                .map(pass::queued)
                .filter(CareQueue::isOpen)
                .sorted(QueueItem.ORDER)
                .toList();
    }

    /** One of them, for those who look after it; for anyone else there is none. */
    @AllowSomewhere(Role.FACILITATOR)
    public Optional<QueueItem> find(SubmissionId id) {
        return staff.there(id).map(items.pass()::queued);
    }

    /** Those who may look after what was told at the place, by name. */
    @Allow(Role.FACILITATOR)
    public List<Colleague> team(PlaceId place) {
        return staff.at(place);
    }

    private Stream<Submission> waiting(PlaceId place) {
        return submissions.in(EnumSet.of(CareList.QUEUE), places.within(place)).stream();
    }

    private Stream<Submission> at(PlaceId place, Stage stage) {
        return submissions.at(stage, places.within(place)).stream().filter(CareQueue::isThere);
    }

    private Map<Stage, Integer> stages(PlaceId place) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : SENT) {
            int count = Math.toIntExact(submissions.count(stage, places.within(place)));
            if (count > 0) {
                stages.put(stage, count);
            }
        }
        return stages;
    }

    static boolean isThere(Submission submission) {
        return submission.standing() == Submission.Standing.THERE;
    }

    private static Predicate<QueueItem> shown(QueueFilter filter, AccountId me) {
        Predicate<QueueItem> stage = filter.stage()
                .<Predicate<QueueItem>>map(wanted -> item -> item.submission().stage() == wanted)
                .orElse(CareQueue::isOpen);
        Predicate<QueueItem> whose = item -> switch (filter.whose()) {
            case ANYBODYS -> true;
            case MINE -> item.submission().care().owner().equals(Optional.of(me));
            case NOBODYS -> item.submission().care().owner().isEmpty();
        };
        return stage.and(whose)
                .and(item -> filter.when() == QueueFilter.When.ANY_TIME
                        || item.late().isPresent())
                .and(item -> filter.call().isEmpty()
                        || filter.call().equals(Optional.of(item.submission().call())));
    }

    private static boolean isOpen(QueueItem item) {
        return item.due().isPresent();
    }

    private static int count(List<QueueItem> items, Predicate<QueueItem> which) {
        return (int) items.stream().filter(which).count();
    }

    /**
     * What people told at a place and somebody has to do something about today.
     *
     * @param complaints those that are open, the one due first before all
     * @param mine the first of what the caller looks after
     * @param nobodys the first of what nobody looks after
     * @param ofNobody how much that is
     */
    public record CareDay(
            List<ComplaintItem> complaints, List<QueueItem> mine, Optional<QueueItem> nobodys, int ofNobody) {

        /** How much of the caller's is in it. */
        static final int MOST = 5;

        public CareDay {
            complaints = List.copyOf(complaints);
            mine = List.copyOf(mine);
        }
    }

    /**
     * One page of the queue.
     *
     * @param page from 1
     * @param pages at least 1
     * @param found how many the filter leaves
     * @param open what somebody has to do something about, whatever the filter
     * @param mine of those, how many the caller looks after
     * @param nobodys of those, how many nobody looks after
     * @param overdue of those, how many are late
     * @param stages how many there are at each stage
     * @param calls titles of the calls they answer
     */
    public record QueuePage(
            List<QueueItem> items,
            int page,
            int pages,
            int found,
            int open,
            int mine,
            int nobodys,
            int overdue,
            Map<Stage, Integer> stages,
            Map<CallId, String> calls) {

        public static final int ROWS = 50;

        public QueuePage {
            items = List.copyOf(items);
            stages = Map.copyOf(stages);
            calls = Map.copyOf(calls);
        }
    }

    /** What of the queue is shown. Without a stage, all that somebody still has to do something about. */
    public record QueueFilter(Whose whose, When when, Optional<Stage> stage, Optional<CallId> call) {

        public enum Whose {
            ANYBODYS,
            MINE,
            NOBODYS
        }

        public enum When {
            ANY_TIME,
            OVERDUE
        }

        public static QueueFilter all() {
            return new QueueFilter(Whose.ANYBODYS, When.ANY_TIME, Optional.empty(), Optional.empty());
        }

        public QueueFilter of(Whose other) {
            return new QueueFilter(other, when, stage, call);
        }

        public QueueFilter at(When other) {
            return new QueueFilter(whose, other, stage, call);
        }

        public QueueFilter in(Optional<Stage> other) {
            return new QueueFilter(whose, when, other, call);
        }

        public QueueFilter answering(Optional<CallId> other) {
            return new QueueFilter(whose, when, stage, other);
        }
    }

    /** Somebody who may look after submissions at a place. */
    public record Colleague(AccountId id, String name) {}
}
