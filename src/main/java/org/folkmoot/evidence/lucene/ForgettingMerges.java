package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/** The merge policy of an index that must forget: when deletions are forced out, it rewrites those segments that were named, each alone, and no others. */
final class ForgettingMerges extends FilterMergePolicy {

    private volatile Set<String> named = Set.of();

    ForgettingMerges() {
        super(new TieredMergePolicy());
    }

    void name(Set<String> segments) {
        named = Set.copyOf(segments);
    }

    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(SegmentInfos infos, MergeContext context)
            throws IOException {
        MergeSpecification merges = new MergeSpecification();
        for (SegmentCommitInfo segment : infos) {
            if (named.contains(segment.info.name)
                    && !context.getMergingSegments().contains(segment)) {
                merges.add(new OneMerge(List.of(segment)));
            }
        }
        return merges.merges.isEmpty() ? null : merges;
    }
}
