package org.folkmoot.testimony;

import java.nio.file.Path;
import java.util.UUID;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A file somebody brought, kept for some days while it is looked at and brought in.
 *
 * @param fileName as the person called it; shown, never used as a path
 */
public record Upload(UUID id, PlaceId place, String fileName, Path file) implements Scoped {

    @Override
    public Scope scope() {
        return place.scope();
    }
}
