package org.folkmoot.testimony.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.testimony.telling.JourneyStep;
import org.folkmoot.testimony.telling.TellingContent;
import org.folkmoot.testimony.telling.ToldThrough;
import org.jspecify.annotations.Nullable;

/** What a person tells, as another form may send it: whatever it does not ask for may be left out. */
record ContentBody(
        @Nullable String language,
        @Nullable String words,
        @Nullable List<UUID> services,
        @Nullable String serviceInOwnWords,
        @Nullable String where,
        @Nullable String when,
        @Nullable Integer felt,
        @Nullable String feltWords,
        @Nullable String shouldHave,
        @Nullable String difference,
        @Nullable List<StepBody> steps,
        @Nullable List<String> meanings,
        @Nullable ToldThrough through) {

    record StepBody(
            @Nullable String who,
            @Nullable UUID service,
            @Nullable String serviceInOwnWords,
            @Nullable String what,
            @Nullable Integer waited,
            JourneyStep.@Nullable WaitUnit unit,
            JourneyStep.@Nullable HandOver handOver,
            JourneyStep.@Nullable ToldAgain toldAgain) {

        JourneyStep step() {
            return new JourneyStep(
                    text(who),
                    Optional.ofNullable(service),
                    text(serviceInOwnWords),
                    text(what),
                    Optional.ofNullable(waited),
                    unit == null ? JourneyStep.WaitUnit.DAYS : unit,
                    Optional.ofNullable(handOver),
                    Optional.ofNullable(toldAgain));
        }
    }

    /** @throws org.folkmoot.testimony.telling.TellingRefused if something is too long or too much */
    TellingContent content() {
        return new TellingContent(
                language == null ? "en" : language,
                text(words),
                listed(services),
                text(serviceInOwnWords),
                text(where),
                text(when),
                Optional.ofNullable(felt),
                text(feltWords),
                text(shouldHave),
                text(difference),
                listed(steps).stream().map(StepBody::step).toList(),
                listed(meanings),
                Optional.ofNullable(through));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
