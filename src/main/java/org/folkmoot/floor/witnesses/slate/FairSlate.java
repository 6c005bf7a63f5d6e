package org.folkmoot.floor.witnesses.slate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The slate by the method of equal shares for approval ballots (Peters and Skowron 2020), which satisfies extended justified representation: each voter has an
 * equal share of the places, and those who approve of a question pay for it together, each no more than needed. Places that nobody can pay for any more are filled by
 * the sequential method of Phragmén, which begins with what is left of the shares. In exact numbers; of questions that cost alike the one that more approve of
 * comes first, then the one asked earlier.
 */
public final class FairSlate {

    private FairSlate() {}

    /**
     * The questions in the order in which they were chosen; fewer than there are places if no other has a supporter.
     *
     * @param places how many can be asked, at least 1
     */
    public static List<Integer> of(Approvals approvals, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("A slate has at least one place");
        }
        Shares shares = new Shares(approvals, places);
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        for (int question = 0; question < approvals.questions(); question++) {
            if (approvals.supporters(question) > 0) {
                open.add(question);
            }
        }
        fill(places, chosen, open, shares::cheapest, shares::buy);
        fill(places, chosen, open, shares::soonest, shares::earnAndBuy);
        return List.copyOf(chosen);
    }

    private static void fill(
            int places,
            List<Integer> chosen,
            Set<Integer> open,
            Function<Set<Integer>, Optional<Shares.Offer>> next,
            Consumer<Shares.Offer> take) {
        while (chosen.size() < places) {
            Optional<Shares.Offer> offer = next.apply(open);
            if (offer.isEmpty()) {
                return;
            }
            take.accept(offer.get());
            open.remove(offer.get().question());
            chosen.add(offer.get().question());
        }
    }
}
