package org.folkmoot.call.invited;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.call.CallFollower;
import org.folkmoot.call.CallId;
import org.folkmoot.call.invited.InvitedRecords.Stored;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.springframework.stereotype.Component;

/** Names of people who were invited go with what was told to the call, and what an erasure left of an older copy goes too. */
@Component
record InvitedUpkeep(InvitedRecords records, InvitedLetters letters, Erasures erasures, Contributors contributors)
        implements CallFollower, DailyWork {

    @Override
    public void erased(CallId call) {
        List<Stored> all = records.in(call);
        if (!all.isEmpty()) {
            erase(all, TakeBackReason.RETENTION);
        }
    }

    /** Erases who was invited, and their invitations. */
    void erase(List<Stored> all, TakeBackReason reason) {
        erasures.erase(
                all.stream()
                        .map(stored -> new ContributorId(stored.invited().person()))
                        .toList(),
                reason);
        all.forEach(stored -> remove(stored.invited()));
    }

    @Override
    public String what() {
        return "Removing invitations of people who were erased";
    }

    @Override
    public void run() {
        List<Stored> all = records.everywhere();
        Set<UUID> erased = contributors.erasedOf(
                all.stream().map(stored -> stored.invited().person()).toList());
        List<CallInvitation> theirs = all.stream()
                .map(Stored::invited)
                .filter(invited -> erased.contains(invited.person()))
                .toList();
        ItemByItem.each(what(), theirs, CallInvitation::id, this::remove);
    }

    private void remove(CallInvitation invited) {
        records.remove(invited.id());
        letters.forget(invited.call(), List.of(invited.id()));
    }
}
