package org.folkmoot.redaction.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.folkmoot.redaction.Detectors;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.LearnedNames;
import org.folkmoot.redaction.Proposal;
import org.folkmoot.redaction.Proposal.Certainty;
import org.folkmoot.redaction.bench.CommentWords.Half;

/** What the detectors find of what was put into one half of the comments, and what they propose in these as they are. */
final class RedactionMeasure {

    /** Of so many, so many found as what they are, and so many with nothing left to read. */
    record Recall(int of, int found, int hidden) {
        double share() {
            return of == 0 ? 0 : (double) found / of;
        }

        Recall and(Recall other) {
            return new Recall(of + other.of, found + other.found, hidden + other.hidden);
        }
    }

    private static final int LEAST_WORDS = 8;
    /** How often each mention of a role is given a name. */
    private static final int DRAWS = 4;

    private final List<String> comments;
    private final List<String> longer;
    private final Half half;
    private final long seed;

    RedactionMeasure(List<String> comments, Half half, long seed) {
        this.comments = comments.stream().filter(half::has).toList();
        this.longer = this.comments.stream()
                .filter(text -> CommentWords.count(text) >= LEAST_WORDS)
                .toList();
        this.half = half;
        this.seed = seed;
    }

    List<String> comments() {
        return comments;
    }

    int words() {
        return comments.stream().mapToInt(CommentWords::count).sum();
    }

    /** So many identifiers of a kind, each in a comment of some length. */
    Recall recall(IdentifierKind kind, int times) {
        return tally(planted(kind, times)).getOrDefault(kind.name(), new Recall(0, 0, 0));
    }

    List<Planted> planted(IdentifierKind kind, int times) {
        Random random = new Random(seed + kind.ordinal());
        MadeIdentifiers identifiers = new MadeIdentifiers(random);
        List<Planted> planted = new ArrayList<>();
        while (planted.size() < times) {
            MadeIdentifiers.Made made = identifiers.made(kind);
            planted.add(planted(random, made.lead(), made.written(), kind));
        }
        return planted;
    }

    /** So many numbers that say nothing of anybody, and what they were taken for. */
    Map<IdentifierKind, Integer> takenForSomebodys(int times) {
        Random random = new Random(seed);
        NobodysNumbers numbers = new NobodysNumbers(random);
        Map<IdentifierKind, Integer> taken = new EnumMap<>(IdentifierKind.class);
        for (int i = 0; i < times; i++) {
            Planted one = planted(random, "", numbers.one(), IdentifierKind.OTHER);
            Detectors.propose(one.text(), LearnedNames.none()).stream()
                    .filter(proposal -> proposal.span().overlaps(one.at()))
                    .forEach(proposal -> taken.merge(proposal.kind(), 1, Integer::sum));
        }
        return taken;
    }

    private Planted planted(Random random, String lead, String made, IdentifierKind kind) {
        String comment = longer.get(random.nextInt(longer.size()));
        int space = comment.indexOf(' ', random.nextInt(comment.length()));
        String before = space < 0 ? comment + " " : comment.substring(0, space + 1);
        String after = List.of("", ",", ".", ")").get(random.nextInt(4)) + (space < 0 ? "" : comment.substring(space));
        return Planted.between(before, lead, made, after, kind, kind.name());
    }

    /** By where the names stand. */
    Map<String, Recall> names() {
        return tally(plantedNames());
    }

    List<Planted> plantedNames() {
        Random random = new Random(seed);
        NamePlaces places = new NamePlaces(random, new MadeNames(random, half));
        List<Planted> planted = new ArrayList<>();
        for (String comment : comments) {
            planted.addAll(places.whereRedactedBefore(comment));
            for (int draw = 0; draw < DRAWS; draw++) {
                planted.addAll(places.besideRoles(comment));
            }
        }
        return planted;
    }

    private static Map<String, Recall> tally(List<Planted> planted) {
        Map<String, Recall> recall = new TreeMap<>();
        for (Planted one : planted) {
            List<Proposal> proposals = Detectors.propose(one.text(), LearnedNames.none());
            recall.merge(
                    one.group(),
                    new Recall(1, one.isFoundBy(proposals) ? 1 : 0, one.isHiddenBy(proposals) ? 1 : 0),
                    Recall::and);
        }
        return recall;
    }

    /** What is proposed in the comments as they are, by kind and certainty. */
    Map<IdentifierKind, Map<Certainty, Integer>> proposedInTheComments() {
        Map<IdentifierKind, Map<Certainty, Integer>> counts = new EnumMap<>(IdentifierKind.class);
        for (String comment : comments) {
            for (Proposal proposal : Detectors.propose(comment, LearnedNames.none())) {
                counts.computeIfAbsent(proposal.kind(), _ -> new EnumMap<>(Certainty.class))
                        .merge(proposal.certainty(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Reading all comments once more, in seconds for 1,000 of them. */
    double secondsPerThousand() {
        long began = System.nanoTime();
        long proposals = 0;
        for (String comment : comments) {
            proposals += Detectors.propose(comment, LearnedNames.none()).size();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return proposals < 0 ? Double.NaN : seconds * 1000 / comments.size();
    }
}
