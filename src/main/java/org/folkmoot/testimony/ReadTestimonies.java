package org.folkmoot.testimony;

import java.util.List;
import java.util.Set;

/**
 * Testimonies as they lie in the store: those that can be read, and the ids of those that cannot, because the key to their words is lost or what is
 * stored of them is damaged. Of erased people neither is here.
 */
public record ReadTestimonies(List<Testimony> readable, Set<TestimonyId> unreadable) {

    public ReadTestimonies {
        readable = List.copyOf(readable);
        unreadable = Set.copyOf(unreadable);
    }
}
