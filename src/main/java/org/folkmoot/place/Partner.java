package org.folkmoot.place;

import java.util.List;
import java.util.Optional;

/**
 * An organisation that runs services. Every partner of a place is an equal.
 *
 * @param place where it is kept
 * @param parent the organisation it belongs to, which may be unknown here
 */
public record Partner(
        PartnerId id,
        PlaceId place,
        String name,
        String description,
        List<PartnerIdentifier> identifiers,
        Optional<PartnerId> parent) {

    private static final int LONGEST_NAME = 250;

    /** @throws PlaceRefused if the name is empty or too long */
    public Partner {
        identifiers = List.copyOf(identifiers);
        name = name.strip();
        if (name.isEmpty()) {
            throw new PlaceRefused("partner.name.empty");
        }
        if (name.length() > LONGEST_NAME) {
            throw new PlaceRefused("name.long", LONGEST_NAME);
        }
    }

    public Partner named(String newName) {
        return new Partner(id, place, newName, description, identifiers, parent);
    }

    public Partner described(String newDescription) {
        return new Partner(id, place, name, newDescription, identifiers, parent);
    }

    public Partner identifiedBy(List<PartnerIdentifier> newIdentifiers) {
        return new Partner(id, place, name, description, newIdentifiers, parent);
    }
}
