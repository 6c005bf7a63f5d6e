package org.folkmoot.floor.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Rehearsal;
import org.folkmoot.assembly.RehearsedAssemblies;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.floor.glossary.Glossary;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Rehearsals of sessions: the same agenda, questions, polls and words, with invented members and hosts, in an assembly of its own that is in no list. Nothing of
 * it is in the record of the real one, and all of it is deleted when it is ended, or within two days. One a person and session.
 */
@Service
public class Rehearsals {

    private static final int FEWEST_MEMBERS = 16;
    private static final int MOST_MEMBERS = 64;
    private static final int SEATS = 8;
    private static final Period KEPT = Period.ofDays(1);
    /** That passes at once. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RehearsedAssemblies rehearsed;
    private final Assemblies assemblies;
    private final Roll roll;
    private final Hosts hosts;
    private final TablePlans plans;
    private final Questions questions;
    private final Polls polls;
    private final Glossary glossary;
    private final LiveAgendas agendas;
    private final InventedMembers members;
    private final Callers callers;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Rehearsals(
            RehearsedAssemblies rehearsed,
            Assemblies assemblies,
            Roll roll,
            Hosts hosts,
            TablePlans plans,
            Questions questions,
            Polls polls,
            Glossary glossary,
            LiveAgendas agendas,
            InventedMembers members,
            Callers callers,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.rehearsed = rehearsed;
        this.assemblies = assemblies;
        this.roll = roll;
        this.hosts = hosts;
        this.plans = plans;
        this.questions = questions;
        this.polls = polls;
        this.glossary = glossary;
        this.agendas = agendas;
        this.members = members;
        this.callers = callers;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's rehearsal of the session, if one is under way. */
    @Allow(Role.FACILITATOR)
    public Optional<Assembly> find(AssemblyId at, SessionId session) {
        return rehearsed.find(rehearsal(at, session).id());
    }

    /**
     * Begins a rehearsal, or goes on with the one that is under way.
     *
     * @throws NotFound if the assembly has no such session, or is a rehearsal itself
     */
    @Allow(Role.FACILITATOR)
    public Assembly start(AssemblyId at, SessionId session) {
        Assembly real = assemblies
                .find(at)
                .filter(assembly -> assembly.rehearsal().isEmpty())
                .orElseThrow(() -> new NotFound("There is no such assembly"));
        Session planned = real.session(session).orElseThrow(() -> new NotFound("There is no such session"));
        Rehearsal rehearsal = rehearsal(at, session);
        return rehearsed.find(rehearsal.id()).orElseGet(() -> made(real, planned, rehearsal));
    }

    private Rehearsal rehearsal(AssemblyId at, SessionId session) {
        AccountId me = AccountId.of(callers.current()).orElseGet(() -> new AccountId(new UUID(0, 0)));
        return new Rehearsal(at, session, me);
    }

    private Assembly made(Assembly real, Session planned, Rehearsal rehearsal) {
        int people =
                (int) roll.members(real.id()).stream().filter(Member::isNow).count();
        int invented = Math.clamp(people, FEWEST_MEMBERS, MOST_MEMBERS);
        int tables = planned.tables() > 0 ? planned.tables() : (invented + SEATS - 1) / SEATS;
        Map<ItemId, ItemId> items = new HashMap<>();
        Session copy = copy(planned, tables, items);
        Optional<Assembly> made = rehearsed.create(
                real,
                rehearsal,
                texts.get("floor.rehearsal.name", real.name()),
                copy,
                named(invented, number -> texts.get("floor.rehearsal.member", number)),
                named(tables, number -> texts.get("floor.rehearsal.host", number)));
        // Another window may have begun it meanwhile.
        if (made.isPresent()) {
            prepare(real.id(), planned.id(), made.get(), copy, items, invented);
            audit.record(
                    "rehearsal.begun", List.of(real.id().value(), planned.id().value()));
        }
        return rehearsed.find(rehearsal.id()).orElseThrow();
    }

    private Session copy(Session planned, int tables, Map<ItemId, ItemId> items) {
        ZonedDateTime now = clock.instant().atZone(Dates.ZONE).truncatedTo(ChronoUnit.MINUTES);
        List<AgendaItem> agenda = planned.agenda().stream()
                .map(item -> {
                    ItemId id = new ItemId(TimeOrderedId.next());
                    items.put(item.id(), id);
                    return new AgendaItem(id, item.title(), item.prompt(), item.minutes(), item.kind(), item.length());
                })
                .toList();
        return new Session(
                new SessionId(TimeOrderedId.next()),
                planned.title(),
                now.toLocalDate(),
                now.toLocalTime(),
                planned.venue(),
                tables,
                agenda);
    }

    private static List<String> named(int number, IntFunction<String> name) {
        return IntStream.rangeClosed(1, number).mapToObj(name).toList();
    }

    private void prepare(
            AssemblyId real, SessionId planned, Assembly made, Session copy, Map<ItemId, ItemId> items, int invented) {
        questions
                .ofSession(real, planned)
                .forEach(question -> questions.prepare(made.id(), copy.id(), question.text(), question.rule()));
        polls.ofSession(real, planned)
                .forEach(poll -> polls.prepare(
                        made.id(),
                        copy.id(),
                        new PollId(TimeOrderedId.next()),
                        new PollPlan(
                                poll.plan().wording(),
                                poll.plan().asked(),
                                poll.plan().item().flatMap(item -> Optional.ofNullable(items.get(item))))));
        glossary.terms(real).forEach(term -> glossary.explain(made.id(), term));
        int seats = Math.clamp((invented + copy.tables() - 1) / copy.tables(), 2, PlanRules.MOST_SEATS);
        if (seats * copy.tables() >= invented) {
            plans.make(made.id(), copy.id(), PlanRules.plain(copy.tables(), seats), 0, UUID.randomUUID());
        }
    }

    /**
     * Lets time pass: all that has begun began so much earlier.
     *
     * @param time up to an hour
     * @throws NotFound if it is no rehearsal
     */
    @Allow(Role.FACILITATOR)
    public void letPass(AssemblyId rehearsal, Duration time) {
        Session session = known(rehearsal).sessions().getFirst();
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not so much time: " + time);
        }
        agendas.letPass(rehearsal, session.id(), time);
    }

    /**
     * Has the invented members do what fits the moment: vote, answer, raise hands, write notes, call for help, ask witnesses.
     *
     * @return what they did
     * @throws NotFound if it is no rehearsal
     */
    @Allow(Role.FACILITATOR)
    public Acts act(AssemblyId rehearsal) {
        return members.act(known(rehearsal));
    }

    /** The cards of one invented member and one host, to look at their screens. */
    @Allow(Role.FACILITATOR)
    public Cards cards(AssemblyId rehearsal) {
        known(rehearsal);
        MemberId member = rehearsed.members(rehearsal).getFirst();
        HostId host = rehearsed.hosts(rehearsal).getFirst();
        return new Cards(roll.card(rehearsal, member), hosts.card(rehearsal, host));
    }

    /** Cards of people who do not exist. */
    public record Cards(Card member, Card host) {}

    /** Ends the caller's rehearsal of the session and deletes all of it. One that is over stays so. */
    @Allow(Role.FACILITATOR)
    public void end(AssemblyId at, SessionId session) {
        rehearsed.forget(rehearsal(at, session).id());
        audit.record("rehearsal.ended", List.of(at.value(), session.value()));
    }

    private Assembly known(AssemblyId rehearsal) {
        return assemblies
                .find(rehearsal)
                .filter(assembly -> assembly.rehearsal().isPresent())
                .orElseThrow(() -> new NotFound("There is no such rehearsal"));
    }

    /** Deletes rehearsals that nobody ended. */
    @Component
    record Cleanup(RehearsedAssemblies rehearsed, Clock clock) implements DailyWork {

        @Override
        public String what() {
            return "Deleting rehearsals";
        }

        @Override
        public void run() {
            Instant since = clock.instant().minus(KEPT);
            ItemByItem.each(
                    what(),
                    rehearsed.all().stream()
                            .filter(rehearsal -> rehearsal.created().isBefore(since))
                            .toList(),
                    rehearsal -> rehearsal.id().value(),
                    rehearsal -> rehearsed.forget(rehearsal.id()));
        }
    }
}
