package org.folkmoot.testimony.care.ui;

import java.util.function.Function;
import org.folkmoot.testimony.care.Seen;
import org.folkmoot.testimony.telling.Telling;

/** Carries out a decision on what the page shows, says what came of it, and shows it as it stands then. */
@FunctionalInterface
interface Deciding {

    /** @param said the key of what is said once it is done */
    void does(Function<Seen, Telling> act, String said);
}
