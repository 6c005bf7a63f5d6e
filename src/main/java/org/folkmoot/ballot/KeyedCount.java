package org.folkmoot.ballot;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.folkmoot.platform.store.Shredder;

/**
 * The count of what was filed under keys: made after the close, it leaves nothing that joins voters and choices. Each step can be done again, so that
 * a count cut short by the end of the process is made, and its traces removed, at the next start.
 *
 * @param <P> names one box, such as a question's or a poll's
 */
public final class KeyedCount<P> implements AutoCloseable {

    private final String what;
    private final Boxes<P> boxes;
    private final Function<P, ?> id;
    private final Shredder shredder;

    /** One after the other: writing the store anew twice at once gains nothing. */
    private final ExecutorService clearing;

    /** The boxes of one kind in the store. */
    public interface Boxes<P> {

        /** Closed and not counted. */
        List<P> closed();

        /** Counted or taken back, with something left of what was in them, or of their key. */
        List<P> withTraces();

        /**
         * Puts the count in the place of what was filed, in one step.
         *
         * @return false, and nothing was done, if it is not closed or was counted before
         */
        boolean count(P box);

        void destroyKey(P box);

        void noTraces(P box);
    }

    /**
     * @param what for the log of an operator and the name of a thread
     * @param id what names a box in the log
     */
    public KeyedCount(String what, Boxes<P> boxes, Function<P, ?> id, Shredder shredder) {
        this.what = what;
        this.boxes = boxes;
        this.id = id;
        this.shredder = shredder;
        this.clearing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("clearing: " + what).daemon().factory());
    }

    public void countWhatWasLeft() {
        ItemByItem.each(what, boxes.closed(), id, this::count);
        ItemByItem.each(what, boxes.withTraces(), id, this::forget);
    }

    /** Whether anything closed is not counted, or anything is there still of what was. */
    public Left left() {
        boolean isDone = boxes.closed().isEmpty() && boxes.withTraces().isEmpty();
        return isDone ? Left.NOTHING : Left.SOMETHING;
    }

    /** When this returns the key is destroyed; that no page of the store holds an answer any more may take a moment longer. */
    public void count(P box) {
        if (boxes.count(box)) {
            forget(box);
        }
    }

    /** Destroys the key of a box that was emptied, and what is left of what was in it in the store. */
    public void forget(P box) {
        boxes.destroyKey(box);
        clearing.execute(() -> clearEach(List.of(box)));
    }

    /** All that is left to do, and nothing of it later. */
    public void countAndClear() {
        countWhatWasLeft();
        clearEach(boxes.withTraces());
    }

    private void clear(P box) {
        boxes.destroyKey(box);
        shredder.shredStore();
        boxes.noTraces(box);
    }

    private void clearEach(List<P> all) {
        ItemByItem.each(what, all, id, this::clear);
    }

    @Override
    public void close() {
        clearing.close();
    }
}
