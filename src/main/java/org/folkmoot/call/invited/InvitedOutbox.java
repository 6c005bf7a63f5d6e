package org.folkmoot.call.invited;

import java.util.Map;
import java.util.Set;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Service;

/** The e-mails to those invited to a call as those see them who invite: what waits, what was sent, what was refused and why. */
@Service
@AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
public class InvitedOutbox {

    private final InvitedLetters letters;
    private final Calls calls;
    private final Rights rights;

    InvitedOutbox(InvitedLetters letters, Calls calls, Rights rights) {
        this.letters = letters;
        this.calls = calls;
        this.rights = rights;
    }

    /** How far the last letter to each has come; nothing of those who never got one. */
    public Map<InvitedId, LetterState> states(CallId call) {
        requireInviter(call);
        return letters.states(call);
    }

    /** Sends the letters to these people again that were refused or may not have arrived; returns how many. */
    public int sendAgain(CallId call, Set<InvitedId> people) {
        requireInviter(call);
        return letters.sendAgain(call, people);
    }

    private void requireInviter(CallId id) {
        rights.require(
                calls.find(id)
                        .orElseThrow(() -> new NotFound("There is no such call"))
                        .place()
                        .scope(),
                Role.FACILITATOR,
                Role.SERVICE_DESIGNER);
    }
}
