package org.folkmoot.testimony.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.people.Contributors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.testimony.ContributorId;
import org.springframework.stereotype.Component;

/** Gives contributors of a file the names their words go under. What the file calls them is sealed by the people module. */
@Component
class People {

    private final Contributors contributors;

    People(Contributors contributors) {
        this.contributors = contributors;
    }

    /** Tells of a reference whether it names one of the erased. Names nobody new. */
    Predicate<String> erased(PlaceId at, String source, Set<ContributorId> erased) {
        return reference -> !erased.isEmpty()
                && contributors
                        .known(new Scope.OfPlace(at.value()), source, reference)
                        .map(ContributorId::new)
                        .filter(erased::contains)
                        .isPresent();
    }

    Map<String, ContributorId> named(PlaceId at, String source, Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, ContributorId> ids = new HashMap<>();
        contributors
                .pseudonyms(new Scope.OfPlace(at.value()), source, references)
                .forEach((reference, pseudonym) -> ids.put(reference, new ContributorId(pseudonym)));
        return ids;
    }
}
