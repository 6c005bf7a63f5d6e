package org.folkmoot.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.Pseudonyms;
import org.folkmoot.people.seal.SealedIdentities;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.access.Scope;

/**
 * Who the contributors are, sealed apart from what they said. Words carry a pseudonym only; what a source calls the person is
 * encrypted with a key per contributor, and erasing destroys the key. The same key seals their words: {@link WordSeal}.
 */
@CallerChecked
public class Contributors {

    private final Pseudonyms pseudonyms;
    private final SealedIdentities identities;
    private final ContributorKeys keys;

    public Contributors(Pseudonyms pseudonyms, SealedIdentities identities, ContributorKeys keys) {
        this.pseudonyms = pseudonyms;
        this.identities = identities;
        this.keys = keys;
    }

    /**
     * A pseudonym for each reference, the same at each call. Seals the references not known yet, in one go: pass many at a time.
     *
     * @param at where they spoke; the same reference elsewhere is another person
     * @param source which list of people the references are from, e.g. the name of a survey
     * @param references what that list calls each person
     */
    public Map<String, UUID> pseudonyms(Scope.OfPlace at, String source, Collection<String> references) {
        Map<String, UUID> named = new LinkedHashMap<>();
        references.forEach(reference -> named.computeIfAbsent(reference, r -> pseudonyms.of(at.place(), source, r)));
        Map<UUID, String> plain = new LinkedHashMap<>();
        named.forEach((reference, pseudonym) -> plain.put(pseudonym, source + "\n" + reference));
        identities.keep(plain);
        return named;
    }

    /** The pseudonym of a reference that came in before, erased since or not. Keeps nothing of one that never did. */
    public Optional<UUID> known(Scope.OfPlace at, String source, String reference) {
        return Optional.of(pseudonyms.of(at.place(), source, reference)).filter(identities::isKnown);
    }

    /** The source and, on the next line, what it calls the person; empty if unknown or erased. */
    public Optional<String> identity(UUID pseudonym) {
        return identities.find(pseudonym);
    }

    /** Those of the contributors who were erased. */
    public Set<UUID> erasedOf(Collection<UUID> pseudonyms) {
        return keys.destroyedOf(pseudonyms);
    }

    /**
     * Destroys their keys, which nothing brings back, and with them who they are and every word they sealed. The pseudonyms stay with
     * whatever carries them. Doing it again does nothing.
     */
    public void erase(Collection<UUID> pseudonyms) {
        keys.destroy(pseudonyms);
        identities.remove(pseudonyms);
    }
}
