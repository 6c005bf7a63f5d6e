package org.folkmoot.testimony.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.testimony.bench.CommentWords.Half;
import org.folkmoot.testimony.bench.RedactionMeasure.Recall;
import org.folkmoot.testimony.redaction.Certainty;
import org.folkmoot.testimony.redaction.IdentifierKind;

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

    private record Settings(Path comments, Half half, long seed) {}

    @Override
    public String name() {
        return "redaction";
    }

    @Override
    public String description() {
        return "What is found of identifiers put into real comments: --comments FOLDER --half held-out|making --seed N";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        try {
            Settings settings = settings(arguments);
            if (!Files.isDirectory(settings.comments())) {
                out.println("There is no folder " + settings.comments()
                        + ". Name one with comment files: --comments FOLDER");
                return 2;
            }
            return measure(out, settings);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Settings settings(List<String> arguments) {
        Settings settings = new Settings(Path.of("..", "shared", "data", "comments"), Half.HELD_OUT, 20_261_122);
        for (int at = 0; at < arguments.size(); at += 2) {
            String value = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            settings = switch (arguments.get(at)) {
                case "--comments" -> new Settings(Path.of(value), settings.half(), settings.seed());
                case "--half" ->
                    new Settings(
                            settings.comments(), value.equals("making") ? Half.MAKING : Half.HELD_OUT, settings.seed());
                case "--seed" -> new Settings(settings.comments(), settings.half(), Long.parseLong(value));
                default -> throw new IllegalArgumentException("Not known: " + arguments.get(at));
            };
        }
        return settings;
    }

    private static int measure(PrintStream out, Settings settings) throws IOException {
        RedactionMeasure measure =
                new RedactionMeasure(CommentWords.read(settings.comments()), settings.half(), settings.seed());
        int words = measure.words();
        out.printf(
                "  %,d comments of %,d words, the half %s%n",
                measure.comments().size(),
                words,
                settings.half() == Half.MAKING
                        ? "that the rules were made with"
                        : "held out while the rules were made");
        Map<IdentifierKind, Map<Certainty, Integer>> proposed = measure.proposedInTheComments();
        boolean isReached = identifiers(out, measure, proposed, words);
        out.printf(
                "%n  %,d times, doses, prices, wards and other numbers of nobody put in, taken for: %s%n",
                TIMES, taken(measure));
        isReached &= names(out, measure, proposed.getOrDefault(IdentifierKind.NAME, Map.of()), words);
        out.printf("%n  %.2f s for 1,000 comments%n", measure.secondsPerThousand());
        out.printf("  the figures to reach: %s%n", isReached ? "reached" : "NOT reached");
        return isReached ? 0 : 1;
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
