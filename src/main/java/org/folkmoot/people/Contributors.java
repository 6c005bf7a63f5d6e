package org.folkmoot.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.people.seal.Seal;
import org.folkmoot.people.seal.SealedIdentities;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.platform.access.Scope;
import org.springframework.stereotype.Service;

/**
 * Who the contributors are, sealed apart from what they said. Words carry a pseudonym only; what a source calls the person is
 * encrypted with a key per contributor, and erasing destroys the key.
 */
@Service
@AllowProduct
public class Contributors {

    private final Seal seal;
    private final SealedIdentities identities;

    public Contributors(InstallationSecret secret, SealedIdentities identities) {
        this.seal = new Seal(secret);
        this.identities = identities;
    }

    /**
     * A pseudonym for each reference, the same at each call. Seals the references not known yet, in one go: pass many at a time.
     *
     * @param at where they spoke; the same reference elsewhere is another person
     * @param source which list of people the references are from, e.g. the name of a survey
     * @param references what that list calls each person
     */
    public Map<String, UUID> pseudonyms(Scope.OfPlace at, String source, Collection<String> references) {
        Map<String, UUID> pseudonyms = new LinkedHashMap<>();
        references.forEach(
                reference -> pseudonyms.computeIfAbsent(reference, r -> seal.pseudonym(at.place(), source, r)));
        Map<UUID, String> byPseudonym = new HashMap<>();
        pseudonyms.forEach((reference, pseudonym) -> byPseudonym.put(pseudonym, reference));
        List<UUID> unknown = identities.unknownOf(new ArrayList<>(pseudonyms.values()));
        if (!unknown.isEmpty()) {
            Map<UUID, Seal.Sealed> fresh = new LinkedHashMap<>();
            unknown.forEach(pseudonym ->
                    fresh.put(pseudonym, seal.seal(pseudonym, source + "\n" + byPseudonym.get(pseudonym))));
            identities.keep(fresh);
        }
        return pseudonyms;
    }

    /** The source and, on the next line, what it calls the person; empty if unknown or erased. */
    public Optional<String> identity(UUID pseudonym) {
        return identities.find(pseudonym).map(found -> seal.open(pseudonym, found));
    }

    /** Destroys the key of the identity, which nothing brings back. The pseudonym stays with whatever carries it. */
    public void erase(UUID pseudonym) {
        identities.destroyKey(pseudonym);
    }
}
