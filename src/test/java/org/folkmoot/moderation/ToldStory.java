package org.folkmoot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.folkmoot.call.Call;
import org.folkmoot.moderation.CareHouse.Said;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Role;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.redaction.Redaction;
import org.folkmoot.redaction.Span;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.testimony.ProductTest;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A story that was told and waits to be read by one of two readers. */
@ProductTest
@Import(CareHouse.class)
abstract class ToldStory {

    static final String WORDS = "The sister, Karen, said a nurse would come. Nobody came.";
    static final List<SubmissionContent.Hiding> KAREN =
            List.of(new SubmissionContent.Hiding("words", Redaction.marked(new Span(12, 17), IdentifierKind.NAME)));

    @Autowired
    CareHouse house;

    @Autowired
    Moderation moderation;

    @Autowired
    SubmissionReading reading;

    @Autowired
    CareQueue queue;

    @Autowired
    MyWords mine;

    @Autowired
    Testimonies testimonies;

    PlaceId place;
    Caller.Account mair;
    Caller.Account owen;
    Said said;

    @BeforeEach
    void somebodyHasTold() {
        place = house.place();
        Call call = house.callAt(place);
        mair = house.person("Mair", Role.FACILITATOR, place);
        owen = house.person("Owen", Role.FACILITATOR, place);
        said = house.told(call, WORDS);
    }

    Submission does(Caller who, Function<ExpectedVersion, Submission> act) {
        return house.as(who, () -> act.apply(ExpectedVersion.of(now(who))));
    }

    Submission now(Caller who) {
        return house.as(who, () -> queue.find(said.id())).orElseThrow().submission();
    }

    void checkAndPublish() {
        does(mair, seen -> moderation.redact(seen, 1, KAREN));
        does(mair, moderation::publish);
    }

    Optional<Testimony> found() {
        return house.as(
                CareHouse.PRODUCT,
                () -> testimonies.forIndex(List.of(new TestimonyId(said.id().value()))).stream()
                        .findFirst());
    }

    static List<Object> together(Callable<Submission> one, Callable<Submission> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Submission>> runs = new ArrayList<>();
            for (Callable<Submission> act : List.of(one, other)) {
                runs.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<Submission> run : runs) {
                try {
                    ends.add(run.get());
                } catch (ExecutionException refused) {
                    ends.add(refused.getCause());
                }
            }
            return ends;
        }
    }
}
