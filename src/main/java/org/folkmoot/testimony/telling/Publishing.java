package org.folkmoot.testimony.telling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
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
    private final Calls calls;
    private final Callers callers;

    Publishing(Testimonies testimonies, Calls calls, Callers callers) {
        this.testimonies = testimonies;
        this.calls = calls;
        this.callers = callers;
    }

    /** May be done again at any time. */
    void bringInLine(KeptTelling kept) {
        asProduct(() -> {
            TestimonyId id = new TestimonyId(kept.telling().id().value());
            LocalDate today = calls.today();
            boolean out = kept.telling().isOut()
                    && !calls.ofTelling(kept.telling().call()).isDueForReview(today)
                    && kept.secret().isChecked()
                    && kept.telling().consents().allows(ConsentUse.ANALYSE, today);
            String words = RedactedWords.of(kept.secret());
            if (out && !words.isBlank()) {
                testimonies.record(kept.telling().place(), List.of(testimony(id, kept, words, today)));
            } else {
                testimonies.remove(List.of(id));
            }
        });
    }

    /** Acts as the product, after the caller was authorised. */
    void asProduct(Runnable work) {
        callers.runAs(PRODUCT, work);
    }

    private Testimony testimony(TestimonyId id, KeptTelling kept, String words, LocalDate today) {
        Telling telling = kept.telling();
        TellingContent content = kept.secret().latest().content();
        Set<WordsUse> uses = telling.consents().uses(today);
        return new Testimony(
                id,
                telling.contributor(),
                telling.place(),
                content.services().stream().findFirst().map(ServiceId::new),
                telling.sent().map(sent -> LocalDate.ofInstant(sent, java.time.ZoneOffset.UTC)),
                content.felt().flatMap(Felt::ofStep),
                themesBefore(id),
                words,
                uses,
                source(telling));
    }

    /** What coders found in it stays when its author changes a consent. */
    private Set<ThemeId> themesBefore(TestimonyId id) {
        return new HashSet<>(testimonies.forIndex(List.of(id)).stream()
                .findFirst()
                .map(Testimony::themes)
                .orElse(Set.of()));
    }

    private String source(Telling telling) {
        return calls.ofTelling(telling.call()).terms().title();
    }
}
