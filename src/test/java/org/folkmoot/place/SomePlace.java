package org.folkmoot.place;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;

/** A place of its own for a test. */
public final class SomePlace {

    private SomePlace() {}

    public static Place of(Callers callers, Places places) {
        return callers.as(
                new Caller.Product("test"),
                () -> places.create(NewPlace.called(
                        "Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty())));
    }
}
