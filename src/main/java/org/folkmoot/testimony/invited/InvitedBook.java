package org.folkmoot.testimony.invited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.types.Binary;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.invited.InvitedRecords.Stored;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals who is invited, each with a key of their own, and knows the links: each follows from the invitation's id, its serial number and the
 * installation's secret, and is kept nowhere.
 */
@Component
class InvitedBook {

    private static final String LAYER = "invited";
    private static final Caller PRODUCT = new Caller.Product("inviting people by name");
    private static final int MOST_TRIES = 20;

    private final InvitedRecords records;
    private final WordSeal seal;
    private final CodeMaker codes;
    private final Callers callers;
    private final JsonMapper json;

    InvitedBook(InvitedRecords records, WordSeal seal, CodeMaker codes, Callers callers, JsonMapper json) {
        this.records = records;
        this.seal = seal;
        this.codes = codes;
        this.callers = callers;
        this.json = json;
    }

    /** What stands under the seal. */
    private record Who(String name, String email, String language) {}

    /** Keeps new ones, with who they are; returns them in the order given. */
    List<Stored> add(List<Invited> all, List<PersonToInvite> people, Locale language) {
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
        List<Optional<Binary>> sealed = callers.as(PRODUCT, () -> seal.seal(plain));
        List<Stored> stored = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Invited invited = all.get(at);
            sealed.get(at)
                    .ifPresent(
                            bytes -> stored.add(new Stored(invited, key(invited).hash(), bytes.getData())));
        }
        records.insert(stored);
        return stored;
    }

    /** With who they are, in the order given; those whose key was destroyed are left out. */
    List<PersonInvited> opened(List<Stored> stored, Call call) {
        List<WordSeal.Sealed> sealed = stored.stream()
                .map(one -> new WordSeal.Sealed(belonging(one.invited()), new Binary(one.sealed())))
                .toList();
        List<Optional<String>> who = callers.as(PRODUCT, () -> seal.open(sealed));
        List<PersonInvited> people = new ArrayList<>();
        for (int at = 0; at < stored.size(); at++) {
            Invited invited = stored.get(at).invited();
            who.get(at)
                    .map(text -> json.readValue(text, Who.class))
                    .map(known -> new PersonInvited(
                            invited,
                            known.name(),
                            EmailAddress.parse(known.email()),
                            Locale.forLanguageTag(known.language()),
                            call.path() + "/" + key(invited).shown()))
                    .ifPresent(people::add);
        }
        return people;
    }

    /**
     * Writes the invitation as the change makes it of its newest version. The change may run more than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    Optional<Stored> change(InvitedId id, UnaryOperator<Invited> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Stored> before = records.find(id);
            if (before.isEmpty()) {
                return before;
            }
            Invited after = change.apply(before.get().invited());
            if (after.equals(before.get().invited())) {
                return before;
            }
            Stored next = before.get().with(after, key(after).hash());
            if (records.replace(next)) {
                return Optional.of(next);
            }
        }
        throw new OptimisticLockingFailureException("The invitation " + id + " keeps changing");
    }

    private PersonalKey key(Invited invited) {
        return PersonalKey.of(codes.bytes(invited.id().value(), invited.serial()));
    }

    private static WordSeal.Belonging belonging(Invited invited) {
        return new WordSeal.Belonging(invited.person(), invited.id().value(), LAYER);
    }
}
