package org.folkmoot.platform.store;

import org.folkmoot.platform.store.embedded.EmbeddedStore;

/**
 * Makes what was deleted unreadable in the files of the store too, as far as that is in this process's hands. A MongoDB keeps its own files: there
 * it does nothing.
 */
public interface Shredder {

    /** Returns once no byte is left in the file of keys of what was deleted or replaced there before. */
    void shredKeys();

    /** The same for the store itself. */
    void shredStore();

    /** That of an embedded store. */
    static Shredder of(EmbeddedStore store) {
        return new Shredder() {
            @Override
            public void shredKeys() {
                store.shredKeys();
            }

            @Override
            public void shredStore() {
                store.shredStore();
            }
        };
    }

    /** Where files are not in our hands. */
    static Shredder none() {
        return new Shredder() {
            @Override
            public void shredKeys() {
                // Not ours to do.
            }

            @Override
            public void shredStore() {
                // Not ours to do.
            }
        };
    }
}
