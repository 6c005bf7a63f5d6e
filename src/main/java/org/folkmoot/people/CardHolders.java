package org.folkmoot.people;

import java.util.Optional;
import org.folkmoot.platform.access.Caller;

/** Knows whose card it is that a request shows. A module above implements it. */
public interface CardHolders {

    /**
     * The member or host whose card it is now; empty if the code is none, or its card ended.
     *
     * @param code as it was typed or read from the card
     */
    Optional<Caller.OfCard> holderOf(String code);
}
