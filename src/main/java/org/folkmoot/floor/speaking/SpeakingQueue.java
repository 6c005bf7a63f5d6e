package org.folkmoot.floor.speaking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.speaking.SpeakingRefused.Reason;

/**
 * The speaking queue of one session: hands that are up, and the turns that people had. Nothing that is said is kept.
 *
 * @param hands since when each is up
 * @param turns in their order; the last one may go on
 * @param version rises with each change
 */
public record SpeakingQueue(
        SessionId session, AssemblyId assembly, Map<MemberId, Instant> hands, List<Turn> turns, long version) {

    public SpeakingQueue {
        hands = Map.copyOf(hands);
        turns = List.copyOf(turns);
    }

    static SpeakingQueue empty(AssemblyId assembly, SessionId session) {
        return new SpeakingQueue(session, assembly, Map.of(), List.of(), 0);
    }

    /**
     * One person's turn to speak.
     *
     * @param hand since when their hand was up; empty if they were called without
     */
    public record Turn(UUID id, MemberId member, Optional<Instant> hand, Instant started, Optional<Instant> ended) {

        Turn endedAt(Instant now) {
            return ended.isPresent() ? this : new Turn(id, member, hand, started, Optional.of(now));
        }

        /** How long it took, or takes until now. */
        public Duration length(Instant now) {
            return Duration.between(started, ended.orElse(now));
        }
    }

    /** What somebody has had of the time to speak. */
    public record Share(int turns, Duration spoken) {

        static final Share NONE = new Share(0, Duration.ZERO);

        private Share and(Duration more) {
            return new Share(turns + 1, spoken.plus(more));
        }
    }

    /** The turn that goes on. */
    public Optional<Turn> current() {
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(turns.getLast()).filter(turn -> turn.ended().isEmpty());
    }

    /** What each who spoke has had. */
    public Map<MemberId, Share> shares(Instant now) {
        Map<MemberId, Share> all = new HashMap<>();
        turns.forEach(turn -> all.put(
                turn.member(), all.getOrDefault(turn.member(), Share.NONE).and(turn.length(now))));
        return all;
    }

    /** Whose hand is up, in the order in which they are to speak: who spoke less comes first, then whose hand is up longer. */
    public List<MemberId> order() {
        // What goes on counts as nothing here: the order does not change while somebody speaks.
        Map<MemberId, Share> had =
                shares(turns.isEmpty() ? Instant.EPOCH : turns.getLast().started());
        return hands.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MemberId, Instant> hand) ->
                                had.getOrDefault(hand.getKey(), Share.NONE).spoken())
                        .thenComparingInt(hand ->
                                had.getOrDefault(hand.getKey(), Share.NONE).turns())
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(hand -> hand.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The member speaks now, and whoever spoke has finished.
     *
     * @param seen the turn that went on on the caller's screen
     * @throws SpeakingRefused if another goes on by now
     */
    SpeakingQueue called(MemberId member, Optional<UUID> seen, UUID turn, Instant now) {
        if (turns.stream().anyMatch(known -> known.id().equals(turn))) {
            return this;
        }
        if (!current().map(Turn::id).equals(seen)) {
            throw new SpeakingRefused(Reason.SOMEBODY_SPEAKS);
        }
        List<Turn> next = endedBy(now);
        next.add(new Turn(turn, member, Optional.ofNullable(hands.get(member)), now, Optional.empty()));
        return new SpeakingQueue(session, assembly, without(member), next, version);
    }

    /** The turn is over; one that was over stays as it was. */
    SpeakingQueue ended(UUID turn, Instant now) {
        boolean goesOn = current().filter(known -> known.id().equals(turn)).isPresent();
        return goesOn ? new SpeakingQueue(session, assembly, hands, endedBy(now), version) : this;
    }

    /**
     * As if that turn had not been: the hand is up again.
     *
     * @throws SpeakingRefused if it is not the last one
     */
    SpeakingQueue takenBack(UUID turn) {
        if (turns.isEmpty() || !turns.getLast().id().equals(turn)) {
            throw new SpeakingRefused(Reason.NOT_THE_LAST);
        }
        Turn last = turns.getLast();
        Map<MemberId, Instant> again = new HashMap<>(hands);
        last.hand().ifPresent(hand -> again.putIfAbsent(last.member(), hand));
        return new SpeakingQueue(session, assembly, again, turns.subList(0, turns.size() - 1), version);
    }

    /** With these hands down. Those that went up meanwhile stay. */
    SpeakingQueue down(Set<MemberId> members) {
        Map<MemberId, Instant> rest = new HashMap<>(hands);
        rest.keySet().removeAll(new HashSet<>(members));
        return new SpeakingQueue(session, assembly, rest, turns, version);
    }

    private Map<MemberId, Instant> without(MemberId member) {
        Map<MemberId, Instant> rest = new HashMap<>(hands);
        rest.remove(member);
        return rest;
    }

    private List<Turn> endedBy(Instant now) {
        List<Turn> all = new ArrayList<>(turns);
        current().ifPresent(turn -> all.set(all.size() - 1, turn.endedAt(now)));
        return all;
    }

    SpeakingQueue atVersion(long next) {
        return new SpeakingQueue(session, assembly, hands, turns, next);
    }
}
