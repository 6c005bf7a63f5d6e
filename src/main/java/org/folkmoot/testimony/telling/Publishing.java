package org.folkmoot.testimony.telling;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Component;

/**
 * Brings what analysts may find in line with a telling: its redacted words if it is published, its author wants it there and allows it to be
 * analysed; else nothing.
 */
@Component
class Publishing {

    private static final Caller PRODUCT = new Caller.Product("bringing the evidence in line with a telling");

    private final Testimonies testimonies;
    private final Erasures erasures;
    private final Calls calls;
    private final Callers callers;

    Publishing(Testimonies testimonies, Erasures erasures, Calls calls, Callers callers) {
        this.testimonies = testimonies;
        this.erasures = erasures;
        this.calls = calls;
        this.callers = callers;
    }

    /** May be done again at any time. */
    void bringInLine(KeptTelling kept) {
        asProduct(() -> {
            TestimonyId id = new TestimonyId(kept.telling().id().value());
            LocalDate today = calls.today();
            Optional<Testimony> before =
                    testimonies.forIndex(List.of(id)).stream().findFirst();
            Optional<Testimony> after = testimony(id, kept, before, today);
            if (after.isPresent()) {
                testimonies.record(kept.telling().place(), List.of(after.get()));
            } else if (before.isPresent()) {
                takeOut(kept.telling(), id, today);
            }
        });
    }

    /** What its author or a promise takes out marks the counts it was in; what is only read again does not. */
    private void takeOut(Telling telling, TestimonyId id, LocalDate today) {
        if (isDue(telling, today)) {
            erasures.withdraw(List.of(id), TakeBackReason.RETENTION);
        } else if (telling.standing() != Telling.Standing.THERE
                || !telling.consents().allows(ConsentUse.ANALYSE, today)) {
            erasures.withdraw(List.of(id), TakeBackReason.OWN_WISH);
        } else {
            testimonies.remove(List.of(id));
        }
    }

    private boolean isDue(Telling telling, LocalDate today) {
        return calls.ofTelling(telling.call()).isDueForReview(today);
    }

    /** Acts as the product, after the caller was authorised. */
    void asProduct(Runnable work) {
        callers.runAs(PRODUCT, work);
    }

    private Optional<Testimony> testimony(
            TestimonyId id, KeptTelling kept, Optional<Testimony> before, LocalDate today) {
        Telling telling = kept.telling();
        String words = Layers.withLayers(kept.secret());
        boolean out = telling.isOut()
                && !isDue(telling, today)
                && telling.consents().allows(ConsentUse.ANALYSE, today)
                && !words.isBlank();
        if (!out) {
            return Optional.empty();
        }
        TellingContent content = kept.secret().latest().content();
        return Optional.of(new Testimony(
                id,
                telling.contributor(),
                telling.place(),
                content.everyService().stream().map(ServiceId::new).toList(),
                telling.sent().map(sent -> LocalDate.ofInstant(sent, ZoneOffset.UTC)),
                content.felt().flatMap(Felt::ofStep),
                themes(telling, id, before),
                words,
                telling.consents().uses(today),
                telling.care().notes(),
                source(telling)));
    }

    /** What coders found in it stays when its author changes a consent, or takes it back and shows it again. */
    private Set<ThemeId> themes(Telling telling, TestimonyId id, Optional<Testimony> before) {
        return before.or(() -> erasures.withdrawnBy(telling.contributor()).stream()
                        .filter(taken -> taken.id().equals(id))
                        .findFirst())
                .map(Testimony::themes)
                .orElse(Set.of());
    }

    private String source(Telling telling) {
        return calls.ofTelling(telling.call()).terms().title();
    }
}
