package org.folkmoot.testimony.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
