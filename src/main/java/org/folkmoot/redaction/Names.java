package org.folkmoot.redaction;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.NameShapes.Place;
import org.folkmoot.redaction.Proposal.Certainty;
import org.folkmoot.redaction.Word.Gap;

/**
 * Names of people, by where they stand: after a title, beside a role or a relation, after thanks, after words that introduce, in a list with other names,
 * as the one who does something; names that are common, and those that people have taken out before. Rules of our own, for comments as people write them
 * about British services; what they find and miss is measured ({@code docs/decisions/0011}). No rule of spelling tells all names from all words.
 */
record Names(LearnedNames learned) implements Detector {

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        List<Word> words = Word.in(reading);
        new Pass(reading, words, new NameShapes(words, learned), learned, found).run();
    }

    /** One text being read. */
    private record Pass(
            Reading reading, List<Word> words, NameShapes shapes, LearnedNames learned, Consumer<Proposal> found) {

        private static final int THANKS_REACH = 8;
        private static final int LONGEST_LIST = 12;
        private static final Set<Gap> JOINING = Set.of(Gap.SPACE, Gap.COMMA, Gap.BRACKET);

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
                propose(i + 1, shapes.endOf(i + 1, placeAfter(i)), Reason.NAME_AFTER_TITLE, Certainty.LIKELY);
            }
        }

        private Place placeAfter(int softTitle) {
            if (!NameWords.CALLINGS.contains(words.get(softTitle).lower())) {
                return Place.LIKELY;
            }
            return words.get(softTitle).isCapitalised()
                            && words.get(softTitle + 1).isCapitalised()
                    ? Place.TITLED
                    : Place.INTRODUCED;
        }

        private void afterRole(int i) {
            if (isRole(i)
                    && i + 1 < words.size()
                    && JOINING.contains(words.get(i + 1).before())) {
                boolean isSetOff = gapIs(i + 1, Gap.BRACKET) || (gapIs(i + 1, Gap.COMMA) && gapIs(i + 2, Gap.COMMA));
                Place place = isSetOff ? Place.INTRODUCED : Place.LIKELY;
                propose(i + 1, shapes.endOf(i + 1, place), Reason.NAME_BESIDE_ROLE, Certainty.LIKELY);
            }
        }

        private boolean isRole(int i) {
            String lower = words.get(i).lower();
            return NameWords.isRole(lower)
                    || NameWords.isPerson(lower)
                    || (NameWords.isFamily(lower) && (isOwner(i - 1) || isOwner(i - 2)));
        }

        private boolean isOwner(int i) {
            return i >= 0 && NameWords.OWNERS.contains(words.get(i).lower());
        }

        private void afterThanks(int i) {
            if (!NameWords.THANKING.contains(words.get(i).lower())) {
                return;
            }
            int next = i + 1;
            while (next < words.size()
                    && next - i < THANKS_REACH
                    && words.get(next).before() != Gap.STOP
                    && NameWords.BETWEEN_THANKS.contains(words.get(next).lower())) {
                next++;
            }
            if (next < words.size() && words.get(next).before().compareTo(Gap.DOT) < 0) {
                propose(next, shapes.endOf(next, Place.LIKELY), Reason.NAME_THANKED, Certainty.LIKELY);
            }
        }

        private void introduced(int i) {
            String lower = words.get(i).lower();
            boolean isCalled =
                    NameWords.INTRODUCING.contains(lower) && (gapIs(i + 1, Gap.SPACE) || gapIs(i + 1, Gap.BRACKET));
            if (isCalled || isNamed(i) || isGuessed(i)) {
                Place place = isNamed(i) || lower.equals("named") ? Place.TITLED : Place.INTRODUCED;
                propose(i + 1, shapes.endOf(i + 1, place), Reason.NAME_INTRODUCED, Certainty.LIKELY);
            }
        }

        /** “name is”, “name was”, “name of”, “known as”. */
        private boolean isNamed(int i) {
            if (i < 1 || i + 1 >= words.size() || words.get(i + 1).before().compareTo(Gap.BRACKET) > 0) {
                return false;
            }
            String before = words.get(i - 1).lower();
            String lower = words.get(i).lower();
            return ((before.equals("name") || before.equals("names")) && NameWords.AFTER_NAME.contains(lower))
                    || (before.equals("known") && lower.equals("as"));
        }

        /** “I think it was”, “I believe she is”. */
        private boolean isGuessed(int i) {
            return i >= 2
                    && gapIs(i + 1, Gap.SPACE)
                    && Set.of("was", "is").contains(words.get(i).lower())
                    && Set.of("it", "he", "she", "this", "that")
                            .contains(words.get(i - 1).lower())
                    && Set.of("think", "believe", "sure")
                            .contains(words.get(i - 2).lower());
        }

        private void byItself(int i) {
            int end = shapes.endOf(i, Place.ANYWHERE);
            if (end == i || isPlace(end)) {
                return;
            }
            String lower = words.get(i).lower();
            if (learned.proposes(lower)) {
                propose(i, end, Reason.NAME_LEARNED, Certainty.LIKELY);
            } else if (GivenNames.isKnown(lower)) {
                propose(i, end, Reason.NAME_WELL_KNOWN, Certainty.LIKELY);
            } else if (isBesideRole(end)) {
                propose(i, end, Reason.NAME_BESIDE_ROLE, Certainty.LIKELY);
            } else if (doesSomething(i, end) || isMetOrMeant(i)) {
                propose(i, end, Reason.NAME_DOES_SOMETHING, Certainty.POSSIBLE);
            }
        }

        /** “James Cook Hospital”, “at the Harvey Unit”. */
        private boolean isPlace(int end) {
            return gapIs(end, Gap.SPACE)
                    && NameWords.PLACES.contains(words.get(end).lower());
        }

        /** “…, my social worker”, “… (physio)”, “… the driver”. */
        private boolean isBesideRole(int end) {
            if (end >= words.size() || !JOINING.contains(words.get(end).before())) {
                return false;
            }
            boolean isDetermined = NameWords.DETERMINERS.contains(words.get(end).lower());
            int last = Math.min(words.size(), end + (isDetermined ? 4 : 2));
            for (int at = isDetermined ? end + 1 : end; at < last; at++) {
                if (at > end && !gapIs(at, Gap.SPACE)) {
                    return false;
                }
                String lower = words.get(at).lower();
                if (NameWords.isRole(lower)
                        || (isDetermined && (NameWords.isFamily(lower) || NameWords.isPerson(lower)))) {
                    return true;
                }
            }
            return false;
        }

        /** “X was kind”, “X and Y have helped”. */
        private boolean doesSomething(int i, int end) {
            int after = end;
            int next = inList(end);
            for (int names = 1;
                    names < LONGEST_LIST && next > 0 && shapes.endOf(next, Place.ANYWHERE) > next;
                    names++) {
                after = shapes.endOf(next, Place.ANYWHERE);
                next = inList(after);
            }
            return !isOfThing(i)
                    && gapIs(after, Gap.SPACE)
                    && NameWords.DOING.contains(words.get(after).lower());
        }

        /** “helped by X”, “I met X”: only inside a sentence, where a capital means something. */
        private boolean isMetOrMeant(int i) {
            return i > 0
                    && gapIs(i, Gap.SPACE)
                    && NameWords.BEFORE_PEOPLE.contains(words.get(i - 1).lower());
        }

        private boolean isOfThing(int i) {
            return i > 0
                    && gapIs(i, Gap.SPACE)
                    && NameWords.BEFORE_THINGS.contains(words.get(i - 1).lower());
        }

        private boolean gapIs(int index, Gap gap) {
            return index < words.size() && words.get(index).before() == gap;
        }

        /** The name, and those that go on with a list after it. */
        private void propose(int first, int end, Reason reason, Certainty certainty) {
            if (end == first) {
                return;
            }
            found.accept(Proposal.of(
                    reading.span(words.get(first).start(), words.get(end - 1).end()),
                    IdentifierKind.NAME,
                    reason,
                    certainty));
            int next = inList(end);
            int nextEnd = next > 0 ? shapes.endOf(next, Place.ANYWHERE) : next;
            if (nextEnd > next && !isPlace(nextEnd)) {
                found.accept(Proposal.of(
                        reading.span(
                                words.get(next).start(), words.get(nextEnd - 1).end()),
                        IdentifierKind.NAME,
                        Reason.NAME_IN_LIST,
                        certainty == Certainty.SURE ? Certainty.LIKELY : certainty));
            }
        }

        /** The word that goes on with a list after this one, or -1. */
        private int inList(int end) {
            if (end >= words.size()) {
                return -1;
            }
            if (words.get(end).lower().equals("and") && words.get(end).before().compareTo(Gap.COMMA) <= 0) {
                return gapIs(end + 1, Gap.SPACE) ? end + 1 : -1;
            }
            return gapIs(end, Gap.COMMA) || gapIs(end, Gap.AND) ? end : -1;
        }
    }
}
