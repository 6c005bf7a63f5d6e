package org.folkmoot.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything in a text that could say who somebody is, as far as detectors find it. They miss things and they err, so they only propose; a text is
 * called checked when a person has read it, whatever is proposed or not.
 */
public final class Detectors {

    private static final List<Detector> ALL = List.of(
            new RegisterNumbers.NhsNumbers(),
            new RegisterNumbers.InsuranceNumbers(),
            new OnlineAddresses(),
            new PhoneNumbers(),
            new Postcodes(),
            new BirthDates(),
            new NumberPlates(),
            new RegisterNumbers.ProfessionalNumbers());

    /** Of proposals that overlap, the longest stands; of equally long ones the surest; then the first kind, then the first reason. */
    private static final Comparator<Proposal> DECIDING = Comparator.comparingInt(
                    (Proposal proposal) -> -proposal.span().length())
            .thenComparing(Proposal::certainty)
            .thenComparing(Proposal::kind)
            .thenComparing(Proposal::reason);

    private Detectors() {}

    /**
     * What to look at in a text, in its order, none overlapping another. Where several overlap, one stands for all and covers all of them: a
     * longer one before a shorter, then a surer one, then the first of {@link IdentifierKind}. Takes time in step with the length of the text; the
     * same text and names give the same proposals.
     */
    public static List<Proposal> propose(String text, LearnedNames learned) {
        if (text.isEmpty()) {
            return List.of();
        }
        Reading reading = Reading.of(text);
        List<Proposal> found = new ArrayList<>();
        ALL.forEach(detector -> detector.read(reading, found::add));
        new Names(learned).read(reading, found::add);
        return withoutOverlaps(found);
    }

    private static List<Proposal> withoutOverlaps(List<Proposal> found) {
        List<Proposal> standing = new ArrayList<>();
        for (Proposal next : found.stream()
                .sorted(Comparator.comparing(Proposal::span).thenComparing(DECIDING))
                .toList()) {
            if (!standing.isEmpty() && standing.getLast().span().overlaps(next.span())) {
                Proposal last = standing.removeLast();
                standing.add(one(last, next));
            } else {
                standing.add(next);
            }
        }
        return List.copyOf(standing);
    }

    private static Proposal one(Proposal a, Proposal b) {
        Proposal winner = DECIDING.compare(a, b) <= 0 ? a : b;
        return new Proposal(
                a.span().joinedWith(b.span()),
                winner.kind(),
                winner.reason(),
                winner.replacement(),
                winner.certainty());
    }

    /** Looks for one kind of thing that could say who somebody is. Keeps no state; takes time in step with the length of the text. */
    @FunctionalInterface
    interface Detector {

        void read(Reading reading, Consumer<Proposal> found);
    }
}
