package org.folkmoot.call.invited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.types.Binary;
import org.folkmoot.call.Call;
import org.folkmoot.call.invited.InvitedRecords.Stored;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.store.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals who is invited, each with a key of their own, and knows the links: each follows from the invitation's id, its serial number and the
 * installation's secret, and is kept nowhere.
 */
@Component
record InvitedBook(InvitedRecords records, WordSeal seal, CodeMaker codes, JsonMapper json) {

    private static final Logger LOG = LoggerFactory.getLogger(InvitedBook.class);
    private static final String LAYER = "invited";

    /** What stands under the seal. */
    private record Who(String name, String email, String language) {}

    private static final Who NOBODY_KNOWS = new Who("", "", Locale.UK.toLanguageTag());

    /** Keeps new ones, with who they are; returns them in the order given. */
    List<Stored> add(List<CallInvitation> all, List<PersonToInvite> people, Locale language) {
        List<WordSeal.Plain> plain = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            PersonToInvite person = people.get(at);
            plain.add(new WordSeal.Plain(
                    belonging(all.get(at)),
                    json.writeValueAsString(new Who(
                            person.name(),
                            person.email().map(EmailAddress::value).orElse(""),
                            language.toLanguageTag()))));
        }
        List<Optional<Binary>> sealed = seal.seal(plain);
        List<Stored> stored = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            CallInvitation invited = all.get(at);
            sealed.get(at)
                    .ifPresent(
                            bytes -> stored.add(new Stored(invited, key(invited).hash(), bytes)));
        }
        records.insert(stored);
        return stored;
    }

    /** With who they are, in the order given: without a name where that cannot be read, and left out where their key was destroyed. */
    List<PersonInvited> opened(List<Stored> stored, Call call) {
        List<WordSeal.Sealed> sealed = stored.stream()
                .map(one -> new WordSeal.Sealed(belonging(one.invited()), one.sealed()))
                .toList();
        List<WordSeal.Opened> who = seal.tryOpen(sealed);
        List<PersonInvited> people = new ArrayList<>();
        for (int at = 0; at < stored.size(); at++) {
            CallInvitation invited = stored.get(at).invited();
            switch (who.get(at)) {
                case WordSeal.Opened.Text(String text) ->
                    people.add(person(invited, json.readValue(text, Who.class), call));
                case WordSeal.Opened.Unreadable() -> {
                    LOG.error("Who is invited by {} cannot be read: the key is lost, or it is damaged", invited.id());
                    people.add(person(invited, NOBODY_KNOWS, call));
                }
                case WordSeal.Opened.Erased() -> {}
            }
        }
        return people;
    }

    private PersonInvited person(CallInvitation invited, Who who, Call call) {
        return new PersonInvited(
                invited,
                who.name(),
                EmailAddress.parse(who.email()),
                Locale.forLanguageTag(who.language()),
                call.path() + "/" + key(invited).shown());
    }

    /**
     * Writes the invitation as the change makes it of its newest version. The change may run more than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    Optional<Stored> change(InvitedId id, UnaryOperator<CallInvitation> change) {
        return Documents.change(
                "The invitation " + id, () -> records.find(id), stored -> changed(stored, change), records::replace);
    }

    private Stored changed(Stored before, UnaryOperator<CallInvitation> change) {
        CallInvitation after = change.apply(before.invited());
        return after.equals(before.invited())
                ? before
                : before.with(after, key(after).hash());
    }

    private PersonalKey key(CallInvitation invited) {
        return PersonalKey.of(codes.bytes(invited.id().value(), invited.serial()));
    }

    private static WordSeal.Belonging belonging(CallInvitation invited) {
        return new WordSeal.Belonging(invited.person(), invited.id().value(), LAYER);
    }
}
