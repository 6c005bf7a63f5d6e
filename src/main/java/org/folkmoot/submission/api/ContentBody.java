package org.folkmoot.submission.api;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.submission.SubmittedStory.JourneyStep;
import org.folkmoot.submission.SubmittedStory.WrittenDownBy;
import org.folkmoot.testimony.Felt;
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
        @Nullable WrittenDownBy through) {

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

    /** @throws org.folkmoot.submission.SubmissionRefused if something is too long or too much */
    SubmittedStory content() {
        return new SubmittedStory(
                language == null ? "en" : wellFormed(language),
                text(words),
                listed(services),
                text(serviceInOwnWords),
                text(where),
                text(when),
                Optional.ofNullable(felt).map(ContentBody::possible),
                text(feltWords),
                text(shouldHave),
                text(difference),
                listed(steps).stream().map(StepBody::step).toList(),
                listed(meanings),
                Optional.ofNullable(through));
    }

    /** As BCP 47 writes languages. */
    private static String wellFormed(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException _) {
            throw new InvalidRequest("content.language", "Name the language by its tag, such as en or cy.");
        }
    }

    private static int possible(int felt) {
        if (Felt.ofStep(felt).isEmpty()) {
            throw new InvalidRequest("content.felt", "Give a step from 1 (very good) to 5 (very bad).");
        }
        return felt;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
