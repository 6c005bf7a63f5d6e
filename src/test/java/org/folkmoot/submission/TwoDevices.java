package org.folkmoot.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.people.CodeTries;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.Consent.Answer;
import org.folkmoot.submission.SubmissionContent.CallBack;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.submission.Submissions.SentWords;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A submission that a phone began and a laptop goes on with. */
@ProductTest
abstract class TwoDevices {

    static final AtomicInteger ADDRESSES = new AtomicInteger();
    static final Caller PRODUCT = new Caller.Product("test");

    @Autowired
    Callers callers;

    @Autowired
    Places places;

    @Autowired
    Calls calls;

    @Autowired
    Submissions submissions;

    @Autowired
    MyWords mine;

    @Autowired
    CodeTries tries;

    @Autowired
    RateLimiter limits;

    @Autowired
    MongoTemplate store;

    Call call;
    AuthorCredential phone;
    AuthorCredential laptop;

    /** The phone begins, and the laptop goes on with the code. */
    @BeforeEach
    void begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        // Each test asks from an address of its own, so that none uses up the tries of another.
        request.setRemoteAddr("198.51.100." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        call = callers.as(
                PRODUCT,
                () -> calls.open(
                        places.create(NewPlace.called(
                                        "Marlow Vale " + UUID.randomUUID(),
                                        PlaceLevel.PLACE,
                                        Optional.empty(),
                                        Optional.empty()))
                                .id(),
                        Told.terms()));
        phone = new AuthorCredential.ByDraft(Told.key());
        submissions.save(call.link(), phone, 1, Told.words("It began on a Monday."));
        laptop = new AuthorCredential.ByCode(submissions.pause(call.link(), phone));
    }

    @AfterEach
    void forgetAddress() {
        RequestContextHolder.resetRequestAttributes();
    }

    SentWords send(AuthorCredential by, long restsOn, Sending sending) {
        return submissions.send(EntryLink.shared(call.link()), by, restsOn, sending);
    }

    static Sending sending(String words, Answer answer) {
        return new Sending(Told.words(words), Told.answers(answer), "", "01632 960 001", CallBack.NOT_ASKED_FOR);
    }

    static Sending until(String words, Optional<LocalDate> last) {
        Map<ConsentUse, Sending.Wish> answers = new EnumMap<>(Told.answers(Answer.YES));
        answers.put(ConsentUse.ANALYSE, new Sending.Wish(Answer.YES, last));
        return new Sending(Told.words(words), answers, "", "01632 960 001", CallBack.NOT_ASKED_FOR);
    }

    OwnWords own() {
        return mine.open(phone);
    }

    List<String> words() {
        return own().secret().versions().stream()
                .map(version -> version.content().words())
                .toList();
    }

    List<Submission.Kind> acts() {
        return own().submission().acts().stream().map(Submission.Act::kind).toList();
    }

    List<ConsentUse> allowed() {
        Consents consents = own().submission().consents();
        return Stream.of(ConsentUse.values())
                .filter(use -> consents.allows(use, calls.today()))
                .toList();
    }

    static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** What each of them got, or why it was refused. */
    static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> going = Stream.of(one, other)
                    .map(device -> devices.submit(() -> {
                        start.await();
                        try {
                            return (Object) device.call();
                        } catch (SubmissionRefused refused) {
                            return refused.reason();
                        }
                    }))
                    .toList();
            for (Future<Object> each : going) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
