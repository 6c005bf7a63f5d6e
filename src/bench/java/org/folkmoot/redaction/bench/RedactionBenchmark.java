package org.folkmoot.redaction.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Proposal.Certainty;
import org.folkmoot.redaction.bench.CommentWords.Half;
import org.folkmoot.redaction.bench.RedactionMeasure.Recall;

/** What the detectors find of identifiers put into real comments, and what they propose in these as they are. */
public final class RedactionBenchmark implements Benchmark {

    private static final Set<IdentifierKind> TO_REACH = Set.of(
            IdentifierKind.NHS_NUMBER,
            IdentifierKind.NATIONAL_INSURANCE_NUMBER,
            IdentifierKind.EMAIL,
            IdentifierKind.PHONE,
            IdentifierKind.POSTCODE);
    private static final double RECALL = 0.99;
    private static final double NAMES = 0.85;
    private static final double FALSE_ALARMS_IN_10_000 = 1;
    private static final int TIMES = 2000;

    @Override
    public String name() {
        return "redaction";
    }

    @Override
    public String description() {
        return "What is found of identifiers put into real comments: --comments DIR --half held-out|making --seed N";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--comments", Trial.COMMENTS, "--half", "held-out", "--seed", "20261122");
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        PrintStream out = trial.out();
        Half half = trial.option("--half").equals("making") ? Half.MAKING : Half.HELD_OUT;
        RedactionMeasure measure =
                new RedactionMeasure(CommentWords.read(trial.given("--comments")), half, trial.number("--seed"));
        int words = measure.words();
        out.printf(
                "  %,d comments of %,d words, the half %s%n",
                measure.comments().size(),
                words,
                half == Half.MAKING ? "that the rules were made with" : "held out while the rules were made");
        Map<IdentifierKind, Map<Certainty, Integer>> proposed = measure.proposedInTheComments();
        boolean isReached = identifiers(out, measure, proposed, words);
        out.printf(
                "%n  %,d times, doses, prices, wards and other numbers of nobody put in, taken for: %s%n",
                TIMES, taken(measure));
        isReached &= names(out, measure, proposed.getOrDefault(IdentifierKind.NAME, Map.of()), words);
        out.printf("%n  %.2f s for 1,000 comments%n", measure.secondsPerThousand());
        out.printf("  the figures to reach: %s%n", isReached ? "reached" : "NOT reached");
        return isReached;
    }

    private static String taken(RedactionMeasure measure) {
        Map<IdentifierKind, Integer> taken = measure.takenForSomebodys(TIMES);
        return taken.isEmpty()
                ? "nothing"
                : taken.entrySet().stream()
                        .map(entry -> words(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean identifiers(
            PrintStream out,
            RedactionMeasure measure,
            Map<IdentifierKind, Map<Certainty, Integer>> proposed,
            int words) {
        out.printf("%n  %,d of each put in       found   hidden   proposed in the comments as they are%n", TIMES);
        out.println("                                              in all   in 1,000 words   in 10,000");
        boolean isReached = true;
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind != IdentifierKind.NAME && kind != IdentifierKind.ADDRESS && kind != IdentifierKind.OTHER) {
                Recall recall = measure.recall(kind, TIMES);
                int alarms = proposed.getOrDefault(kind, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                out.printf(
                        "  %-25s %6.2f %%  %6.2f %% %7d %12.3f %12.2f%n",
                        words(kind),
                        100.0 * recall.share(),
                        100.0 * recall.hidden() / recall.of(),
                        alarms,
                        1000.0 * alarms / words,
                        10_000.0 * alarms / words);
                boolean falls = recall.share() < RECALL || 10_000.0 * alarms / words > FALSE_ALARMS_IN_10_000;
                isReached &= !TO_REACH.contains(kind) || !falls;
            }
        }
        return isReached;
    }

    private static boolean names(
            PrintStream out, RedactionMeasure measure, Map<Certainty, Integer> proposed, int words) {
        out.printf("%n  names                                         put in    found%n");
        Map<String, Recall> recall = measure.names();
        recall.forEach((group, one) -> out.printf("  %-43s %8d %7.1f %%%n", group, one.of(), 100 * one.share()));
        Recall targeted = recall.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(NamePlaces.ELSEWHERE))
                .map(Map.Entry::getValue)
                .reduce(new Recall(0, 0, 0), Recall::and);
        out.printf("  %-43s %8d %7.1f %%%n", "all by a title or role", targeted.of(), 100 * targeted.share());
        out.println("  proposed in the comments as they are, real names that were never taken out among them:");
        for (Certainty certainty : Certainty.values()) {
            int count = proposed.getOrDefault(certainty, 0);
            out.printf(
                    "  %-43s %8d   %.3f in 1,000 words, %.1f in 10,000%n",
                    words(certainty), count, 1000.0 * count / words, 10_000.0 * count / words);
        }
        return targeted.share() >= NAMES;
    }
}
