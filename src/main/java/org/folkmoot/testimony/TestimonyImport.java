package org.folkmoot.testimony;

import java.nio.file.Path;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A file of comments to bring in.
 *
 * @param at the place they were gathered for
 * @param fileName as the person called it; shown, never used as a path
 */
public record TestimonyImport(PlaceId at, Path file, String fileName, Mapping mapping) implements Scoped {

    @Override
    public Scope scope() {
        return at.scope();
    }
}
