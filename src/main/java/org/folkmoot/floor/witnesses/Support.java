package org.folkmoot.floor.witnesses;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.floor.witnesses.slate.Approvals;
import org.folkmoot.floor.witnesses.slate.FairSlate;
import org.folkmoot.floor.witnesses.slate.Representation;

/**
 * Ticks, read as approval ballots over the questions that stand. Whoever ticked a question that was merged approves of the one that stands for it; ticks of
 * what was hidden or taken back count for nothing.
 */
final class Support {

    private final List<AskedQuestion> standing;
    private final Approvals approvals;

    /** @param ticks of each member, by the numbers of questions */
    Support(AskedList asked, Collection<BitSet> ticks) {
        standing = asked.standing().toList();
        Map<Integer, Integer> places = new HashMap<>();
        asked.all()
                .forEach(question -> asked.standingFor(question)
                        .ifPresent(stands -> places.put(question.number(), standing.indexOf(stands))));
        approvals = new Approvals(
                standing.size(), ticks.stream().map(own -> ballot(own, places)).toList());
    }

    private static BitSet ballot(BitSet own, Map<Integer, Integer> places) {
        BitSet ballot = new BitSet();
        own.stream().mapToObj(places::get).filter(Objects::nonNull).forEach(ballot::set);
        return ballot;
    }

    List<AskedId> proposed(int places) {
        return FairSlate.of(approvals, places).stream()
                .map(question -> standing.get(question).id())
                .toList();
    }

    Tallied tallied(Slate slate) {
        Map<AskedId, Count> supporters = new HashMap<>();
        for (int question = 0; question < standing.size(); question++) {
            supporters.put(standing.get(question).id(), Count.part(approvals.supporters(question), approvals.voters()));
        }
        Set<Integer> listed = new HashSet<>();
        slate.questions()
                .forEach(id -> standing.stream()
                        .filter(question -> question.id().equals(id))
                        .forEach(question -> listed.add(standing.indexOf(question))));
        return new Tallied(
                Count.of(approvals.voters()),
                supporters,
                Representation.audit(approvals, listed, slate.places()).stream()
                        .map(group -> new Tallied.Missed(
                                standing.get(group.question()).id(),
                                Count.part(group.voters(), approvals.supporters(group.question()))))
                        .toList());
    }
}
