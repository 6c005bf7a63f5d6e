package org.folkmoot.evidence;

import java.util.Collection;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.testimony.TestimonyCopies;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.stereotype.Component;

/** What the index holds of testimony is forgotten with it. */
@Component
class IndexedCopies implements TestimonyCopies {

    private final EvidenceIndex index;

    IndexedCopies(EvidenceIndex index) {
        this.index = index;
    }

    @Override
    public void forget(Collection<TestimonyId> ids) {
        index.forget(ids);
    }
}
