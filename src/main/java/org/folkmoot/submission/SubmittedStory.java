package org.folkmoot.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.submission.SubmissionRefused.Reason;

/**
 * What a person tells, in their own words. All but the words may stay empty, and the words too while it is a draft.
 *
 * @param language the language it is told in, as a language tag
 * @param words what happened
 * @param services those it is about, as ids of the directory
 * @param serviceInOwnWords what the teller calls the service, if it is none of the directory's
 * @param where where it happened, in own words
 * @param when when it happened, in own words or as a month {@code 2026-10}
 * @param felt how it felt, from 1 (very good) to 5 (very bad)
 * @param meanings words the teller marked the story with; nobody else changes them
 */
public record SubmittedStory(
        String language,
        String words,
        List<UUID> services,
        String serviceInOwnWords,
        String where,
        String when,
        Optional<Integer> felt,
        String feltWords,
        String shouldHave,
        String difference,
        List<JourneyStep> steps,
        List<String> meanings,
        Optional<WrittenDownBy> through) {

    private static final int AROUND = 500;
    private static final int MOST_STEPS = 50;
    private static final int MOST_SERVICES = 20;
    private static final int MOST_MEANINGS = 20;

    /** @throws SubmissionRefused if something is too long or too much */
    public SubmittedStory {
        language = SubmissionText.line(language);
        words = SubmissionText.paragraphs(words);
        serviceInOwnWords = SubmissionText.line(serviceInOwnWords);
        where = SubmissionText.line(where);
        when = SubmissionText.line(when);
        felt = felt.filter(step -> step >= 1 && step <= 5);
        feltWords = SubmissionText.paragraphs(feltWords);
        shouldHave = SubmissionText.paragraphs(shouldHave);
        difference = SubmissionText.paragraphs(difference);
        services = services.stream().distinct().toList();
        steps = List.copyOf(steps);
        meanings = meanings.stream()
                .map(SubmissionText::line)
                .distinct()
                .limit(MOST_MEANINGS)
                .toList();
        if (steps.size() > MOST_STEPS) {
            throw new SubmissionRefused(Reason.TOO_MANY_STEPS);
        }
        if (services.size() > MOST_SERVICES) {
            throw new SubmissionRefused(Reason.TOO_MANY_SERVICES);
        }
    }

    /** Nothing said yet. */
    public static SubmittedStory empty(String language) {
        return new SubmittedStory(
                language,
                "",
                List.of(),
                "",
                "",
                "",
                Optional.empty(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same with other words for what happened. */
    public SubmittedStory withWords(String newWords) {
        return new SubmittedStory(
                language,
                newWords,
                services,
                serviceInOwnWords,
                where,
                when,
                felt,
                feltWords,
                shouldHave,
                difference,
                steps,
                meanings,
                through);
    }

    /** Every service it is about: those named, then those met on the journey, each once. */
    @JsonIgnore
    public List<UUID> everyService() {
        return Stream.concat(services.stream(), steps.stream().flatMap(step -> step.service().stream()))
                .distinct()
                .toList();
    }

    /**
     * The texts in which somebody may be named, by the part they stand in, in the order of the page: {@code words},
     * {@code feltWords}, {@code shouldHave}, {@code difference}, {@code where}, then {@code step.1.who}, {@code step.1.what} and so on.
     * Empty ones are left out.
     */
    @JsonIgnore
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("words", words);
        parts.put("feltWords", feltWords);
        parts.put("shouldHave", shouldHave);
        parts.put("difference", difference);
        parts.put("where", where);
        parts.put("serviceInOwnWords", serviceInOwnWords);
        for (int number = 1; number <= steps.size(); number++) {
            JourneyStep step = steps.get(number - 1);
            parts.put("step." + number + ".who", step.who());
            parts.put("step." + number + ".service", step.serviceInOwnWords());
            parts.put("step." + number + ".what", step.what());
        }
        parts.values().removeIf(String::isBlank);
        return parts;
    }

    /** How much room the texts take, in UTF-8 and with something for what stands around them. */
    @JsonIgnore
    public long bytes() {
        return Stream.concat(parts().values().stream(), meanings.stream())
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                + AROUND * (1L + steps.size());
    }

    /** True if nobody could learn anything from it. */
    @JsonIgnore
    public boolean isEmpty() {
        return parts().isEmpty() && steps.stream().allMatch(JourneyStep::isEmpty);
    }

    /**
     * One step of a journey, as the teller tells it.
     *
     * @param who who was met, in own words; may be empty
     * @param service the service in the directory, if it is one
     * @param serviceInOwnWords what the teller calls the service; may be empty
     * @param what what they did; may be empty
     * @param waited how many of the unit passed before it, 0 to 999
     */
    public record JourneyStep(
            String who,
            Optional<UUID> service,
            String serviceInOwnWords,
            String what,
            Optional<Integer> waited,
            WaitUnit unit,
            Optional<HandOver> handOver,
            Optional<ToldAgain> toldAgain) {

        private static final int LONGEST_WAIT = 999;

        public enum WaitUnit {
            HOURS,
            DAYS,
            WEEKS,
            MONTHS
        }

        /** What became of the hand-over from the step before. */
        public enum HandOver {
            KEPT,
            DROPPED,
            UNSURE
        }

        /** Whether the story had to be told again. */
        public enum ToldAgain {
            ALL,
            SOME,
            NO
        }

        /** @throws SubmissionRefused if the wait is out of range or a text too long */
        public JourneyStep {
            who = SubmissionText.line(who);
            serviceInOwnWords = SubmissionText.line(serviceInOwnWords);
            what = SubmissionText.paragraphs(what);
            if (waited.filter(n -> n < 0 || n > LONGEST_WAIT).isPresent()) {
                throw new SubmissionRefused(SubmissionRefused.Reason.WAIT_OUT_OF_RANGE);
            }
        }

        boolean isEmpty() {
            return who.isBlank()
                    && service.isEmpty()
                    && serviceInOwnWords.isBlank()
                    && what.isBlank()
                    && waited.isEmpty()
                    && handOver.isEmpty()
                    && toldAgain.isEmpty();
        }
    }

    /**
     * Who wrote it down for the teller.
     *
     * @param writer the name of who wrote
     * @param readBack whether it was read back to the teller
     * @param allowed whether the teller allowed it to be sent
     */
    public record WrittenDownBy(String writer, Relation relation, Answer readBack, Answer allowed) {

        public enum Relation {
            TABLE_HOST,
            ADVOCATE,
            INTERPRETER,
            FAMILY_OR_FRIEND,
            STAFF,
            /** Keyed in from a form on paper. */
            PAPER
        }

        /** Yes or no; nothing is taken for granted. */
        public enum Answer {
            YES,
            NO
        }

        public WrittenDownBy {
            writer = SubmissionText.line(InvalidRequest.required("writer", writer));
            relation = InvalidRequest.required("relation", relation);
            readBack = InvalidRequest.required("readBack", readBack);
            allowed = InvalidRequest.required("allowed", allowed);
        }
    }
}
