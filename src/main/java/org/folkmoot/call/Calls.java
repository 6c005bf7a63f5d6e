package org.folkmoot.call;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.call.CallRefused.Reason;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/** Calls for testimony: opens them, changes what they say, closes them. */
@Service
public class Calls {

    private static final Role[] CALLERS = {Role.FACILITATOR, Role.SERVICE_DESIGNER};
    /** No vowels and no letters that look alike, so that a link is easy to type from paper and is no word. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxyz23456789";

    private static final int LINK_LETTERS = 8;

    private final CallRecords records;
    private final Places places;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Calls(CallRecords records, Places places, Rights rights, Audit audit, Clock clock) {
        this.records = records;
        this.places = places;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calls of the place and those within it, newest first. */
    @Allow({Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER})
    public List<Call> list(PlaceId place) {
        return records.at(places.within(place)).stream()
                .sorted(Comparator.comparing(Call::opened).reversed())
                .toList();
    }

    /** The call, for those who work with calls at its place; for anyone else there is none. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER})
    public Optional<Call> find(CallId id) {
        return records.find(id)
                .filter(call ->
                        rights.holds(call.place().scope(), Role.FACILITATOR, Role.SERVICE_DESIGNER, Role.CODER));
    }

    /** What anyone with the link sees: also a call that is closed, which says so. */
    @AllowAnyone
    public Optional<Call> byLink(String link) {
        return records.find(link.strip().toLowerCase(Locale.ROOT));
    }

    /** The call a submission answers, whoever asks: what a call says is open to anyone with its link. */
    @AllowAnyone
    public Call ofSubmission(CallId id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no such call"));
    }

    /** @throws CallRefused if there is no such place, or it would close before it opens */
    @Allow({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Call open(PlaceId place, CallTerms terms) {
        if (places.find(place).isEmpty()) {
            throw new CallRefused(Reason.NO_SUCH_PLACE);
        }
        Call call = new Call(
                new CallId(TimeOrderedId.next()),
                place,
                freshLink(),
                checked(terms),
                Admission.ANYONE,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                review(terms),
                0);
        records.insert(call);
        audit.record("call.opened", List.of(call.id().value(), place.value()));
        return call;
    }

    /** @throws CallRefused if it would close before today */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Call change(CallId id, CallTerms terms) {
        checked(terms);
        return change(id, "call.changed", call -> call.with(terms, review(terms)));
    }

    /** Says who may answer from now on. What was begun may be sent as it was begun. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Call admit(CallId id, Admission whom) {
        return change(id, "call.admission-changed", call -> call.admitting(whom));
    }

    /** Takes no more answers. What was begun may be sent for another week. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Call close(CallId id) {
        return change(id, "call.closed", call -> call.closedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Puts the review of what was told off.
     *
     * @param months from today, 1 to 120
     */
    @AllowSomewhere(Role.FACILITATOR)
    public Call keepLonger(CallId id, int months) {
        if (months < 1 || months > CallTerms.MOST_MONTHS) {
            throw new CallRefused(Reason.MONTHS_KEPT);
        }
        return change(id, "call.kept-longer", call -> call.keptUntil(today().plusMonths(months)));
    }

    /** Undoes a close by hand. */
    @AllowSomewhere({Role.FACILITATOR, Role.SERVICE_DESIGNER})
    public Call openAgain(CallId id) {
        return change(id, "call.opened-again", Call::openedAgain);
    }

    /** True if the call takes answers now. */
    @AllowAnyone
    public boolean isOpen(Call call) {
        return call.isOpen(clock.instant());
    }

    /** Today where the people are. */
    @AllowAnyone
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.HERE);
    }

    private Call change(CallId id, String act, UnaryOperator<Call> change) {
        Call known = find(id).orElseThrow(() -> new NotFound("There is no such call"));
        rights.require(known.place().scope(), CALLERS);
        Call changed = records.change(id, change).orElseThrow(() -> new NotFound("There is no such call"));
        audit.record(act, List.<UUID>of(id.value()));
        return changed;
    }

    private CallTerms checked(CallTerms terms) {
        if (terms.closes().filter(today()::isAfter).isPresent()) {
            throw new CallRefused(Reason.CLOSES_IN_THE_PAST);
        }
        return terms;
    }

    private LocalDate review(CallTerms terms) {
        return terms.closes().orElseGet(this::today).plusMonths(terms.monthsKept());
    }

    private String freshLink() {
        StringBuilder link = new StringBuilder();
        random.ints(LINK_LETTERS, 0, LETTERS.length()).forEach(at -> link.append(LETTERS.charAt(at)));
        return link.toString();
    }
}
