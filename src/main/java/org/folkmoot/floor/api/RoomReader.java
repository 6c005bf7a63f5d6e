package org.folkmoot.floor.api;

import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Votes;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.floor.FloorBoard.Screen;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.ShownPoll.Showing;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * One person who follows a session, and what they may see of it by then. What is shown to them later is read in their name, with the roles they hold at
 * that moment: a board calls on threads that act as nobody.
 */
final class RoomReader implements StreamReader {

    private final Desk desk;
    private final SessionAt at;
    private final Locale language;
    private final Optional<HttpSession> web;
    private final Optional<String> card;
    private final Supplier<Caller> person;
    private final UUID id;
    private final Optional<MemberId> member;
    private final boolean isHost;
    private final int table;

    /** Whom a reader asks. */
    record Desk(
            Assemblies assemblies,
            FloorBoard floor,
            Roll roll,
            Votes votes,
            Rights rights,
            Callers callers,
            CardHolders cards,
            RoomState state,
            TableNotes notes,
            Hosts hosts,
            PollAnswers answers) {}

    /**
     * @param web their web session, if they are signed in by one: once it is over, they hear no more
     * @param card the code of the card they showed, if they did
     * @param table that they chose if they are a host; 0 for none
     * @throws NotFound if there is no such session for whoever calls
     */
    RoomReader(
            Desk desk,
            SessionId session,
            Locale language,
            Optional<HttpSession> web,
            Optional<String> card,
            int table) {
        this.desk = desk;
        this.at = desk.assemblies().session(session).orElseThrow(() -> new NotFound("There is no such session"));
        this.language = language;
        this.web = web;
        this.card = card;
        this.person = desk.callers().remembered();
        this.id = idOf(desk.callers().current());
        this.member = desk.roll().me(at.assembly().id());
        this.isHost = desk.callers().current() instanceof Caller.Host;
        this.table = table;
    }

    SessionAt at() {
        return at;
    }

    /** A member by their account has its id. */
    @Override
    public UUID id() {
        return id;
    }

    private static UUID idOf(Caller caller) {
        return switch (caller) {
            case Caller.Account account -> account.id();
            case Caller.OfCard card -> card.holder();
            case Caller.Anonymous _, Caller.Product _ -> new UUID(0, 0);
        };
    }

    /**
     * Shows the person what the session shows, with a number that rises with what is their own: their votes, or their table if they are its host. At
     * once, and at every change of either until it is removed.
     */
    @Override
    public Registration watch(Screen screen) {
        FloorBoard floor = desk.floor();
        if (!isHost) {
            return floor.watch(at.assembly().id(), at.session().id(), screen);
        }
        AtomicReference<@Nullable Now> last = new AtomicReference<>();
        Screen shows = (now, _) -> {
            last.set(now);
            screen.show(now, changes());
        };
        Registration own = desk.notes()
                .follow(
                        at.assembly().id(),
                        at.session().id(),
                        () -> Optional.ofNullable(last.get()).ifPresent(now -> screen.show(now, changes())));
        return Registration.combine(
                own, floor.watch(at.assembly().id(), at.session().id(), shows));
    }

    @Override
    public boolean mayHear() {
        return web.map(RoomReader::stands).orElse(true)
                && desk.rights()
                        .holds(person.get(), at.assembly().id().scope(), Role.MEMBER, Role.FACILITATOR, Role.HOST)
                && (!isHost
                        || inTheirName(() -> desk.hosts().me(at.assembly().id()).isPresent()));
    }

    @Override
    public boolean isCardKnown() {
        return card.map(code -> desk.cards().holderOf(code).isPresent()).orElse(true);
    }

    private static boolean stands(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /** In the language of this person. */
    @Override
    public byte[] shared(Now now) {
        return desk.state().shared(now, language).orElseGet(() -> {
            SessionAt asItStands =
                    inTheirName(() -> desk.assemblies().session(now.session())).orElse(at);
            return desk.state().shared(asItStands, now, language);
        });
    }

    /** All of it, with the session as it stood when this person asked. */
    byte[] snapshot(Now now, int own) {
        return desk.state().snapshot(desk.state().shared(at, now, language), now, own(now, own));
    }

    @Override
    public Optional<Object> mine(Now now, int own) {
        return Optional.of(own(now, own));
    }

    @Override
    public Optional<Object> mineOfNoVotes(Now now, int own) {
        return Optional.of(own(now, own, _ -> false));
    }

    @Override
    public boolean takesTurnout() {
        return true;
    }

    /** How many have answered a poll is not for the devices of a hall: each answer would be an event for all of them. */
    @Override
    public boolean isSharedAlike(Now before, Now after) {
        return before.version() == after.version();
    }

    @Override
    public boolean isMineAlike(Now before, int ownBefore, Now after, int ownAfter) {
        Optional<Question> had = before.question();
        Optional<Question> has = after.question();
        return ownBefore == ownAfter
                && hand(before).equals(hand(after))
                && tables(before).equals(tables(after))
                && had.map(Question::id).equals(has.map(Question::id))
                && had.map(Question::state).equals(has.map(Question::state))
                && before.poll().equals(after.poll());
    }

    private int changes() {
        return inTheirName(
                () -> desk.notes().changes(at.assembly().id(), at.session().id(), table));
    }

    private Optional<HostBodies.TableBody> table() {
        AssemblyId assembly = at.assembly().id();
        return Optional.of(at.session().id())
                .filter(_ -> isHost)
                .map(session -> HostBodies.TableBody.of(
                        desk.notes().session(assembly, session),
                        desk.notes().table(assembly, session, table),
                        desk.notes().mayWrite(assembly, session)));
    }

    private Optional<PollBodies.MyPoll> poll(Now now, boolean isMember) {
        return now.poll()
                .filter(_ -> isMember)
                .map(shown -> new PollBodies.MyPoll(
                        shown.poll().id().value(),
                        shown.showing(),
                        shown.showing() == Showing.OPEN
                                ? desk.answers()
                                        .mine(at.assembly().id(), shown.poll().id())
                                        .map(PollBodies.FiledBody::of)
                                : Optional.empty()));
    }

    private RoomBodies.Mine own(Now now, int own) {
        return own(now, own, _ -> true);
    }

    private RoomBodies.Mine own(Now now, int own, Predicate<Question> isLookedUp) {
        return inTheirName(() -> {
            boolean member = desk.assemblies().isMember(at.assembly().id());
            MyVote vote = now.question()
                    .filter(question -> member && isLookedUp.test(question))
                    .map(question -> desk.votes().mine(at.assembly().id(), question))
                    .orElseGet(() -> new MyVote(false, Optional.empty()));
            return new RoomBodies.Mine(
                    member,
                    now.question().map(question -> question.id().value()),
                    now.question().map(Question::state),
                    vote.in(),
                    vote.filed(),
                    own,
                    hand(now),
                    tables(now),
                    table(),
                    poll(now, member));
        });
    }

    /** Their place in the speaking queue; empty if they are no member. */
    Optional<RoomBodies.HandBody> hand(Now now) {
        return member.map(me -> RoomBodies.HandBody.of(now.hands(), me));
    }

    private List<Integer> tables(Now now) {
        return member.map(now.shown().seats()::of).orElse(List.of());
    }

    /** The same as a number: how many speak before them, -1 if their hand is not up, -2 while they speak. */
    int place(Now now) {
        return hand(now).map(RoomBodies.HandBody::place).orElse(-1);
    }

    private <T> T inTheirName(Supplier<T> reading) {
        return desk.callers().as(person.get(), reading);
    }
}
