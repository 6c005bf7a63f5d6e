package org.folkmoot.ingest;

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
public record TestimonyImport(PlaceId at, Path file, String fileName, Mapping mapping, SetChoice set)
        implements Scoped {

    /** For whoever knows what the name of the mapping stands for. */
    public TestimonyImport(PlaceId at, Path file, String fileName, Mapping mapping) {
        this(at, file, fileName, mapping, SetChoice.BY_NAME);
    }

    /** The same into the set of that name. */
    public TestimonyImport into(String name, SetChoice choice) {
        return new TestimonyImport(at, file, fileName, mapping.named(name), choice);
    }

    @Override
    public Scope scope() {
        return at.scope();
    }

    /** Which comments a file belongs to. The same ids in two surveys are not the same comments, so that nobody but a person can say it. */
    public enum SetChoice {
        /** To none that are here: the name of its mapping must be free. */
        NEW,
        /** To those that came in under the name of its mapping: rows of one id are one comment, and what they say now replaces what they said. */
        KNOWN,
        /** To none that are here, because words that are here would have changed and nobody said that they are the same comments. */
        SEPARATE,
        /** To those of the name, if there are any. */
        BY_NAME
    }
}
