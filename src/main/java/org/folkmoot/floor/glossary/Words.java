package org.folkmoot.floor.glossary;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.floor.glossary.GlossaryRefused.Reason;

/**
 * The glossary of one assembly as it is kept.
 *
 * @param terms words that are explained, by their letters
 * @param since when each was first explained, by its key; what is missing was before anything is known
 * @param asked words that are not, in the order in which they were first asked about
 * @param version that writes compare
 */
record Words(AssemblyId assembly, List<Term> terms, Map<String, Instant> since, List<Asked> asked, long version) {

    static final int MOST_TERMS = 60;
    static final int MOST_ASKED = 100;

    Words {
        terms = List.copyOf(terms);
        since = Map.copyOf(since);
        asked = List.copyOf(asked);
    }

    /**
     * A word that members asked about.
     *
     * @param acts by which it was asked, made up by devices: nothing joins them to a member
     */
    record Asked(String word, Set<UUID> acts) {

        /** More are not told apart. */
        private static final int MOST_ACTS = 50;

        Asked {
            acts = Set.copyOf(acts);
        }

        private Asked and(UUID act) {
            Set<UUID> all = new LinkedHashSet<>(acts);
            all.add(act);
            return all.size() > MOST_ACTS ? this : new Asked(word, all);
        }
    }

    static Words none(AssemblyId assembly) {
        return new Words(assembly, List.of(), Map.of(), List.of(), 0);
    }

    /**
     * Of a word that was explained before the first time stays.
     *
     * @throws GlossaryRefused if there are too many
     */
    Words explained(Term term, Instant now) {
        List<Term> all = Stream.concat(terms.stream().filter(one -> !same(one.word(), term.word())), Stream.of(term))
                .sorted(Comparator.comparing(one -> Term.key(one.word())))
                .toList();
        if (all.size() > MOST_TERMS) {
            throw new GlossaryRefused(Reason.TOO_MANY);
        }
        String key = Term.key(term.word());
        boolean isNew = terms.stream().noneMatch(one -> same(one.word(), term.word()));
        Map<String, Instant> first = new HashMap<>(since);
        if (isNew) {
            first.put(key, now);
        }
        return new Words(assembly, all, first, withoutAsked(term.word()), version);
    }

    Words withoutTerm(String word) {
        Map<String, Instant> first = new HashMap<>(since);
        first.remove(Term.key(word));
        return new Words(
                assembly, terms.stream().filter(one -> !same(one.word(), word)).toList(), first, asked, version);
    }

    /** Those that were explained by then, with what is said of them now. */
    List<Term> explainedBy(Instant moment) {
        return terms.stream()
                .filter(term ->
                        since.getOrDefault(Term.key(term.word()), Instant.EPOCH).isBefore(moment))
                .toList();
    }

    Words dismissed(String word) {
        return new Words(assembly, terms, since, withoutAsked(word), version);
    }

    /**
     * The same if it is explained, or was asked by this act.
     *
     * @throws GlossaryRefused if too many are asked about already
     */
    Words asked(String word, UUID act) {
        if (terms.stream().anyMatch(one -> same(one.word(), word))) {
            return this;
        }
        boolean isKnown = asked.stream().anyMatch(one -> same(one.word(), word));
        if (!isKnown && asked.size() >= MOST_ASKED) {
            throw new GlossaryRefused(Reason.TOO_MANY);
        }
        List<Asked> all = isKnown
                ? asked.stream()
                        .map(one -> same(one.word(), word) ? one.and(act) : one)
                        .toList()
                : Stream.concat(asked.stream(), Stream.of(new Asked(word, Set.of(act))))
                        .toList();
        return new Words(assembly, terms, since, all, version);
    }

    private List<Asked> withoutAsked(String word) {
        return asked.stream().filter(one -> !same(one.word(), word)).toList();
    }

    private static boolean same(String one, String other) {
        return Term.key(one).equals(Term.key(other));
    }

    Words next() {
        return new Words(assembly, terms, since, asked, version + 1);
    }
}
