package org.folkmoot.evidence.lucene;

import java.util.List;
import org.folkmoot.platform.change.Change;
import org.slf4j.LoggerFactory;

/** The part of the feed of changes that the index follows. */
public interface Feed {

    /** All changes of testimony after the sequence, oldest first. */
    List<Change> since(long sequence);

    /** The highest sequence up to which every write is over and told. */
    long settled();

    /** True if the feed still has every change after the sequence: if not, the index is from an older copy than the store. */
    boolean isWholeSince(long sequence);

    /** True if an index that knows the changes up to the sequence can be brought up to date: else it or the store is an older copy. */
    default boolean continues(long sequence) {
        boolean continues = sequence <= settled() && isWholeSince(sequence);
        if (!continues) {
            LoggerFactory.getLogger(EvidenceIndex.class)
                    .warn(
                            "The index knows changes up to {} and cannot be brought up to {} from the store: one of them"
                                    + " is an older copy. The index will be rebuilt",
                            sequence,
                            settled());
        }
        return continues;
    }

    /** Names the store whose feed it is; an index made from another is of no use. */
    String store();

    /** The index has put everything up to the sequence on disk. */
    void keptUpTo(long sequence);
}
