package org.folkmoot.floor.polls;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.floor.polls.PollRefused.Reason;

/** What one member answers in a poll. */
public sealed interface Answer {

    /**
     * Options or points of a scale, by their index.
     *
     * @param chosen in the order of their rank where the poll asks for one
     */
    record Chosen(List<Integer> chosen) implements Answer {

        /** @throws PollRefused if one is chosen twice */
        public Chosen {
            chosen = List.copyOf(chosen);
            if (Set.copyOf(chosen).size() < chosen.size()) {
                throw new PollRefused(Reason.NO_SUCH_OPTION);
            }
        }
    }

    /** Words or short phrases, in a member's own words. One that is said twice is said once. */
    record Words(List<String> words) implements Answer {

        public static final int LONGEST = 40;

        /** @throws PollRefused if one is too long */
        public Words {
            Map<String, String> different = new LinkedHashMap<>();
            for (String word : words) {
                String plain = plain(word);
                if (plain.length() > LONGEST) {
                    throw new PollRefused(Reason.WORD_TOO_LONG);
                }
                if (!plain.isEmpty()) {
                    different.putIfAbsent(key(plain), plain);
                }
            }
            words = List.copyOf(different.values());
        }

        private static String plain(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFC)
                    .replaceAll("[\\p{Cntrl}\\p{Zs}]+", " ")
                    .strip();
        }

        /** The same for words that differ in large and small letters only. */
        public static String key(String word) {
            return word.toLowerCase(Locale.ROOT);
        }
    }

    /** A stance on each statement, in their order. */
    record Stances(List<Stance> stances) implements Answer {

        public Stances {
            stances = List.copyOf(stances);
        }
    }

    /** What somebody says of a statement. */
    enum Stance {
        AGREE,
        DISAGREE,
        PASS
    }
}
