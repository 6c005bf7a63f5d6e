package org.folkmoot.place;

import java.util.UUID;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/** Names a place. As an argument it is the scope of the call. */
public record PlaceId(UUID value) implements Scoped {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public Scope scope() {
        return new Scope.OfPlace(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
