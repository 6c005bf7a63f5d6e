package org.folkmoot.floor.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.context.ApplicationContext;

/** An assembly whose members vote, each on a thread of their own; every third changes their vote once. */
final class VotingRoom {

    private static final long SEED = 20_261_122;

    private final Questions questions;
    private final Votes votes;
    private final FloorBoard floor;
    private final Callers callers;
    private final AssemblyId assembly;
    private final SessionId session = new SessionId(TimeOrderedId.next());
    private final List<Caller> members;
    private final Random random = new Random(SEED);

    /**
     * @param times how long each vote took to be acknowledged
     * @param acknowledged members who were told that their vote is in
     * @param counted votes in the result
     */
    record Measured(Times times, int acknowledged, int counted) {}

    VotingRoom(ApplicationContext product, int size) {
        questions = product.getBean(Questions.class);
        votes = product.getBean(Votes.class);
        floor = product.getBean(FloorBoard.class);
        callers = product.getBean(Callers.class);
        Assemblies assemblies = product.getBean(Assemblies.class);
        AccountBook accounts = product.getBean(AccountBook.class);
        PlaceId place = new PlaceId(TimeOrderedId.next());
        assembly = asProduct(() -> {
            product.getBean(Places.class)
                    .create(new NewPlace(place, "Bench " + size, PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
            return assemblies
                    .create(new NewAssembly(place, "Room of " + size, "", Optional.empty()))
                    .id();
        });
        asProduct(() -> assemblies.plan(
                assembly, new Session(session, "Voting", LocalDate.EPOCH, LocalTime.NOON, "", 0, List.of())));
        members = IntStream.range(0, size)
                .mapToObj(i -> member(accounts, "member" + i + ".of" + size))
                .toList();
    }

    private Caller member(AccountBook accounts, String name) {
        Set<Grant> grants = Set.of(new Grant(Role.MEMBER, assembly.scope()));
        AccountId id = asProduct(() -> accounts.create(new NewAccount(
                name, new EmailAddress(name + "@bench.example"), Locale.UK, new Password(name), grants)));
        return new Caller.Account(id.value(), name, grants);
    }

    /** Opens a question, lets everyone vote at a moment of their own within the time, and closes it. */
    Measured vote(Duration within) {
        QuestionId question = asProduct(() -> questions.prepare(
                assembly, session, new QuestionText("Shall we?", "", List.of()), Rule.simpleMajority()));
        asProduct(() -> questions.open(assembly, question));
        asProduct(() -> floor.now(assembly, session));
        List<Callable<List<Long>>> voters = members.stream()
                .<Callable<List<Long>>>map(member -> {
                    long moment = within.isZero() ? 0 : random.nextLong(within.toNanos());
                    int votes = random.nextInt(3) == 0 ? 2 : 1;
                    return () -> castAll(member, question, moment, votes);
                })
                .toList();
        List<List<Long>> took = all(voters);
        asProduct(() -> questions.close(assembly, question));
        int counted = asProduct(() -> questions.count(assembly, question))
                .result()
                .orElseThrow()
                .tally()
                .voters();
        return new Measured(
                new Times(took.stream().flatMap(List::stream).toList()),
                (int) took.stream().filter(votes -> !votes.isEmpty()).count(),
                counted);
    }

    private List<Long> castAll(Caller member, QuestionId question, long moment, int votes) {
        LockSupport.parkNanos(moment);
        List<Long> took = new ArrayList<>();
        Vote vote = Vote.first(Choice.AGREE);
        for (int i = 0; i < votes; i++) {
            Vote sent = i == 0 ? vote : vote.then(Choice.DISAGREE);
            long began = System.nanoTime();
            Vote.Answer answer = callers.as(member, () -> this.votes.cast(assembly, question, sent));
            if (answer instanceof Vote.Answer.In) {
                took.add(System.nanoTime() - began);
            }
        }
        return took;
    }

    private static List<List<Long>> all(List<Callable<List<Long>>> voters) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<Long>> all = new ArrayList<>();
            for (Future<List<Long>> voter : threads.invokeAll(voters)) {
                all.add(voter.get());
            }
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while votes were under way", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A vote failed", failed);
        }
    }

    private <T> T asProduct(Supplier<T> work) {
        return callers.as(new Caller.Product("bench"), work);
    }
}
