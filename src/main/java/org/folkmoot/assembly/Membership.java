package org.folkmoot.assembly;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.springframework.stereotype.Service;

/** The terms of membership of assemblies: how much may be missed, what is paid for a session, and how many seats there are. */
@Service
public class Membership {

    private final AssemblyRecords records;
    private final AttendanceRecords attendance;
    private final AttendanceFollowers followers;
    private final ChangeFeed feed;
    private final Audit audit;

    Membership(
            AssemblyRecords records,
            AttendanceRecords attendance,
            AttendanceFollowers followers,
            ChangeFeed feed,
            Audit audit) {
        this.records = records;
        this.attendance = attendance;
        this.followers = followers;
        this.feed = feed;
        this.audit = audit;
    }

    @Allow(Role.FACILITATOR)
    public MembershipTerms terms(AssemblyId id) {
        return kept(id).terms();
    }

    /**
     * Settles the terms. The rule on what may be missed is settled beforehand: once anybody is marked, it can only be made milder or dropped.
     *
     * @param before what the caller saw when they began to write
     * @throws AssemblyRefused if somebody else has changed them since, or people would be held to a rule that they did not know
     */
    @Allow(Role.FACILITATOR)
    public void settle(AssemblyId id, MembershipTerms before, MembershipTerms after) {
        boolean isStricter = after.rule()
                .filter(rule -> before.rule().filter(rule::isNoStricterThan).isEmpty())
                .isPresent();
        if (isStricter && !after.rule().equals(before.rule()) && isAnybodyMarked(id)) {
            throw new AssemblyRefused(Reason.RULE_STRICTER);
        }
        Optional<KeptAssembly> settled = feed.write(
                Assemblies.KIND,
                List.of(id.value()),
                () -> records.change(id, kept -> {
                    if (!kept.terms().equals(before) && !kept.terms().equals(after)) {
                        throw new AssemblyRefused(Reason.TERMS_CHANGED);
                    }
                    return kept.with(after);
                }));
        if (settled.isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
        audit.record("assembly.terms-settled", List.of(id.value()));
        followers.changed(id);
    }

    private boolean isAnybodyMarked(AssemblyId id) {
        return attendance.all(kept(id).assembly().sessions()).values().stream()
                .anyMatch(one -> !one.marks().isEmpty());
    }

    private KeptAssembly kept(AssemblyId id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }
}
