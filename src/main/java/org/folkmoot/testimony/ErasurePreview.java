package org.folkmoot.testimony;

import java.util.Collection;
import java.util.List;

/**
 * What taking words back touches, in numbers.
 *
 * @param testimonies how many, those taken back before included
 * @param themes how many themes lose a count
 * @param services how many services lose a count
 * @param places at how many places
 */
public record ErasurePreview(int testimonies, int themes, int services, int places) {

    static ErasurePreview of(Collection<TestimonyFacts> said) {
        return new ErasurePreview(
                said.size(),
                (int) said.stream()
                        .flatMap(one -> one.themes().stream())
                        .distinct()
                        .count(),
                (int) said.stream()
                        .flatMap(one -> one.services().stream())
                        .distinct()
                        .count(),
                (int) said.stream().map(TestimonyFacts::place).distinct().count());
    }

    /** True if nothing of the person is here any more. */
    public boolean isEmpty() {
        return testimonies == 0;
    }

    static ErasurePreview none() {
        return of(List.of());
    }
}
