package org.folkmoot.submission;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A call that takes what people tell, from an address of its own in each test. */
@ProductTest
abstract class OpenCall {

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
    RateLimiter tries;

    @Autowired
    MongoTemplate store;

    Call call;

    @BeforeEach
    void openCall() {
        // Each test asks from an address of its own, so that none uses up the tries of another.
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113." + ADDRESSES.incrementAndGet());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        call = callers.as(PRODUCT, () -> {
            PlaceId place = places.create(NewPlace.called(
                            "Marlow Vale " + UUID.randomUUID(), PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            return calls.open(place, Told.terms());
        });
    }

    @AfterEach
    void forgetAddress() {
        RequestContextHolder.resetRequestAttributes();
    }
}
