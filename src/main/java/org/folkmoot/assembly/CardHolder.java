package org.folkmoot.assembly;

import java.util.UUID;

/** Whoever takes part in an assembly by a card; of a session it is its projector that shows one. */
public sealed interface CardHolder permits MemberId, HostId, SessionId {

    UUID value();
}
