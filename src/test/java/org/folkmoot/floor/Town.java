package org.folkmoot.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.people.signin.SignedIn;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Sets up places, people and assemblies as the product itself, for tests to act in as the people. */
public class Town {

    private static final Caller PRODUCT = new Caller.Product("test");

    /** Of every assembly here: without one, nobody can begin a session. */
    private static final Promise PROMISE = new Promise(
            "Marlow Vale Council",
            "We will answer each point in public, with reasons.",
            LocalDate.parse("2026-05-03"),
            LocalDate.parse("2031-07-12"));

    private final Places places;
    private final Assemblies assemblies;
    private final Questions questions;
    private final Votes votes;
    private final KnownAccounts accounts;
    private final Callers callers;

    Town(
            Places places,
            Assemblies assemblies,
            Questions questions,
            Votes votes,
            KnownAccounts accounts,
            Callers callers) {
        this.places = places;
        this.assemblies = assemblies;
        this.questions = questions;
        this.votes = votes;
        this.accounts = accounts;
        this.callers = callers;
    }

    /** Someone with an account. */
    public record Somebody(AccountId id, String name) {

        /** As the rolls know them. */
        public MemberId member() {
            return new MemberId(id.value());
        }

        /** As if they had signed in. */
        public Authentication signedIn() {
            return UsernamePasswordAuthenticationToken.authenticated(
                    new Visit(id.value()), "", List.of(new SimpleGrantedAuthority("ROLE_USER")));
        }

        private record Visit(UUID account) implements SignedIn, java.security.Principal {
            @Override
            public long generation() {
                return 0;
            }

            @Override
            public String getName() {
                return account.toString();
            }
        }
    }

    /** An assembly with one session and its people. */
    public record Moot(
            PlaceId place, AssemblyId assembly, SessionId session, Somebody facilitator, List<Somebody> members) {

        public Somebody member(int i) {
            return members.get(i);
        }
    }

    public Moot moot(int members) {
        return moot(members, "Care at home assembly", "What should change?");
    }

    public Moot moot(int members, String name, String remit) {
        PlaceId place = new PlaceId(TimeOrderedId.next());
        SessionId session = new SessionId(TimeOrderedId.next());
        return asProduct(() -> {
            places.create(
                    new NewPlace(place, "Marlow Vale " + place, PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
            AssemblyId assembly = assemblies
                    .create(new NewAssembly(place, name, remit, Optional.of(PROMISE)))
                    .id();
            assemblies.plan(
                    assembly,
                    new Session(
                            session,
                            "The first day",
                            LocalDate.parse("2031-06-12"),
                            LocalTime.parse("10:00"),
                            "Harbour hall",
                            8,
                            List.of(new AgendaItem("Hear from the tables", 30, AgendaItem.Kind.TALK))));
            Somebody facilitator = somebody("Femi Adeyemi", new Grant(Role.FACILITATOR, place.scope()));
            List<Somebody> seated = IntStream.range(0, members)
                    .mapToObj(i -> somebody("Member " + i, new Grant(Role.MEMBER, assembly.scope())))
                    .toList();
            return new Moot(place, assembly, session, facilitator, seated);
        });
    }

    public Somebody administrator() {
        return somebody("Ada Price", new Grant(Role.ADMINISTRATOR, Scope.everywhere()));
    }

    public Somebody somebody(String name, Grant... grants) {
        AccountId id = new AccountId(TimeOrderedId.next());
        Account account = new Account(
                id,
                name,
                new EmailAddress(id + "@marlowvale.example"),
                Locale.UK,
                Set.of(grants),
                false,
                Instant.parse("2026-11-22T10:00:00Z"));
        accounts.insert(new StoredAccount(account, Optional.empty(), 0, 0));
        return new Somebody(id, name);
    }

    public QuestionId question(Moot moot, String wording) {
        return asProduct(() -> questions.prepare(
                moot.assembly(), moot.session(), new QuestionText(wording, "", List.of()), Rule.simpleMajority()));
    }

    /** Closes the question and counts it at once. */
    public Question closeAndCount(AssemblyId assembly, QuestionId question) {
        questions.close(assembly, question);
        return questions.count(assembly, question);
    }

    /** Votes, in the place of whatever the caller voted before. */
    public Vote.Answer cast(AssemblyId assembly, QuestionId question, Choice choice) {
        Vote vote = votes.mine(assembly, question)
                .filed()
                .map(before -> new Vote(UUID.randomUUID(), choice, List.of(before.id())))
                .orElseGet(() -> Vote.first(choice));
        return votes.cast(assembly, question, vote);
    }

    public <T> T as(Somebody somebody, Supplier<T> work) {
        Account account = accounts.find(somebody.id()).orElseThrow().account();
        return callers.as(new Caller.Account(somebody.id().value(), account.name(), account.grants()), work);
    }

    /** As if this member had shown their card. */
    public <T> T withCard(AssemblyId assembly, MemberId member, Supplier<T> work) {
        return callers.as(new Caller.Member(assembly.value(), member.value()), work);
    }

    /** As if this host had shown their card. */
    public <T> T asHost(AssemblyId assembly, HostId host, Supplier<T> work) {
        return callers.as(new Caller.Host(assembly.value(), host.value()), work);
    }

    public <T> T asProduct(Supplier<T> work) {
        return callers.as(PRODUCT, work);
    }
}
