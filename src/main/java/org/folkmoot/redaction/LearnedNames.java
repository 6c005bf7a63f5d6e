package org.folkmoot.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that people who redact have taken out as names, and how often they kept one that was proposed. Plain counts, so that anybody can see why a
 * word is proposed: it is while it has been taken out more often than left. One left in three times more often than taken out is proposed no longer, even if it is a
 * common name, except right after a title: once could have been the James of a hospital. Each word of a name counts by itself; small words between (“van”, “de”)
 * and single letters don't count. Immutable.
 *
 * <p>These are names of people: keep them as the originals are kept, and let go of them as those are.
 */
public record LearnedNames(Map<String, Count> counts) {

    /** How often a word was taken out as a name and how often left. Neither is negative. */
    public record Count(int takenOut, int left) {
        public Count {
            if (takenOut < 0 || left < 0) {
                throw new IllegalArgumentException("Nothing happens fewer than no times");
            }
        }

        /** Whether the word is proposed wherever it stands with a capital. */
        public boolean isProposed() {
            return takenOut > left;
        }

        /** Whether the word is not proposed but after a title. */
        public boolean isTurnedDown() {
            return left >= takenOut + TO_TURN_DOWN;
        }
    }

    private static final int TO_TURN_DOWN = 3;
    private static final LearnedNames NONE = new LearnedNames(Map.of());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'\u2019-]+");

    public LearnedNames {
        counts = Map.copyOf(counts);
    }

    /** Nothing learned yet. */
    public static LearnedNames none() {
        return NONE;
    }

    /** After somebody took these words out as a name. */
    public LearnedNames takenOut(String name) {
        return counted(name, 1, 0);
    }

    /** After somebody left these words in that were proposed as a name. */
    public LearnedNames left(String name) {
        return counted(name, 0, 1);
    }

    /** What happened to one word so far, whatever its case and ending ’s. */
    public Optional<Count> of(String word) {
        return Optional.ofNullable(counts.get(normal(word)));
    }

    boolean proposes(String word) {
        return !counts.isEmpty() && of(word).filter(Count::isProposed).isPresent();
    }

    boolean turnsDown(String word) {
        return !counts.isEmpty() && of(word).filter(Count::isTurnedDown).isPresent();
    }

    private LearnedNames counted(String name, int takenOut, int left) {
        Map<String, Count> more = new HashMap<>(counts);
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            String normal = normal(word);
            if (normal.length() > 1 && !NameWords.isParticle(normal)) {
                more.merge(
                        normal,
                        new Count(takenOut, left),
                        (a, b) -> new Count(a.takenOut() + b.takenOut(), a.left() + b.left()));
            }
        }
        return new LearnedNames(more);
    }

    private static String normal(String word) {
        String plain = Reading.of(word).plain().toLowerCase(Locale.ROOT);
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
