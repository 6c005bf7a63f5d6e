package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.floor.polls.PollRecords.Box;
import org.folkmoot.floor.polls.PollRecords.GivenBy;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.floor.polls.PollRefused.Reason;
import org.folkmoot.floor.polls.SentAnswer.Filed;
import org.folkmoot.floor.polls.SentAnswer.Reply;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.Recent;
import org.folkmoot.platform.store.Together;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Secret answers in polls that are open. */
@Service
public class PollAnswers {

    private final PollRecords records;
    private final Roll roll;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Recent<PollPlace, Asking> asked;
    private final Together<PollPlace, Optional<Box>> filed;

    /** What does not change of a poll once it is opened. */
    private record Asking(SessionId session, Asked asked) {}

    PollAnswers(PollRecords records, Roll roll, ObjectProvider<SessionWatcher> watchers, Audit audit) {
        this.records = records;
        this.roll = roll;
        this.watchers = watchers;
        this.audit = audit;
        this.asked = new Recent<>(place -> records.find(place)
                .filter(poll -> poll.state() != Poll.State.DRAFT)
                .map(poll -> new Asking(poll.session(), poll.plan().asked())));
        this.filed = new Together<>(records::box);
    }

    /**
     * Puts the caller's answer in, or changes it; sending it twice is sending it once. If the store can't be reached this throws, and the answer may be
     * sent again.
     */
    @Allow(Role.MEMBER)
    public Reply answer(AssemblyId at, PollId id, SentAnswer sent) {
        return roll.me(at)
                .map(member -> answer(new PollPlace(at, id), member, sent, GivenBy.MEMBER))
                .orElseGet(() -> new Reply.Refused(Reason.NOT_A_MEMBER));
    }

    /**
     * Puts an answer in for a member who has no screen and told it to the caller. It never takes the place of an answer that stands but one the caller
     * knew of; the member can change it on a screen of their own.
     */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Reply answerFor(AssemblyId at, PollId id, MemberId member, SentAnswer sent) {
        if (roll.names(at).stream().noneMatch(known -> known.id().equals(member))) {
            return new Reply.Refused(Reason.NOT_A_MEMBER);
        }
        Reply reply = answer(new PollPlace(at, id), member, sent, GivenBy.STAFF);
        if (reply instanceof Reply.In) {
            audit.record("poll.answer-entered", List.of(at.value(), id.value(), member.value()));
        }
        return reply;
    }

    private Reply answer(PollPlace poll, MemberId member, SentAnswer sent, GivenBy by) {
        Optional<Asking> asking = asked.of(poll);
        Optional<VoterKey> key = asking.flatMap(_ -> records.key(poll.id()));
        if (key.isEmpty()) {
            return notOpen(poll);
        }
        try {
            asking.orElseThrow().asked().check(sent.answer());
        } catch (PollRefused refused) {
            return new Reply.Refused(refused.reason());
        }
        String token = key.get().tokenOf(member);
        if (records.answer(poll, token, member, sent, by)) {
            watchers.orderedStream()
                    .forEach(watcher ->
                            watcher.changed(poll.assembly(), asking.get().session()));
            return new Reply.In(new Filed(sent.id(), sent.answer()));
        }
        return records.box(poll)
                .flatMap(box -> box.of(member))
                .<Reply>map(Reply.Another::new)
                .orElseGet(() -> notOpen(poll));
    }

    private Reply notOpen(PollPlace place) {
        Optional<Poll> poll = records.find(place);
        if (poll.isEmpty()) {
            return new Reply.Refused(Reason.NO_SUCH_POLL);
        }
        return switch (poll.get().state()) {
            case DRAFT, OPEN -> new Reply.Refused(Reason.NOT_OPEN_YET);
            case WITHDRAWN -> new Reply.Refused(Reason.WITHDRAWN);
            case CLOSED, COUNTED -> new Reply.TooLate(poll.get().closed().orElse(Instant.EPOCH));
        };
    }

    /** The caller's answer in a poll that is open; empty if there is none, and once it is closed. */
    @Allow({Role.FACILITATOR, Role.MEMBER})
    public Optional<Filed> mine(AssemblyId at, PollId id) {
        return roll.me(at).flatMap(member -> filed.of(new PollPlace(at, id)).flatMap(box -> box.of(member)));
    }

    /** Members now who have not answered a poll that is open; empty if it is not open. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Set<MemberId> notAnswered(AssemblyId at, PollId id) {
        return records.box(new PollPlace(at, id))
                .map(box -> roll.names(at).stream()
                        .map(Roll.Called::id)
                        .filter(member -> box.of(member).isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
