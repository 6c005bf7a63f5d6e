package org.folkmoot.people.internal;

import org.folkmoot.people.internal.InvitationBook.InvitationRecords;
import org.folkmoot.people.internal.KnownApiTokens.ApiTokenRecords;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.stereotype.Component;

/** What can be there once only: an account of an e-mail address, an invitation of a link, a token of a secret. */
@Component
class PeopleIndexes extends IndexStep {

    PeopleIndexes() {
        super(
                "2026-11-22-people-unique-keys",
                of(AccountRecords.COLLECTION).unique("email"),
                of(InvitationRecords.COLLECTION).unique("token"),
                of(ApiTokenRecords.COLLECTION).unique("hash"));
    }
}
