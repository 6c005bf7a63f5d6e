package org.folkmoot.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The onboarding of one member: all that they answered, with its dates.
 *
 * @param history in the order in which it was given
 */
public record Onboarding(MemberId member, AssemblyId assembly, List<Given> history, long version) {

    /** More changes than anybody makes who means them. */
    static final int MOST = 100;

    public Onboarding {
        history = List.copyOf(history);
    }

    /** Answers as they were given at one moment, by an act of the device. */
    public record Given(UUID act, Instant at, OnboardingAnswers answers) {}

    static Onboarding empty(AssemblyId assembly, MemberId member) {
        return new Onboarding(member, assembly, List.of(), 0);
    }

    /** What holds now; empty if they have not finished. */
    public Optional<Given> latest() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /** With these answers, unless they were given by this act before or hold already. */
    Onboarding with(Given given) {
        boolean isDone = history.stream().anyMatch(one -> one.act().equals(given.act()));
        boolean isAlike =
                latest().filter(one -> one.answers().equals(given.answers())).isPresent();
        return isDone || isAlike ? this : with(Stream.concat(history.stream(), Stream.of(given)));
    }

    /** The choices with their dates, and nothing else. */
    Onboarding choicesAlone() {
        return with(history.stream()
                .map(given -> new Given(given.act(), given.at(), given.answers().choicesAlone())));
    }

    private Onboarding with(Stream<Given> all) {
        return new Onboarding(member, assembly, all.toList(), version);
    }
}
