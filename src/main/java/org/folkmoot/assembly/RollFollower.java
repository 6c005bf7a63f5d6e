package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.RolesChanged;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the rolls in line with which accounts hold the role of a member. What it missed because the process ended it sees at the next start. */
@Component
record RollFollower(AssemblyRecords records, ChangeFeed feed, Clock clock) {

    @EventListener
    void changed(RolesChanged roles) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.all().forEach(kept -> {
            AssemblyId id = kept.assembly().id();
            if (!inLine(kept, roles.accounts(), now).equals(kept)) {
                feed.write(
                        Assemblies.KIND,
                        List.of(id.value()),
                        () -> records.change(id, newest -> inLine(newest, roles.accounts(), now)));
            }
        });
    }

    private static KeptAssembly inLine(KeptAssembly kept, List<Account> accounts, Instant now) {
        Grant member =
                new Grant(Role.MEMBER, new Scope.OfAssembly(kept.assembly().id().value()));
        Map<AccountId, String> in = new HashMap<>();
        Map<EmailAddress, AccountId> addresses = new HashMap<>();
        Set<AccountId> out = new HashSet<>();
        accounts.forEach(account -> {
            if (account.grants().contains(member) && !account.disabled()) {
                in.put(account.id(), account.name());
                addresses.put(account.email(), account.id());
            } else {
                out.add(account.id());
            }
        });
        return kept.joined(addresses, now).seen(in, out, now);
    }
}
