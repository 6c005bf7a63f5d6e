package org.folkmoot.testimony.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallRefused;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.care.MovedClock;
import org.folkmoot.testimony.telling.CameBy;
import org.folkmoot.testimony.telling.DraftKey;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.PrivateCode;
import org.folkmoot.testimony.telling.Retention;
import org.folkmoot.testimony.telling.TellingRefused;
import org.folkmoot.testimony.telling.TellingRefused.Reason;
import org.folkmoot.testimony.telling.Tellings;
import org.folkmoot.testimony.telling.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People are invited by name, answer once, and what they tell does not know their name. */
@ProductTest
@Import(MovedClock.InPlace.class)
class InvitedPeopleTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    private Callers callers;

    @Autowired
    private Places places;

    @Autowired
    private Calls calls;

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Tellings tellings;

    @Autowired
    private MyWords words;

    @Autowired
    private Retention retention;

    @Autowired
    private InvitedUpkeep upkeep;

    @Autowired
    private MongoTemplate store;

    @Autowired
    private MovedClock clock;

    private PlaceId place = new PlaceId(new UUID(0, 0));
    private Call call;
    private Caller.Account mair;

    @BeforeEach
    void aCall() {
        fromAnotherAddress();
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            call = calls.open(place, Told.terms());
        });
        mair = person(Role.FACILITATOR, place);
    }

    @AfterEach
    void forgetAddress() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void each_person_gets_a_link_of_their_own_and_the_store_keeps_neither_link_nor_name() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PersonInvited sam = invite("Sam Teal, sam@teal.example").getFirst();
        assertThat(robin.path()).startsWith("tell/" + call.link() + "/").isNotEqualTo(sam.path());
        assertThat(key(robin).value()).matches("[0-9a-hjkmnp-tv-z]{16}");
        for (Document stored : store.getCollection("invited").find()) {
            assertThat(stored.toJson())
                    .doesNotContain("Robin", "Wren", "teal.example")
                    .doesNotContain(key(robin).value(), key(robin).shown());
        }
    }

    @Test
    void the_same_address_is_not_invited_twice_and_two_people_of_one_name_stay_two() {
        invite("Robin Wren, robin@wren.example");
        InvitedPeople.Made again = made("Robin Wren, ROBIN@wren.example", "Robin Wren", "Robin Wren");
        assertThat(again.made()).hasSize(2);
        assertThat(again.known()).isEqualTo(1);
        assertThat(list()).hasSize(3);
    }

    @Test
    void the_link_is_good_once_and_then_says_that_it_was_used() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        assertThat(links.open(call, key(robin))).isEqualTo(PersonalLinks.Use.GOOD);
        assertThat(progress(robin)).isEqualTo(Invited.Progress.OPENED);
        tellings.send(by(robin), device(), Told.sending("Nobody came on Friday."));
        assertThat(progress(robin)).isEqualTo(Invited.Progress.ANSWERED);
        assertThat(links.open(call, key(robin))).isEqualTo(PersonalLinks.Use.USED);
        refused(Reason.INVITATION_USED, () -> tellings.send(by(robin), device(), Told.sending("Once more")));
        refused(Reason.INVITATION_USED, () -> tellings.save(by(robin), device(), 1, Told.words("Once more")));
    }

    @Test
    void sent_again_by_the_same_device_it_is_not_sent_twice_and_the_same_code_comes_back() throws Exception {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Opener device = device();
        List<PrivateCode> codes = new ArrayList<>();
        try (ExecutorService requests = Executors.newFixedThreadPool(8)) {
            List<Future<PrivateCode>> sent = new ArrayList<>();
            for (int request = 0; request < 12; request++) {
                sent.add(requests.submit(() -> tellings.send(by(robin), device, Told.sending("Nobody came."))));
            }
            for (Future<PrivateCode> one : sent) {
                codes.add(one.get());
            }
        }
        assertThat(codes).hasSize(12).containsOnly(codes.getFirst());
        assertThat(tellings()).isEqualTo(1);
    }

    @Test
    void of_two_devices_that_send_by_one_link_at_once_one_is_kept() throws Exception {
        PersonInvited robin = invite("Robin Wren").getFirst();
        List<Opener> devices = List.of(device(), device(), device(), device());
        devices.forEach(one -> tellings.save(by(robin), one, 1, Told.words("Begun")));
        int kept = 0;
        try (ExecutorService requests = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sent = devices.stream()
                    .map(one -> requests.submit(() -> {
                        try {
                            tellings.send(by(robin), one, Told.sending("Nobody came."));
                            return 1;
                        } catch (TellingRefused used) {
                            assertThat(used.reason()).isEqualTo(Reason.INVITATION_USED);
                            return 0;
                        }
                    }))
                    .toList();
            for (Future<Integer> one : sent) {
                kept += one.get();
            }
        }
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void a_sending_that_was_cut_off_can_be_done_again_and_holds_nobody_up_for_long() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        UUID lost = UUID.randomUUID();
        assertThat(links.take(call, key(robin), lost, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
        assertThat(links.take(call, key(robin), lost, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
        UUID other = UUID.randomUUID();
        assertThat(links.take(call, key(robin), other, List::of)).isEqualTo(PersonalLinks.Use.USED);
        clock.pass(Duration.ofMinutes(11));
        assertThat(links.take(call, key(robin), other, () -> List.of(lost)))
                .as("what holds the link had been sent")
                .isEqualTo(PersonalLinks.Use.USED);
        assertThat(links.take(call, key(robin), other, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
    }

    @Test
    void nothing_in_the_store_or_the_audit_trail_joins_the_name_to_the_words() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Opener device = device();
        PrivateCode code = tellings.send(by(robin), device, Told.sending("Nobody came on Friday."));
        Document telling = store.getCollection("tellings")
                .find(new Document("call", call.id().value()))
                .first();
        Document invitation = store.getCollection("invited")
                .find(new Document("_id", robin.invited().id().value()))
                .first();
        assertThat(telling).isNotNull();
        assertThat(invitation)
                .isNotNull()
                .doesNotContainKeys("claim", "claimed", "answered")
                .containsEntry("progress", "ANSWERED");
        UUID words = telling.get("_id", UUID.class);
        UUID author = telling.get("by", UUID.class);
        assertThat(invitation.values()).doesNotContain(words, author);
        assertThat(telling.values())
                .doesNotContain(robin.invited().id().value(), robin.invited().person());
        int invitations = 0;
        for (Document entry : store.getCollection("audit").find()) {
            List<UUID> ids = entry.getList("ids", UUID.class);
            if (ids.contains(robin.invited().id().value())
                    || ids.contains(robin.invited().person())) {
                assertThat(ids).doesNotContain(words, author);
                assertThat(entry.getString("act")).isEqualTo("call.invited");
                invitations++;
            }
        }
        assertThat(invitations).as("entries that name the invitation").isEqualTo(1);
        assertThat(this.words.open(new Opener.ByCode(code)).secret().name()).isEmpty();
    }

    @Test
    void a_call_for_invited_people_takes_nothing_from_others_at_the_start_and_at_the_end() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Opener before = device();
        tellings.save(call.link(), before, 1, Told.words("Begun when it was open to all"));
        callers.runAs(mair, () -> calls.admit(call.id(), Admission.INVITED));
        refused(Reason.INVITATION_NEEDED, () -> tellings.save(call.link(), device(), 1, Told.words("Hello")));
        refused(Reason.INVITATION_NEEDED, () -> tellings.send(call.link(), device(), Told.sending("Hello")));
        refused(Reason.INVITATION_NEEDED, () -> tellings.send(call.link(), before, Told.sending("Begun")));
        CameBy guess = new CameBy(call.link(), PersonalKey.read("0000-0000-0000-0000"));
        refused(Reason.INVITATION_NEEDED, () -> tellings.send(guess, device(), Told.sending("Hello")));
        assertThat(tellings.send(by(robin), device(), Told.sending("Invited"))).isNotNull();
    }

    @Test
    void a_link_of_one_call_opens_no_other() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Call other = callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
        assertThat(links.use(other, key(robin))).isEqualTo(PersonalLinks.Use.UNKNOWN);
        assertThat(links.use(call, key(robin))).isEqualTo(PersonalLinks.Use.GOOD);
    }

    @Test
    void a_new_link_takes_the_place_of_the_one_before_and_a_link_taken_back_opens_nothing() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PersonInvited again =
                callers.as(mair, () -> invited.newLink(robin.invited().id()));
        assertThat(links.use(call, key(robin))).isEqualTo(PersonalLinks.Use.UNKNOWN);
        assertThat(links.use(call, key(again))).isEqualTo(PersonalLinks.Use.GOOD);
        callers.runAs(mair, () -> invited.takeBack(robin.invited().id()));
        assertThat(links.use(call, key(again))).isEqualTo(PersonalLinks.Use.TAKEN_BACK);
        assertThat(tellings.send(by(again), device(), Told.sending("Begun before")))
                .as("a call open to all keeps the words all the same")
                .isNotNull();
        PersonInvited third =
                callers.as(mair, () -> invited.newLink(robin.invited().id()));
        tellings.send(by(third), device(), Told.sending("Told"));
        assertThatThrownBy(() ->
                        callers.as(mair, () -> invited.newLink(robin.invited().id())))
                .isInstanceOf(CallRefused.class)
                .hasMessage("ANSWERED_ALREADY");
    }

    @Test
    void whoever_guesses_links_is_stopped_after_thirty() {
        fromAnotherAddress();
        int stopped = 0;
        for (int guess = 0; guess < 60; guess++) {
            byte[] random = new byte[10];
            new java.util.Random(guess).nextBytes(random);
            try {
                assertThat(links.open(call, PersonalKey.of(random))).isEqualTo(PersonalLinks.Use.UNKNOWN);
            } catch (Refusal tooOften) {
                assertThat(tooOften.reason()).isEqualTo(Refusal.Reason.TOO_MANY_TRIES);
                stopped++;
            }
        }
        assertThat(stopped).isEqualTo(30);
    }

    @Test
    void whoever_is_waited_for_is_reminded_once_a_day_and_nobody_else() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PersonInvited sam = invite("Sam Teal").getFirst();
        PersonInvited kim = invite("Kim Rook").getFirst();
        tellings.send(by(sam), device(), Told.sending("Told"));
        callers.runAs(mair, () -> invited.takeBack(kim.invited().id()));
        Set<InvitedId> all =
                Set.of(robin.invited().id(), sam.invited().id(), kim.invited().id());
        assertThat(remind(all)).extracting(PersonInvited::name).containsExactly("Robin Wren");
        assertThat(remind(all)).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(remind(all)).hasSize(1);
    }

    @Test
    void erasing_the_name_leaves_the_words_to_their_author_and_the_link_opens_nothing() {
        PersonInvited robin = invite("Robin Wren, robin@wren.example").getFirst();
        PrivateCode code = tellings.send(by(robin), device(), Told.sending("Nobody came on Friday."));
        PersonInvited later = invite("Robin Wren").getFirst();
        Caller ada = new Caller.Account(
                UUID.randomUUID(),
                "Ada",
                Set.of(new Grant(Role.ADMINISTRATOR, org.folkmoot.platform.access.Scope.everywhere())));
        assertThat(callers.as(ada, () -> invited.countOf(place, " robin  wren ")))
                .isEqualTo(2);
        assertThat(callers.as(ada, () -> invited.countOf(place, "Robin@wren.example")))
                .isEqualTo(1);
        assertThat(callers.as(ada, () -> invited.eraseAllOf(place, "Robin Wren", TakeBackReason.OWN_WISH)))
                .isEqualTo(2);
        assertThat(list()).isEmpty();
        assertThat(links.use(call, key(later))).isEqualTo(PersonalLinks.Use.UNKNOWN);
        assertThat(words.open(new Opener.ByCode(code))
                        .secret()
                        .latest()
                        .content()
                        .words())
                .isEqualTo("Nobody came on Friday.");
        assertThatThrownBy(() -> callers.as(mair, () -> invited.countOf(place, "Robin Wren")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_an_older_copy_of_the_store_still_holds_of_an_erased_name_is_shown_to_nobody_and_goes() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Document copy = store.getCollection("invited")
                .find(new Document("_id", robin.invited().id().value()))
                .first();
        callers.runAs(mair, () -> invited.erase(robin.invited().id()));
        store.getCollection("invited").insertOne(copy);
        assertThat(list()).isEmpty();
        callers.runAs(PRODUCT, upkeep::run);
        assertThat(store.getCollection("invited")
                        .find(new Document("_id", robin.invited().id().value()))
                        .first())
                .isNull();
    }

    @Test
    void the_names_go_with_the_call_and_from_the_day_of_review_on_nobody_sees_them() {
        invite("Robin Wren");
        clock.pass(Duration.ofDays(800));
        assertThat(list()).isEmpty();
        callers.runAs(mair, () -> calls.keepLonger(call.id(), 3));
        assertThat(list()).hasSize(1);
        callers.runAs(mair, () -> retention.eraseAll(call.id()));
        assertThat(store.getCollection("invited")
                        .countDocuments(new Document("call", call.id().value())))
                .isZero();
    }

    @Test
    void only_those_who_open_calls_here_see_who_is_invited() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PlaceId elsewhere = callers.as(
                PRODUCT,
                () -> places.create(NewPlace.called(
                                "Elsewhere " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                        .id());
        for (Caller other : List.<Caller>of(
                person(Role.CODER, place),
                person(Role.PARTNER, place),
                person(Role.FACILITATOR, elsewhere),
                new Caller.Anonymous())) {
            assertThatThrownBy(() -> callers.as(other, () -> invited.list(call.id())))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> callers.as(
                            other, () -> invited.newLink(robin.invited().id())))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> callers.runAs(
                            other, () -> invited.erase(robin.invited().id())))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(callers.as(person(Role.SERVICE_DESIGNER, place), () -> invited.list(call.id())))
                .hasSize(1);
    }

    @Test
    void more_than_two_hundred_at_once_and_people_without_a_name_are_refused() {
        List<PersonToInvite> many = new ArrayList<>();
        for (int number = 0; number < 201; number++) {
            many.add(new PersonToInvite("Person " + number, Optional.empty()));
        }
        assertThatThrownBy(() -> callers.as(mair, () -> invited.invite(call.id(), many, Locale.UK)))
                .hasMessage("TOO_MANY_INVITED");
        assertThatThrownBy(() -> new PersonToInvite(" \t", Optional.empty())).hasMessage("NAME_MISSING");
        assertThat(callers.as(mair, () -> invited.invite(call.id(), many.subList(0, 200), Locale.UK))
                        .made())
                .extracting(PersonInvited::name)
                .startsWith("Person 0", "Person 1")
                .hasSize(200);
    }

    @Test
    void a_key_is_read_however_it_is_typed() {
        PersonalKey key = key(invite("Robin Wren").getFirst());
        assertThat(PersonalKey.read(key.shown().toUpperCase(Locale.ROOT).replace('-', ' ')))
                .contains(key);
        assertThat(PersonalKey.read("oil0-oil0-oil0-oil0")).contains(new PersonalKey("0110011001100110"));
        assertThat(PersonalKey.read("<script>")).isEmpty();
    }

    private void fromAnotherAddress() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private List<PersonInvited> invite(String... lines) {
        return made(lines).made();
    }

    private InvitedPeople.Made made(String... lines) {
        List<PersonToInvite> people = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(", ", 2);
            people.add(new PersonToInvite(
                    parts[0],
                    parts.length == 2 ? Optional.of(new EmailAddress(parts[1])) : Optional.<EmailAddress>empty()));
        }
        return callers.as(mair, () -> invited.invite(call.id(), people, Locale.UK));
    }

    private List<PersonInvited> remind(Set<InvitedId> who) {
        return callers.as(mair, () -> invited.remind(call.id(), who));
    }

    private List<PersonInvited> list() {
        return callers.as(mair, () -> invited.list(call.id()));
    }

    private Invited.Progress progress(PersonInvited person) {
        return list().stream()
                .map(PersonInvited::invited)
                .filter(one -> one.id().equals(person.invited().id()))
                .findFirst()
                .orElseThrow()
                .progress();
    }

    private long tellings() {
        return store.getCollection("tellings")
                .countDocuments(new Document("call", call.id().value()));
    }

    private static PersonalKey key(PersonInvited person) {
        return PersonalKey.read(person.path().substring(person.path().lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private CameBy by(PersonInvited person) {
        return new CameBy(call.link(), Optional.of(key(person)));
    }

    private static Opener device() {
        return new Opener.ByDraft(new DraftKey(UUID.randomUUID()));
    }

    private static Caller.Account person(Role role, PlaceId at) {
        return new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at.scope())));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        TellingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
