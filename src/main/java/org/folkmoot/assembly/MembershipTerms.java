package org.folkmoot.assembly;

import java.util.Optional;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * The terms of membership of an assembly, settled beforehand, for those who run it.
 *
 * @param rule empty if nobody's membership ends by what they miss
 * @param honorarium paid for each session attended; empty if none is
 * @param seats how many members there can be; empty if there is no limit
 */
public record MembershipTerms(Optional<AttendanceRule> rule, Optional<Pence> honorarium, Optional<Integer> seats) {

    public static final MembershipTerms NONE =
            new MembershipTerms(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws AssemblyRefused if there are no seats, or more than a roll has room for */
    public MembershipTerms {
        if (seats.filter(number -> number < 1 || number > Roll.MOST_MEMBERS).isPresent()) {
            throw new AssemblyRefused(Reason.SEATS);
        }
    }
}
