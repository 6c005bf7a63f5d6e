package org.folkmoot.testimony.redaction;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.testimony.redaction.NameShapes.Place;
import org.folkmoot.testimony.redaction.Word.Gap;

/**
 * Names of people, by where they stand: after a title, beside a role or a relation, after thanks, after words that introduce, in a list with other names,
 * as the one who does something; names that are common, and those that people have taken out before. Rules of our own, for comments as people write them
 * about British services; what they find and miss is measured ({@code docs/decisions/0011}). No rule of spelling tells all names from all words.
 */
final class Names implements Detector {

    private static final Set<String> THANKING =
            Set.of("thank", "thanks", "thankyou", "thank-you", "grateful", "kudos", "credit", "praise");
    private static final Set<String> BETWEEN_THANKS = Set.of(
            "you",
            "so",
            "very",
            "much",
            "again",
            "to",
            "all",
            "also",
            "especially",
            "particularly",
            "a",
            "big",
            "huge",
            "special",
            "goes",
            "go",
            "for",
            "and",
            "both",
            "dear",
            "once",
            "enough",
            "many",
            "the",
            "lovely",
            "wonderful",
            "amazing",
            "truly",
            "out");
    private static final Set<String> INTRODUCING = Set.of("called", "named", "nicknamed");
    private static final Set<String> DOING = Set.of(
            "was",
            "is",
            "has",
            "had",
            "were",
            "told",
            "said",
            "gave",
            "helped",
            "explained",
            "listened",
            "came",
            "visited",
            "phoned",
            "rang",
            "took",
            "made",
            "understood",
            "spent",
            "put",
            "really",
            "always",
            "also",
            "never",
            "who",
            "went",
            "kept",
            "did",
            "does",
            "listens",
            "understands",
            "helps",
            "gives",
            "makes",
            "asked",
            "showed",
            "treated",
            "supported",
            "couldn't",
            "wouldn't",
            "didn't",
            "isn't",
            "wasn't",
            "called",
            "saw",
            "seems",
            "arrived",
            "provided",
            "could",
            "would",
            "looked",
            "spoke",
            "talked",
            "brilliant",
            "very");
    private static final Set<String> NO_PERSON_AFTER = Set.of(
            "the", "a", "an", "this", "that", "at", "in", "on", "near", "to", "of", "into", "our", "your", "their",
            "my", "every", "each", "no", "some");
    private static final Set<String> DETERMINERS =
            Set.of("my", "the", "our", "a", "an", "his", "her", "their", "your", "one");
    private static final Set<String> OWNERS = Set.of("my", "his", "her", "our", "their", "your");

    private final LearnedNames learned;

    Names(LearnedNames learned) {
        this.learned = learned;
    }

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        new Pass(reading, learned, found).run();
    }

    /** One text being read. */
    private static final class Pass {
        private final Reading reading;
        private final Consumer<Proposal> found;
        private final LearnedNames learned;
        private final List<Word> words;
        private final NameShapes shapes;

        Pass(Reading reading, LearnedNames learned, Consumer<Proposal> found) {
            this.reading = reading;
            this.learned = learned;
            this.found = found;
            this.words = Word.in(reading);
            this.shapes = new NameShapes(words, learned);
        }

        void run() {
            for (int i = 0; i < words.size(); i++) {
                afterTitle(i);
                afterRole(i);
                afterThanks(i);
                introduced(i);
                byItself(i);
            }
        }

        private void afterTitle(int i) {
            String lower = words.get(i).lower();
            if (NameWords.isTitle(lower) && (gapIs(i + 1, Gap.SPACE) || gapIs(i + 1, Gap.DOT))) {
                propose(i + 1, shapes.endOf(i + 1, Place.TITLED), Reason.NAME_AFTER_TITLE, Certainty.SURE);
            } else if (NameWords.isSoftTitle(lower) && gapIs(i + 1, Gap.SPACE)) {
                propose(i + 1, shapes.endOf(i + 1, Place.LIKELY), Reason.NAME_AFTER_TITLE, Certainty.LIKELY);
            }
        }

        private void afterRole(int i) {
            String lower = words.get(i).lower();
            boolean isRole = NameWords.isRole(lower) || (NameWords.isFamily(lower) && isOwned(i));
            if (isRole && (gapIs(i + 1, Gap.SPACE) || gapIs(i + 1, Gap.COMMA) || gapIs(i + 1, Gap.BRACKET))) {
                propose(i + 1, shapes.endOf(i + 1, Place.LIKELY), Reason.NAME_BESIDE_ROLE, Certainty.LIKELY);
            }
        }

        private boolean isOwned(int i) {
            return (i >= 1 && OWNERS.contains(words.get(i - 1).lower()))
                    || (i >= 2 && OWNERS.contains(words.get(i - 2).lower()));
        }

        private void afterThanks(int i) {
            if (THANKING.contains(words.get(i).lower())) {
                int next = i + 1;
                while (next < words.size()
                        && next - i < 7
                        && words.get(next).before() != Gap.STOP
                        && BETWEEN_THANKS.contains(words.get(next).lower())) {
                    next++;
                }
                if (next < words.size() && words.get(next).before().compareTo(Gap.DOT) < 0) {
                    propose(next, shapes.endOf(next, Place.LIKELY), Reason.NAME_THANKED, Certainty.LIKELY);
                }
            }
        }

        private void introduced(int i) {
            String lower = words.get(i).lower();
            if ((INTRODUCING.contains(lower) && gapIs(i + 1, Gap.SPACE)) || isNamed(i)) {
                propose(i + 1, shapes.endOf(i + 1, Place.LIKELY), Reason.NAME_INTRODUCED, Certainty.LIKELY);
            }
        }

        /** “name is”, “name was”, “known as”. */
        private boolean isNamed(int i) {
            if (i < 1 || i + 1 >= words.size()) {
                return false;
            }
            String lower = words.get(i).lower();
            String before = words.get(i - 1).lower();
            boolean isNameOf = before.equals("name") || before.equals("names");
            boolean isVerb = lower.equals("is") || lower.equals("was") || lower.equals("were");
            return (isNameOf && isVerb) || (before.equals("known") && lower.equals("as"));
        }

        private void byItself(int i) {
            int end = shapes.endOf(i, Place.ANYWHERE);
            if (end == i) {
                return;
            }
            String lower = words.get(i).lower();
            if (learned.proposes(lower)) {
                propose(i, end, Reason.NAME_LEARNED, Certainty.LIKELY);
            } else if (GivenNames.isKnown(lower)) {
                propose(i, end, Reason.NAME_WELL_KNOWN, Certainty.LIKELY);
            } else if (isBesideRole(end)) {
                propose(i, end, Reason.NAME_BESIDE_ROLE, Certainty.LIKELY);
            } else if (doesSomething(i, end)) {
                propose(i, end, Reason.NAME_DOES_SOMETHING, Certainty.POSSIBLE);
            }
        }

        /** “…, my social worker”, “… (physio)”, “… the driver”. */
        private boolean isBesideRole(int end) {
            int at = end;
            if (at >= words.size()
                    || words.get(at).before().compareTo(Gap.BRACKET) > 0
                    || gapIs(at, Gap.STOP)
                    || gapIs(at, Gap.DOT)) {
                return false;
            }
            boolean isDetermined = DETERMINERS.contains(words.get(at).lower());
            int last = Math.min(words.size(), at + (isDetermined ? 4 : 2));
            for (at = isDetermined ? at + 1 : at; at < last; at++) {
                if (at > end && !gapIs(at, Gap.SPACE)) {
                    return false;
                }
                if (NameWords.isRole(words.get(at).lower())) {
                    return true;
                }
            }
            return false;
        }

        private boolean doesSomething(int i, int end) {
            boolean isPlace = i > 0
                    && gapIs(i, Gap.SPACE)
                    && NO_PERSON_AFTER.contains(words.get(i - 1).lower());
            return !isPlace
                    && gapIs(end, Gap.SPACE)
                    && DOING.contains(words.get(end).lower());
        }

        private boolean gapIs(int index, Gap gap) {
            return index < words.size() && words.get(index).before() == gap;
        }

        private void propose(int first, int end, Reason reason, Certainty certainty) {
            if (end == first) {
                return;
            }
            found.accept(Proposal.of(
                    reading.span(words.get(first).start(), words.get(end - 1).end()),
                    IdentifierKind.NAME,
                    reason,
                    certainty));
            int next = afterComma(end);
            int nextEnd = next > end - 1 ? shapes.endOf(next, Place.ANYWHERE) : next;
            if (next >= end && nextEnd > next) {
                propose(next, nextEnd, Reason.NAME_IN_LIST, certainty == Certainty.SURE ? Certainty.LIKELY : certainty);
            }
        }

        /** The word that goes on with a list after this one, or -1. */
        private int afterComma(int end) {
            if (end >= words.size()) {
                return -1;
            }
            boolean isAnd = words.get(end).lower().equals("and")
                    && words.get(end).before().compareTo(Gap.COMMA) <= 0;
            if (isAnd) {
                return gapIs(end + 1, Gap.SPACE) ? end + 1 : -1;
            }
            return gapIs(end, Gap.COMMA) || gapIs(end, Gap.AND) ? end : -1;
        }
    }
}
