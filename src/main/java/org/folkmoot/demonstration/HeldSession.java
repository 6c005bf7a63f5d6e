package org.folkmoot.demonstration;

import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;

/** A session of the demonstration while it is filled in, with those who are there. */
record HeldSession(AssemblyId at, Session session, List<MemberId> present, Callers callers) {

    SessionId id() {
        return session.id();
    }

    /** As one of those who are there. */
    void as(int number, Runnable act) {
        by(new Caller.Member(at.value(), present.get(number % present.size()).value()), act);
    }

    /** By their card: what they do is theirs. */
    void by(Caller.OfCard card, Runnable act) {
        callers.runAs(card, act);
    }
}
