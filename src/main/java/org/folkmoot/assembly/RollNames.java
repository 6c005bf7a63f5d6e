package org.folkmoot.assembly;

import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.platform.access.CallerChecked;

/** What the members of an assembly are called in the room, for whoever may tell one member of another. */
@CallerChecked
public class RollNames {

    private final AssemblyRecords records;

    RollNames(AssemblyRecords records) {
        this.records = records;
    }

    /** Members now, by their ids. */
    public Map<MemberId, String> now(AssemblyId id) {
        return records.find(id).stream()
                .flatMap(kept -> kept.roll().stream())
                .filter(Member::isNow)
                .collect(Collectors.toMap(Member::id, Member::name));
    }
}
