package org.folkmoot.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.InvitationId;
import org.folkmoot.people.Invitations;
import org.folkmoot.people.Invitations.Invite;
import org.folkmoot.people.LinkMade;
import org.folkmoot.people.Refusal;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Assemblies: what they are asked, what was promised, who is in them and when they meet. */
@Service
public class Assemblies {

    static final String KIND = "assembly";
    private static final Comparator<Assembly> BY_NAME = Comparator.comparing(
                    Assembly::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(assembly -> assembly.id().value());

    private final AssemblyRecords records;
    private final Invitations invitations;
    private final Places places;
    private final Rights rights;
    private final ChangeFeed feed;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<BegunSessions> begun;

    Assemblies(
            AssemblyRecords records,
            Invitations invitations,
            Places places,
            Rights rights,
            ChangeFeed feed,
            Audit audit,
            Clock clock,
            ObjectProvider<BegunSessions> begun) {
        this.records = records;
        this.invitations = invitations;
        this.places = places;
        this.rights = rights;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
        this.begun = begun;
    }

    /** The assemblies the caller runs, by name. */
    @AllowSomewhere(Role.FACILITATOR)
    public List<Assembly> list() {
        Set<Scope> held = rights.scopesOf(Role.FACILITATOR);
        // Asked at the place, which is known: the assembly's own scope would be looked up for each.
        return all(assembly -> held.contains(assembly.id().scope())
                || rights.holds(assembly.place().scope(), Role.FACILITATOR));
    }

    /** The assemblies the caller is a member of, by name. */
    @AllowSignedIn
    public List<Assembly> mine() {
        return all(assembly -> isMember(assembly.id()));
    }

    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Optional<Assembly> find(AssemblyId id) {
        return records.find(id).map(KeptAssembly::assembly);
    }

    /** True if the caller is a member of this very assembly at this moment; running it does not make one. */
    @AllowSignedIn
    public boolean isMember(AssemblyId id) {
        return rights.scopesOf(Role.MEMBER).contains(id.scope());
    }

    /** The session with its assembly, for its members, those who run it and hosts of its tables; for anyone else there is none. */
    @AllowSignedIn
    public Optional<SessionAt> session(SessionId id) {
        return records.findBySession(id)
                .map(KeptAssembly::assembly)
                .filter(assembly ->
                        rights.holds(assembly.id().scope(), Role.FACILITATOR, Role.MEMBER, Role.HOST, Role.SCREEN))
                .flatMap(assembly -> assembly.session(id).map(session -> new SessionAt(assembly, session)));
    }

    /** @throws AssemblyRefused if there is no such place, or a text is missing or too long */
    @Allow(Role.FACILITATOR)
    public Assembly create(NewAssembly command) {
        if (places.find(command.place()).isEmpty()) {
            throw new AssemblyRefused(Reason.NO_SUCH_PLACE);
        }
        Assembly assembly = new Assembly(
                new AssemblyId(TimeOrderedId.next()),
                command.place(),
                command.name(),
                command.remit(),
                command.promise(),
                command.sessions(),
                now(),
                command.shape(),
                PromiseHistory.NONE,
                Optional.empty());
        List<UUID> ids = List.of(assembly.id().value());
        feed.write(KIND, ids, () -> records.insert(new KeptAssembly(assembly, List.of(), command.terms(), 0)));
        audit.record("assembly.created", ids);
        return assembly;
    }

    /**
     * Says how it works from now on. Questions that are prepared keep the rule they have.
     *
     * @param before what the caller saw when they began to write
     * @throws AssemblyRefused if somebody else has changed it since
     */
    @Allow(Role.FACILITATOR)
    public Assembly reshape(AssemblyId id, Shape before, Shape after) {
        Assembly changed = change(id, kept -> {
            Shape now = kept.assembly().shape();
            if (!now.equals(before) && !now.equals(after)) {
                throw new AssemblyRefused(Reason.SHAPE_CHANGED);
            }
            return kept.with(kept.assembly().shaped(after));
        });
        audit.record("assembly.reshaped", List.of(id.value()));
        return changed;
    }

    /**
     * Adds the session, or puts it in place of the one with its id.
     *
     * @throws AssemblyRefused if it has begun and its agenda would become another: that is changed where it runs
     */
    @Allow(Role.FACILITATOR)
    public Assembly plan(AssemblyId id, Session session) {
        boolean isOtherAgenda = known(id)
                .session(session.id())
                .filter(before -> !before.agenda().equals(session.agenda()))
                .isPresent();
        if (isOtherAgenda && begun.stream().anyMatch(sessions -> sessions.hasBegun(session.id()))) {
            throw new AssemblyRefused(Reason.SESSION_HAS_BEGUN);
        }
        Assembly changed = change(id, kept -> kept.with(kept.assembly().with(session)));
        audit.record(
                "assembly.session-planned", List.of(id.value(), session.id().value()));
        return changed;
    }

    /**
     * Asks these people to be members. Who was asked before and has not answered gets a new link in place of the former one.
     *
     * @param language of the letters
     * @return one link for each address, in their order
     */
    @Allow(Role.FACILITATOR)
    public List<NewInvitation> invite(AssemblyId id, List<EmailAddress> people, Locale language) {
        Assembly at = known(id);
        if (at.rehearsal().isPresent()) {
            throw new AssemblyRefused(Reason.REHEARSAL);
        }
        String label = at.name();
        Map<EmailAddress, InvitationId> asked = new HashMap<>();
        invited(id).forEach(invitation -> asked.put(invitation.email(), invitation.id()));
        return people.stream()
                .map(email -> new NewInvitation(
                        email,
                        renewed(Optional.ofNullable(asked.get(email)))
                                .orElseGet(() -> invitations.invite(
                                        new Invite(email, Role.MEMBER, id.scope(), label, language)))))
                .toList();
    }

    /** Empty if there is none, or it was taken or withdrawn meanwhile. */
    private Optional<LinkMade> renewed(Optional<InvitationId> invitation) {
        try {
            return invitation.map(invitations::renew);
        } catch (Refusal ended) {
            return Optional.empty();
        }
    }

    /**
     * Sends a new link in place of the former one.
     *
     * @throws Refusal if the invitation is not one to this assembly, or was taken or withdrawn meanwhile
     */
    @Allow(Role.FACILITATOR)
    public NewInvitation inviteAgain(AssemblyId id, InvitationId invitation) {
        return new NewInvitation(ofAssembly(id, invitation).email(), invitations.renew(invitation));
    }

    /** @throws Refusal if the invitation is not one to this assembly, or was taken or withdrawn meanwhile */
    @Allow(Role.FACILITATOR)
    public void withdrawInvitation(AssemblyId id, InvitationId invitation) {
        invitations.withdraw(ofAssembly(id, invitation).id());
    }

    private Invitation ofAssembly(AssemblyId id, InvitationId wanted) {
        return invited(id).stream()
                .filter(invitation -> invitation.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.LINK_UNKNOWN));
    }

    /** Invitations to this assembly that nobody has taken yet, newest first. */
    @Allow(Role.FACILITATOR)
    public List<Invitation> invited(AssemblyId id) {
        return invitations.waiting().stream()
                .filter(invitation -> invitation.scope().equals(id.scope()))
                .toList();
    }

    private Assembly known(AssemblyId id) {
        return find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private Assembly change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        return feed.write(KIND, List.of(id.value()), () -> records.change(id, change))
                .map(KeptAssembly::assembly)
                .orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private List<Assembly> all(Predicate<Assembly> wanted) {
        return records.all().stream()
                .map(KeptAssembly::assembly)
                .filter(assembly -> assembly.rehearsal().isEmpty())
                .filter(wanted)
                .sorted(BY_NAME)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Sets up an assembly at a place.
     *
     * @param sessions those that are planned from the start
     */
    public record NewAssembly(
            PlaceId place,
            String name,
            String remit,
            Optional<Promise> promise,
            Shape shape,
            MembershipTerms terms,
            List<Session> sessions)
            implements Scoped {

        /** One that works as most do, with nothing planned yet. */
        public NewAssembly(PlaceId place, String name, String remit, Optional<Promise> promise) {
            this(place, name, remit, promise, Shape.USUAL, MembershipTerms.NONE, List.of());
        }

        @Override
        public Scope scope() {
            return place.scope();
        }
    }

    /** An invitation that was just made; its link is told this once. */
    public record NewInvitation(EmailAddress email, LinkMade link) {}

    /** A session with the assembly it belongs to. */
    public record SessionAt(Assembly assembly, Session session) {}
}
