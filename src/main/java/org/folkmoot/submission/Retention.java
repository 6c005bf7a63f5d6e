package org.folkmoot.submission;

import java.util.List;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallFollower;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Service;

/**
 * How long words are kept. From the review day of a call on, what was told is kept but shown to nobody, until somebody says that it may be kept
 * longer or erases it.
 */
@Service
public class Retention {

    private final SubmissionRecords records;
    private final PublishingFollower publishing;
    private final Erasures erasures;
    private final Removal removal;
    private final Calls calls;
    private final List<CallFollower> followers;
    private final Rights rights;
    private final Audit audit;

    Retention(
            SubmissionRecords records,
            PublishingFollower publishing,
            Erasures erasures,
            Removal removal,
            Calls calls,
            List<CallFollower> followers,
            Rights rights,
            Audit audit) {
        this.records = records;
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

    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER})
    public Brought brought(CallId id) {
        List<Submission> all =
                calls.find(id).map(call -> records.inCall(call.id())).orElse(List.of());
        long begun = all.stream().filter(Submission::isDraft).count();
        long published = all.stream().filter(Submission::isOut).count();
        return new Brought(begun, all.size() - begun, published);
    }

    /** Keeps what was told for some more months and shows it again. */
    @AllowSomewhere(Role.FACILITATOR)
    public Call keepLonger(CallId id, int months) {
        Call call = calls.keepLonger(id, months);
        publishing.bringInLine(records.inCall(id));
        return call;
    }

    /** Erases everything told in answer to the call: keys, words, what analysts could find, who was invited and forms half keyed in. Returns how many there were. */
    @AllowSomewhere(Role.FACILITATOR)
    public int eraseAll(CallId id) {
        Call call = calls.find(id).orElseThrow();
        rights.require(call.place().scope(), Role.FACILITATOR);
        List<Submission> all = records.inCall(id);
        all.forEach(removal::buried);
        audit.record("call.erased", List.of(id.value()));
        erasures.erase(all.stream().map(Submission::contributor).toList(), TakeBackReason.RETENTION);
        // What is left of one that fails has no key any more, and the daily round takes it away.
        ItemByItem.each(
                "Removing what was told", all, submission -> submission.id().value(), removal::of);
        List<CallFollower> failed =
                ItemByItem.each("Erasing what belongs to a call", followers, Object::getClass, f -> f.erased(id));
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not all of call " + id.value() + " is erased; erase it again");
        }
        return all.size();
    }
}
