package org.folkmoot.testimony.redaction;

import java.util.function.Consumer;

/** Looks for one kind of thing that could say who somebody is. Keeps no state; takes time in step with the length of the text. */
@FunctionalInterface
interface Detector {

    void read(Reading reading, Consumer<Proposal> found);
}
