package org.folkmoot.assembly;

/** Knows which sessions have begun: their agendas are changed where they run. A module above implements it. */
public interface BegunSessions {

    boolean hasBegun(SessionId session);
}
