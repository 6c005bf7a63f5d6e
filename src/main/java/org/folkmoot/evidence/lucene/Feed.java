package org.folkmoot.evidence.lucene;

import java.util.List;
import org.folkmoot.platform.change.Change;

/** The part of the feed of changes that the index follows. */
public interface Feed {

    /** All changes of testimony after the sequence, oldest first. */
    List<Change> since(long sequence);

    /** The highest sequence up to which every write is over and told. */
    long settled();

    /** The index has put everything up to the sequence on disk. */
    void keptUpTo(long sequence);
}
