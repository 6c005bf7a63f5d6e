package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.Retention;
import org.folkmoot.submission.Told;
import org.folkmoot.testimony.TakeBackReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** People are invited by name, are reminded and erased, and what they tell does not know their name. */
class InvitedPeopleTest extends InvitedTest {

    @Autowired
    private Retention retention;

    @Autowired
    private InvitedUpkeep upkeep;

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
    void one_whose_name_is_damaged_in_the_store_is_shown_so_beside_the_others_and_can_be_erased() {
        PersonInvited robin = invite("Robin Wren, robin@wren.example").getFirst();
        PersonInvited sam = invite("Sam Teal, sam@teal.example").getFirst();
        store.getCollection("invited")
                .updateOne(
                        new Document("_id", robin.invited().id().value()),
                        new Document("$set", new Document("sealed", new Binary(new byte[] {1, 2, 3}))));

        assertThat(list()).extracting(PersonInvited::name).containsExactly("", sam.name());
        assertThat(list().getFirst().isReadable()).isFalse();
        Set<InvitedId> both = Set.of(robin.invited().id(), sam.invited().id());
        assertThat(callers.as(mair, () -> invited.remind(call.id(), both)))
                .extracting(PersonInvited::name)
                .containsExactly(sam.name());
        assertThat(links.open(call, key(robin))).isEqualTo(PersonalLinks.Use.GOOD);
        callers.runAs(mair, () -> invited.erase(robin.invited().id()));
        assertThat(list()).extracting(PersonInvited::name).containsExactly(sam.name());
    }

    @Test
    void nothing_in_the_store_or_the_audit_trail_joins_the_name_to_the_words() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        AuthorCredential device = device();
        PrivateCode code = submissions
                .send(by(robin), device, 0, Told.sending("Nobody came on Friday."))
                .code();
        Document submission = store.getCollection("tellings")
                .find(new Document("call", call.id().value()))
                .first();
        Document invitation = store.getCollection("invited")
                .find(new Document("_id", robin.invited().id().value()))
                .first();
        assertThat(submission).isNotNull();
        assertThat(invitation)
                .isNotNull()
                .doesNotContainKeys("claim", "claimed", "answered")
                .containsEntry("progress", "ANSWERED");
        UUID words = submission.get("_id", UUID.class);
        UUID author = submission.get("by", UUID.class);
        assertThat(invitation.values()).doesNotContain(words, author);
        assertThat(submission.values())
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
        assertThat(this.words.open(new AuthorCredential.ByCode(code)).secret().name())
                .isEmpty();
    }

    @Test
    void whoever_is_waited_for_is_reminded_once_a_day_and_nobody_else() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PersonInvited sam = invite("Sam Teal").getFirst();
        PersonInvited kim = invite("Kim Rook").getFirst();
        submissions.send(by(sam), device(), 0, Told.sending("Told"));
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
        PrivateCode code = submissions
                .send(by(robin), device(), 0, Told.sending("Nobody came on Friday."))
                .code();
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
        assertThat(words.open(new AuthorCredential.ByCode(code))
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

    private List<PersonInvited> remind(Set<InvitedId> who) {
        return callers.as(mair, () -> invited.remind(call.id(), who));
    }
}
