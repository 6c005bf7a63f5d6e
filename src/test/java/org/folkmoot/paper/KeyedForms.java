package org.folkmoot.paper;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.moderation.MovedClock;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.Retention;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Two people who key forms of one call, and what tests of them work with. */
abstract class KeyedForms {

    static final Caller PRODUCT = new Caller.Product("test");
    static final String WORDS = "They rang on a Tuesday.\nNobody told the pharmacy.";

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    PaperKeying keying;

    @Autowired
    PaperSettling settling;

    @Autowired
    PaperBin bin;

    @Autowired
    MyWords words;

    @Autowired
    Retention retention;

    @Autowired
    MongoTemplate store;

    @Autowired
    MovedClock clock;

    PlaceId place = new PlaceId(new UUID(0, 0));
    Call call;
    Caller.Account mair;
    Caller.Account tom;

    @BeforeEach
    void aCall() {
        callers.runAs(PRODUCT, () -> {
            place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            call = calls.open(place, Told.terms());
        });
        mair = person(Role.FACILITATOR, place);
        tom = person(Role.CODER, place);
    }

    static Map<String, String> full() {
        Map<String, String> all = new HashMap<>(Map.of(
                "language", "en",
                "words", WORDS,
                "felt", "4",
                "where", "Ward 3",
                "shouldHave", "A list for the pharmacy",
                "meanings", "waiting",
                "step.1.who", "The ward sister",
                "step.1.what", "Sent him home",
                "step.1.waited", "3",
                "step.1.unit", "WEEKS"));
        all.putAll(Map.of(
                "step.1.toldAgain", "ALL",
                "use.ANALYSE", "YES",
                "use.QUOTE_INSIDE", "NO",
                "use.BE_NAMED", "YES",
                "use.CONTACT", "YES",
                "use.CONTACT.until", "2099-03-31",
                "contact", "12 Weir Lane, Marlow"));
        return all;
    }

    PaperForm keyedTwice(String number, Map<String, String> first, Map<String, String> second) {
        keyed(mair, number, first);
        return keyed(tom, number, second);
    }

    PaperForm keyed(Caller keyer, String number, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        all.putIfAbsent("language", "en");
        return as(keyer, () -> {
            PaperForm begun = keying.begin(call.id(), number);
            return keying.finish(begun.id(), new PaperAnswers(all));
        });
    }

    OwnWords told(PaperForm form) {
        return words.open(new AuthorCredential.ByCode(
                as(tom, () -> settling.slip(form.id())).orElseThrow().code()));
    }

    List<String> acts(PaperForm form) {
        List<String> acts = new ArrayList<>();
        for (Document entry : store.getCollection("audit").find()) {
            if (entry.getList("ids", UUID.class).contains(form.id().value())) {
                acts.add(entry.getString("act"));
            }
        }
        return acts;
    }

    <T> T as(Caller caller, java.util.function.Supplier<T> work) {
        return callers.as(caller, work);
    }

    static Caller.Account person(Role role, PlaceId at) {
        return new Caller.Account(UUID.randomUUID(), role.name(), Set.of(new Grant(role, at.scope())));
    }

    static void refused(String reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(PaperRefused.class).hasMessage(reason);
    }
}
