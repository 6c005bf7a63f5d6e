package org.folkmoot.platform.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A loop over stored things in which one that fails stops no other; the log names it by its id alone. */
public final class ItemByItem {

    private static final Logger LOG = LoggerFactory.getLogger(ItemByItem.class);

    private ItemByItem() {}

    /**
     * Does the work on each.
     *
     * @param what what is being done, for the log
     * @param id what names an item in the log; never words of people
     * @return those that failed, to be tried again by whoever calls next
     */
    public static <T> List<T> each(String what, Collection<T> items, Function<T, ?> id, Consumer<T> work) {
        List<T> failed = new ArrayList<>();
        for (T item : items) {
            try {
                work.accept(item);
            } catch (RuntimeException fault) {
                LOG.error("{}: {} failed and is tried again later", what, id.apply(item), fault);
                failed.add(item);
            }
        }
        return failed;
    }
}
