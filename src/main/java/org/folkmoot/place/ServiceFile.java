package org.folkmoot.place;

import java.nio.file.Path;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A file of services to bring in at a place.
 *
 * @param name as the person called it; shown, never used as a path
 */
public record ServiceFile(PlaceId at, Path file, String name, HsdsProfile profile) implements Scoped {

    @Override
    public Scope scope() {
        return at.scope();
    }
}
