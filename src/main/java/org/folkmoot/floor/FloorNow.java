package org.folkmoot.floor;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;

/**
 * What everyone in a session may see of it at one moment. A copy of what the store holds, never the record itself.
 *
 * @param version ascends with each showing of this session since the process started
 * @param at the server's time of the showing
 * @param question the one that is open, else the one that closed last
 */
public record FloorNow(SessionId session, long version, Instant at, Optional<Question> question) {}
