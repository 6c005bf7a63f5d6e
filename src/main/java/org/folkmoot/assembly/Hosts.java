package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The people who host tables in the sessions of an assembly, and the cards by which they do. They are on no roll. */
@Service
public class Hosts {

    /** One a table of the largest room, and as many to take turns with. */
    static final int MOST_HOSTS = 2 * Session.MOST_TABLES;

    private static final Comparator<Host> BY_NAME = Comparator.comparing(Host::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(host -> host.id().value());

    private final HostRecords records;
    private final AssemblyRecords assemblies;
    private final CardRecords cards;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Hosts(
            HostRecords records,
            AssemblyRecords assemblies,
            CardRecords cards,
            Callers callers,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.assemblies = assemblies;
        this.cards = cards;
        this.callers = callers;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the name they are called. */
    @Allow(Role.FACILITATOR)
    public List<Host> list(AssemblyId id) {
        checkThere(id);
        return records.of(id).stream().sorted(BY_NAME).toList();
    }

    /** The host who the caller is; empty if they came by something else than a host's card. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public Optional<Host> me(AssemblyId id) {
        return callers.current() instanceof Caller.Host(UUID at, UUID host) && at.equals(id.value())
                ? records.find(id, new HostId(host))
                : Optional.empty();
    }

    /** The assembly whose host the caller is. */
    @AllowSignedIn
    public Optional<Assembly> mine() {
        return callers.current() instanceof Caller.Host(UUID at, UUID _)
                ? assemblies.find(new AssemblyId(at)).map(KeptAssembly::assembly)
                : Optional.empty();
    }

    /**
     * Puts people on the list of hosts.
     *
     * @return the new hosts, in the order of their names as given
     * @throws AssemblyRefused if a name is missing or too long, a host is called so already, or there would be more than 400
     */
    @Allow(Role.FACILITATOR)
    public List<Host> add(AssemblyId id, List<String> names) {
        checkThere(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Host> added = names.stream()
                .map(name -> new Host(new HostId(TimeOrderedId.next()), name, now))
                .toList();
        records.change(id, hosts -> sound(Stream.concat(hosts.stream(), added.stream())));
        audit.record(
                "assembly.hosts-added",
                Stream.concat(
                                Stream.of(id.value()),
                                added.stream().map(host -> host.id().value()))
                        .toList());
        return added;
    }

    /**
     * Writes down what a host is called in the room. An empty name changes nothing.
     *
     * @throws AssemblyRefused if the name is too long or another host has it
     */
    @Allow(Role.FACILITATOR)
    public void call(AssemblyId id, HostId host, String name) {
        known(id, host);
        if (!name.isBlank()) {
            records.change(
                    id, hosts -> sound(hosts.stream().map(one -> one.id().equals(host) ? one.called(name) : one)));
        }
    }

    /**
     * Ends the card and takes the host off the list. What they wrote at tables stays.
     *
     * @throws NotFound if the assembly has no such host
     */
    @Allow(Role.FACILITATOR)
    public void remove(AssemblyId id, HostId host) {
        known(id, host);
        endCard(id, host);
        records.change(
                id,
                hosts -> hosts.stream().filter(one -> !one.id().equals(host)).toList());
        // Once more for whoever came in between.
        endCard(id, host);
        audit.record("assembly.host-removed", List.of(id.value(), host.value()));
    }

    /** The cards of all hosts, by name; those that were never made are made. */
    @Allow(Role.FACILITATOR)
    public List<Card> cards(AssemblyId id) {
        List<Card> all = list(id).stream().map(host -> card(id, host)).toList();
        audit.record("assembly.host-cards-shown", List.of(id.value()));
        return all;
    }

    /**
     * The card of one host.
     *
     * @throws NotFound if the assembly has no such host
     */
    @Allow(Role.FACILITATOR)
    public Card card(AssemblyId id, HostId host) {
        Card card = card(id, known(id, host));
        audit.record("assembly.host-card-shown", List.of(id.value(), host.value()));
        return card;
    }

    /** Ends the card of a host and makes another: whoever holds the former one is out. */
    @Allow(Role.FACILITATOR)
    public Card renewCard(AssemblyId id, HostId host) {
        Host known = known(id, host);
        endCard(id, host);
        audit.record("assembly.host-card-renewed", List.of(id.value(), host.value()));
        return card(id, known);
    }

    private Card card(AssemblyId id, Host host) {
        return new Card(host.id(), host.name(), cards.of(id, host.id()));
    }

    private void endCard(AssemblyId id, HostId host) {
        cards.end(host);
        events.publishEvent(new CardEnded(id, host));
    }

    private static List<Host> sound(Stream<Host> hosts) {
        List<Host> all = hosts.toList();
        Set<String> taken = new HashSet<>();
        all.stream()
                .filter(host -> !taken.add(host.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(twice -> {
                    throw new AssemblyRefused(Reason.HOST_NAME_TWICE, twice.name());
                });
        if (all.size() > MOST_HOSTS) {
            throw new AssemblyRefused(Reason.TOO_MANY_HOSTS);
        }
        return all;
    }

    private Host known(AssemblyId id, HostId host) {
        return records.find(id, host).orElseThrow(() -> new NotFound("The assembly has no such host"));
    }

    private void checkThere(AssemblyId id) {
        if (assemblies.find(id).isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
    }
}
