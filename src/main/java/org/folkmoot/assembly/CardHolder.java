package org.folkmoot.assembly;

import java.util.UUID;

/** Whoever takes part in an assembly by a card. */
public sealed interface CardHolder permits MemberId, HostId {

    UUID value();
}
