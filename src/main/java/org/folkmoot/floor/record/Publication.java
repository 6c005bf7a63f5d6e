package org.folkmoot.floor.record;

import java.time.Instant;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.people.AccountId;

/**
 * That anyone may read the record of a session.
 *
 * @param by who published it
 */
public record Publication(SessionId session, AssemblyId assembly, AccountId by, Instant at) {}
