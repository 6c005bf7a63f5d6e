package org.folkmoot.floor.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Promise;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.record.Promised;

/** What was promised to an assembly, as JSON. What is not there is left out. */
final class PromiseBodies {

    private PromiseBodies() {}

    /** @param outputs what the answer is to, as the assembly calls it */
    record PromisedBody(
            Optional<PromiseBody> now, String outputs, List<EarlierBody> earlier, Optional<LocalDate> beganWithout) {

        static PromisedBody of(Promised promised, RuleWords.Say texts) {
            return new PromisedBody(
                    promised.now().map(PromiseBody::of),
                    texts.say("assembly.output." + promised.output().name() + ".many"),
                    promised.earlier().stream().map(EarlierBody::of).toList(),
                    promised.beganWithout());
        }
    }

    record PromiseBody(String who, String text, LocalDate made, LocalDate respondBy) {

        private static PromiseBody of(Promise promise) {
            return new PromiseBody(promise.who(), promise.text(), promise.made(), promise.respondBy());
        }
    }

    record EarlierBody(LocalDate until, String reason, Optional<PromiseBody> was) {

        private static EarlierBody of(Promised.Earlier earlier) {
            return new EarlierBody(
                    earlier.until(), earlier.reason(), earlier.was().map(PromiseBody::of));
        }
    }
}
