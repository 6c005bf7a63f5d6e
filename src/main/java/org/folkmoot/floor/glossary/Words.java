package org.folkmoot.floor.glossary;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.floor.glossary.GlossaryRefused.Reason;

/**
 * The glossary of one assembly as it is kept.
 *
 * @param terms words that are explained, by their letters
 * @param asked words that are not, in the order in which they were first asked about
 * @param version that writes compare
 */
record Words(AssemblyId assembly, List<Term> terms, List<Asked> asked, long version) {

    static final int MOST_TERMS = 60;
    static final int MOST_ASKED = 100;

    Words {
        terms = List.copyOf(terms);
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
        return new Words(assembly, List.of(), List.of(), 0);
    }

    /** @throws GlossaryRefused if there are too many */
    Words explained(Term term) {
        List<Term> all = Stream.concat(terms.stream().filter(one -> !same(one.word(), term.word())), Stream.of(term))
                .sorted(Comparator.comparing(one -> Term.key(one.word())))
                .toList();
        if (all.size() > MOST_TERMS) {
            throw new GlossaryRefused(Reason.TOO_MANY);
        }
        return new Words(assembly, all, withoutAsked(term.word()), version);
    }

    Words withoutTerm(String word) {
        return new Words(
                assembly, terms.stream().filter(one -> !same(one.word(), word)).toList(), asked, version);
    }

    Words dismissed(String word) {
        return new Words(assembly, terms, withoutAsked(word), version);
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
        return new Words(assembly, terms, all, version);
    }

    private List<Asked> withoutAsked(String word) {
        return asked.stream().filter(one -> !same(one.word(), word)).toList();
    }

    private static boolean same(String one, String other) {
        return Term.key(one).equals(Term.key(other));
    }

    Words next() {
        return new Words(assembly, terms, asked, version + 1);
    }
}
