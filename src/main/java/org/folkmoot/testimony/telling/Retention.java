package org.folkmoot.testimony.telling;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallFollower;
import org.folkmoot.testimony.call.CallId;
import org.folkmoot.testimony.call.Calls;
import org.springframework.stereotype.Service;

/**
 * How long words are kept. From the review day of a call on, what was told is kept but shown to nobody, until somebody says that it may be kept
 * longer or erases it.
 */
@Service
public class Retention {

    private final TellingRecords records;
    private final TellingBook book;
    private final Publishing publishing;
    private final Erasures erasures;
    private final Removal removal;
    private final Calls calls;
    private final List<CallFollower> followers;
    private final Rights rights;
    private final Audit audit;

    Retention(
            TellingRecords records,
            TellingBook book,
            Publishing publishing,
            Erasures erasures,
            Removal removal,
            Calls calls,
            List<CallFollower> followers,
            Rights rights,
            Audit audit) {
        this.records = records;
        this.book = book;
        this.publishing = publishing;
        this.erasures = erasures;
        this.removal = removal;
        this.calls = calls;
        this.followers = followers;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * What a call has brought in so far.
     *
     * @param begun drafts nobody has sent yet
     */
    public record Brought(long begun, long sent, long published) {}

    /** The calls of a place whose review day has come. */
    @Allow(Role.FACILITATOR)
    public List<Call> due(PlaceId place) {
        LocalDate today = calls.today();
        return calls.list(place).stream()
                .filter(call -> call.isDueForReview(today))
                .toList();
    }

    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER})
    public Brought brought(CallId id) {
        List<Telling> all =
                calls.find(id).map(call -> records.inCall(call.id())).orElse(List.of());
        long begun = all.stream().filter(Telling::isDraft).count();
        long published = all.stream().filter(Telling::isOut).count();
        return new Brought(begun, all.size() - begun, published);
    }

    /** Keeps what was told for some more months and shows it again. */
    @AllowSomewhere(Role.FACILITATOR)
    public Call keepLonger(CallId id, int months) {
        Call call = calls.keepLonger(id, months);
        records.inCall(id).stream()
                .filter(telling -> !telling.isDraft())
                .flatMap(telling -> book.find(telling.id()).stream())
                .forEach(publishing::bringInLine);
        return call;
    }

    /** Erases everything told in answer to the call: keys, words, what analysts could find, who was invited and forms half keyed in. Returns how many there were. */
    @AllowSomewhere(Role.FACILITATOR)
    public int eraseAll(CallId id) {
        Call call = calls.find(id).orElseThrow();
        rights.require(call.place().scope(), Role.FACILITATOR);
        List<Telling> all = records.inCall(id);
        all.forEach(removal::buried);
        audit.record("call.erased", List.of(id.value()));
        publishing.asProduct(
                () -> erasures.erase(all.stream().map(Telling::contributor).toList(), TakeBackReason.RETENTION));
        all.forEach(removal::of);
        publishing.asProduct(() -> followers.forEach(follower -> follower.erased(id)));
        return all.size();
    }
}
