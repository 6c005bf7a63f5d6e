package org.folkmoot.testimony.telling;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes a telling together with what others keep about it. */
@Component
class Removal {

    private final TellingRecords records;
    private final ObjectProvider<TellingFollower> followers;

    Removal(TellingRecords records, ObjectProvider<TellingFollower> followers) {
        this.records = records;
        this.followers = followers;
    }

    /** Done again it does nothing. */
    void of(Telling telling) {
        followers.forEach(follower -> follower.gone(telling.id()));
        records.remove(telling.id());
    }

    /** So that a device that sends its draft later brings nothing back. */
    void buried(Telling telling) {
        records.find(telling.id()).ifPresent(stored -> records.bury(stored.draftHash()));
    }
}
