package org.folkmoot.floor.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.ballot.count.Tally;
import org.folkmoot.floor.Beats;
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
import org.folkmoot.platform.cli.SteeredProduct;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.context.ApplicationContext;

/** What the facilitator of a session does, in the server and by their own account. */
public final class FloorSteering implements SteeredProduct.Steering {

    private static final String NAME = "Femi Adeyemi";

    @Override
    public String does(ApplicationContext product, List<String> words) {
        return switch (words.getFirst()) {
            case "room" -> room(product, Integer.parseInt(words.get(1)));
            case "prepare" -> prepare(product, Room.of(words.get(1)), words.get(2));
            case "open" -> open(product, Room.of(words.get(1)), words.get(2));
            case "close" -> close(product, Room.of(words.get(1)), words.get(2));
            case "withdraw" -> withdraw(product, Room.of(words.get(1)), words.get(2));
            case "beat" -> beat(product);
            default -> throw new IllegalArgumentException("Nobody does " + words);
        };
    }

    /** Where it all happens, and by whom it is led. */
    record Room(UUID assembly, UUID session, UUID facilitator) {

        static Room of(String text) {
            List<UUID> ids =
                    List.of(text.split(",", -1)).stream().map(UUID::fromString).toList();
            return new Room(ids.get(0), ids.get(1), ids.get(2));
        }

        @Override
        public String toString() {
            return assembly + "," + session + "," + facilitator;
        }

        AssemblyId at() {
            return new AssemblyId(assembly);
        }
    }

    /** An assembly of so many members with cards; says the room and the cards. */
    private static String room(ApplicationContext product, int members) {
        Callers callers = product.getBean(Callers.class);
        SessionId session = new SessionId(TimeOrderedId.next());
        AssemblyId assembly = callers.as(new Caller.Product("bench"), () -> assembly(product, session));
        Roll roll = product.getBean(Roll.class);
        Set<Grant> grants = Set.of(new Grant(Role.FACILITATOR, assembly.scope()));
        AccountId facilitator = callers.as(
                new Caller.Product("bench"),
                () -> product.getBean(AccountBook.class)
                        .create(new NewAccount(
                                NAME,
                                new EmailAddress("femi@bench.example"),
                                Locale.UK,
                                new Password("a hall full of people"),
                                grants)));
        Room room = new Room(assembly.value(), session.value(), facilitator.value());
        as(
                product,
                room,
                () -> roll.add(
                        assembly,
                        IntStream.range(0, members).mapToObj(n -> "Member " + n).toList()));
        return room + " "
                + as(product, room, () -> roll.cards(assembly)).stream()
                        .map(card -> card.code().shown())
                        .collect(Collectors.joining(","));
    }

    private static AssemblyId assembly(ApplicationContext product, SessionId session) {
        PlaceId place = new PlaceId(TimeOrderedId.next());
        product.getBean(Places.class)
                .create(new NewPlace(place, "Marlow Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()));
        Assemblies assemblies = product.getBean(Assemblies.class);
        AssemblyId assembly = assemblies
                .create(new NewAssembly(place, "Care at home assembly", "What should change?", Optional.empty()))
                .id();
        assemblies.plan(
                assembly,
                new Session(session, "The first day", LocalDate.EPOCH, LocalTime.NOON, "Harbour hall", 0, List.of()));
        return assembly;
    }

    private static String prepare(ApplicationContext product, Room room, String wording) {
        return as(
                        product,
                        room,
                        () -> product.getBean(Questions.class)
                                .prepare(
                                        room.at(),
                                        new SessionId(room.session()),
                                        new QuestionText(wording, "", List.of()),
                                        Rule.simpleMajority()))
                .toString();
    }

    private static String open(ApplicationContext product, Room room, String question) {
        as(product, room, () -> product.getBean(Questions.class).open(room.at(), id(question)));
        return "open";
    }

    /** Says how many agree, disagree and abstain. */
    private static String close(ApplicationContext product, Room room, String question) {
        Tally tally = as(product, room, () -> product.getBean(Questions.class).close(room.at(), id(question)))
                .result()
                .orElseThrow()
                .tally();
        return tally.agree() + " " + tally.disagree() + " " + tally.abstain();
    }

    private static String withdraw(ApplicationContext product, Room room, String question) {
        as(
                product,
                room,
                () -> product.getBean(Questions.class).withdraw(room.at(), id(question), "It was to be shown"));
        return "withdrawn";
    }

    private static String beat(ApplicationContext product) {
        Beats.next(product);
        return "beaten";
    }

    private static QuestionId id(String question) {
        return new QuestionId(UUID.fromString(question));
    }

    private static <T> T as(ApplicationContext product, Room room, Supplier<T> work) {
        Set<Grant> grants = Set.of(new Grant(Role.FACILITATOR, room.at().scope()));
        return product.getBean(Callers.class).as(new Caller.Account(room.facilitator(), NAME, grants), work);
    }
}
