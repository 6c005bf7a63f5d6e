package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.InvitedPeople;
import org.folkmoot.call.invited.PersonToInvite;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceImport;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.jobs.Jobs;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Sending;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.Attachments;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * A comment with words nobody else uses and a contributor of its own, the same words told and not published, and one of every kind of person
 * to look for them.
 */
class Canary {

    private static final Path DEMONSTRATION = Path.of("src", "main", "resources", "demo", "services.json");

    /** What is asked for, so that it may stand in an address or a field. */
    static final String ASKED = "zanzibarcanary";

    /** What is looked for: it stands in the same comment, and nowhere else. */
    static final String SEEN = "xylophonetruth";

    private static final ContributorId CONTRIBUTOR =
            new ContributorId(UUID.fromString("c0ffee00-dead-4bee-8bad-0123456789ab"));

    static final TestimonyId COMMENT = new TestimonyId(TimeOrderedId.next());

    /** Who may read the words here. */
    static final Set<String> READERS =
            new TreeSet<>(Set.of("administrator", "coder here", "facilitator here", "service designer here"));

    private final Town town;
    private final Callers callers;

    @Autowired
    private ServiceImport services;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private Testimonies testimonies;

    @Autowired
    private EvidenceIndex index;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MyWords words;

    @Autowired
    private Attachments attachments;

    @Autowired
    private InvitedPeople invited;

    private final Moot here;
    private final Moot elsewhere;
    private ServiceId service = new ServiceId(new UUID(0, 0));
    private List<Theme> themes = List.of();
    /** By what they are; nobody stands for who has not signed in. */
    private final Map<String, Optional<Somebody>> people = new LinkedHashMap<>();

    Canary(Town town, Callers callers) {
        this.town = town;
        this.callers = callers;
        here = town.moot(2);
        elsewhere = town.moot(1);
    }

    Moot here() {
        return here;
    }

    ServiceId service() {
        return service;
    }

    Theme theme() {
        return themes.getLast();
    }

    /** Called once. */
    void plant() {
        PlaceId place = here.place();
        people.put("nobody signed in", Optional.empty());
        people.put("account without a role", Optional.of(town.somebody("Nia")));
        people.put("member here", Optional.of(here.member(0)));
        people.put("partner here", Optional.of(somebody(Role.PARTNER, place)));
        people.put("service designer here", Optional.of(somebody(Role.SERVICE_DESIGNER, place)));
        people.put("service designer elsewhere", Optional.of(somebody(Role.SERVICE_DESIGNER, elsewhere.place())));
        people.put("coder here", Optional.of(somebody(Role.CODER, place)));
        people.put("coder elsewhere", Optional.of(somebody(Role.CODER, elsewhere.place())));
        people.put("facilitator elsewhere", Optional.of(elsewhere.facilitator()));
        people.put("facilitator here", Optional.of(here.facilitator()));
        people.put("administrator", Optional.of(town.administrator()));
        callers.runAs(new Caller.Product("test"), () -> {
            ServiceFile file = new ServiceFile(place, DEMONSTRATION, "services.json", HsdsProfile.HSDS);
            jobs.await(services.start(file), 60);
            service = ServiceId.of("e9bdd92f-10ee-5d55-8675-4a5c872a3c1c");
            themes = codebooks.ensure(place, "What people said", List.of("Waiting", "Rarely spoken of"));
            codebooks.ensure(elsewhere.place(), "What people said", List.of("Waiting"));
            List<Testimony> said = new ArrayList<>(IntStream.range(0, 9)
                    .mapToObj(_ -> says(place, new ContributorId(UUID.randomUUID()), "I waited at the desk.", 0))
                    .toList());
            said.add(new Testimony(
                    COMMENT,
                    CONTRIBUTOR,
                    place,
                    List.of(service),
                    Optional.of(LocalDate.of(2026, 4, 1)),
                    Optional.of(Felt.LET_DOWN),
                    Set.of(themes.getFirst().id(), themes.getLast().id()),
                    "I waited in " + ASKED + " for the " + SEEN + ".",
                    EnumSet.allOf(WordsUse.class),
                    "a test"));
            testimonies.record(said);
            testimonies.record(
                    List.of(says(elsewhere.place(), new ContributorId(UUID.randomUUID()), "I waited too.", 0)));
        });
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!index.isCaughtUp()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private Somebody somebody(Role role, PlaceId at) {
        return town.somebody(role.name(), new Grant(role, at.scope()));
    }

    private Testimony says(PlaceId at, ContributorId who, String words, int theme) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                who,
                at,
                at.equals(here.place()) ? List.of(service) : List.of(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.MIXED),
                at.equals(here.place()) ? Set.of(themes.get(theme).id()) : Set.of(),
                words,
                EnumSet.of(WordsUse.ANALYSE),
                "a test");
    }

    Call call() {
        return callers.as(new Caller.Product("test"), () -> calls.open(here.place(), Told.terms()));
    }

    /** Somebody whose name is what is looked for. */
    void invited(Call call) {
        callers.runAs(
                new Caller.Product("test"),
                () -> invited.invite(
                        call.id(), List.of(new PersonToInvite("Robin " + SEEN, Optional.empty())), Languages.ENGLISH));
    }

    /** What was told and nobody has published: the same words, sealed, from somebody who asks to be contacted and complains. */
    SubmissionId told(Call call) {
        Sending plain = Told.sending("I waited in " + ASKED + " for the " + SEEN + ".");
        AuthorCredential author = new AuthorCredential.ByCode(submissions.send(
                call.link(),
                new AuthorCredential.ByDraft(new DraftKey(UUID.randomUUID())),
                new Sending(
                        plain.content(),
                        plain.answers(),
                        plain.name(),
                        plain.contact(),
                        SubmissionContent.CallBack.ASKED_FOR)));
        words.complain(author, "You hid " + ASKED + " and the " + SEEN + ".");
        attach(author, ASKED + " and the " + SEEN + ".txt", "Also in " + ASKED + ": the " + SEEN + ".");
        return words.open(author).submission().id();
    }

    private void attach(AuthorCredential author, String name, String content) {
        try {
            attachments.add(
                    author,
                    new AttachmentId(UUID.randomUUID()),
                    name,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** True if the words are there; who said them must never be. */
    static boolean traced(String surface, String content) {
        assertThat(content).as(surface).doesNotContain(CONTRIBUTOR.value().toString());
        return content.contains(SEEN);
    }

    /** Those of whom it holds. */
    Set<String> who(Function<Optional<Somebody>, Boolean> holds) {
        return people.entrySet().stream()
                .filter(one -> holds.apply(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What they get, in words; nothing if they are refused. */
    String read(Optional<Somebody> somebody, Supplier<?> reading) {
        Supplier<String> text = () -> String.valueOf(reading.get());
        try {
            return somebody.isPresent() ? town.as(somebody.get(), text) : callers.as(new Caller.Anonymous(), text);
        } catch (AccessDeniedException _) {
            return "";
        }
    }

    Optional<Somebody> person(String what) {
        return people.getOrDefault(what, Optional.empty());
    }

    /** The kinds of people who are given the words. */
    Set<String> readers(String surface, Supplier<?> reading) {
        return who(somebody -> traced(surface, read(somebody, reading)));
    }

    Iterable<Optional<Somebody>> everybody() {
        return people.values();
    }
}
