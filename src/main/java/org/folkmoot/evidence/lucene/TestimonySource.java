package org.folkmoot.evidence.lucene;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/** Where the index reads testimony as it stands now. */
public interface TestimonySource {

    /** Those of the testimonies that are still there, in any order. */
    List<Testimony> find(Collection<TestimonyId> ids);

    /** How many there are, about. */
    long count();

    /** Hands over all testimony, each once, in pages. Testimony written meanwhile may or may not be among it. */
    void all(Consumer<List<Testimony>> page);
}
