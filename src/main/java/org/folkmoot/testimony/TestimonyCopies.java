package org.folkmoot.testimony;

import java.util.Collection;

/** What other parts implement that keep copies of testimony, such as an index: so that taken back means gone there too. */
public interface TestimonyCopies {

    /** Returns once nothing of the testimonies is left in any file of theirs. Those not there are passed over. */
    void forget(Collection<TestimonyId> ids);
}
