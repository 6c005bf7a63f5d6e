package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;

/** Rehearsals of sessions in the store: assemblies of their own, in no list, and deleted with all that belongs to them. */
@CallerChecked
public class RehearsedAssemblies {

    private final AssemblyRecords records;
    private final HostRecords hosts;
    private final ObjectProvider<RehearsalTraces> traces;
    private final ChangeFeed feed;
    private final Clock clock;

    RehearsedAssemblies(
            AssemblyRecords records,
            HostRecords hosts,
            ObjectProvider<RehearsalTraces> traces,
            ChangeFeed feed,
            Clock clock) {
        this.records = records;
        this.hosts = hosts;
        this.traces = traces;
        this.feed = feed;
        this.clock = clock;
    }

    /** Empty if there is none, or it is a real assembly. */
    public Optional<Assembly> find(AssemblyId id) {
        return records.find(id)
                .map(KeptAssembly::assembly)
                .filter(assembly -> assembly.rehearsal().isPresent());
    }

    public List<Assembly> all() {
        return records.all().stream()
                .map(KeptAssembly::assembly)
                .filter(assembly -> assembly.rehearsal().isPresent())
                .toList();
    }

    /**
     * Sets one up; empty if it is there already.
     *
     * @param real the assembly whose session is rehearsed
     * @param name that says what it is
     * @param session as it is rehearsed, with ids of its own
     * @param members invented
     * @param tableHosts invented
     */
    public Optional<Assembly> create(
            Assembly real,
            Rehearsal rehearsal,
            String name,
            Session session,
            List<String> members,
            List<String> tableHosts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Assembly assembly = new Assembly(
                rehearsal.id(),
                real.place(),
                name,
                real.remit(),
                real.promise(),
                List.of(session),
                now,
                real.shape(),
                PromiseHistory.NONE,
                Optional.of(rehearsal));
        List<Member> roll = members.stream()
                .map(member ->
                        new Member(new MemberId(TimeOrderedId.next()), member, Optional.empty(), now, Optional.empty()))
                .toList();
        try {
            feed.write(
                    Assemblies.KIND,
                    List.of(assembly.id().value()),
                    () -> records.insert(new KeptAssembly(assembly, roll, 0)));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
        hosts.change(
                assembly.id(),
                _ -> tableHosts.stream()
                        .map(host -> new Host(new HostId(TimeOrderedId.next()), host, now))
                        .toList());
        return Optional.of(assembly);
    }

    /** Members of a rehearsal, in the order in which they were invented. */
    public List<MemberId> members(AssemblyId rehearsal) {
        return records.find(rehearsal).map(KeptAssembly::roll).orElse(List.of()).stream()
                .map(Member::id)
                .toList();
    }

    /** Hosts of its tables, in the order in which they were invented. */
    public List<HostId> hosts(AssemblyId rehearsal) {
        return hosts.of(rehearsal).stream().map(Host::id).toList();
    }

    /**
     * Deletes a rehearsal with all that belongs to it; done again it does nothing. What the end of the process cuts short is done at the next call, as the
     * assembly itself goes last.
     *
     * @throws IllegalArgumentException if it is a real assembly
     */
    public void forget(AssemblyId id) {
        Optional<Assembly> found = records.find(id).map(KeptAssembly::assembly);
        found.ifPresent(assembly -> {
            if (assembly.rehearsal().isEmpty()) {
                throw new IllegalArgumentException("It is no rehearsal: " + id);
            }
            traces.forEach(kept -> kept.forget(assembly));
            feed.write(Assemblies.KIND, List.of(id.value()), () -> {
                records.remove(assembly);
                // Once more for what came in between.
                traces.forEach(kept -> kept.forget(assembly));
            });
        });
    }
}
