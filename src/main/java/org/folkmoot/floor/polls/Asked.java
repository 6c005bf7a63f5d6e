package org.folkmoot.floor.polls;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.Answer.Stances;
import org.folkmoot.floor.polls.Answer.Words;
import org.folkmoot.floor.polls.PollRefused.Reason;

/** What a poll asks for, and which answers it takes. */
public sealed interface Asked {

    int FEWEST_OPTIONS = 2;
    int MOST_OPTIONS = 20;
    int LONGEST_OPTION = 120;
    int MOST_STATEMENTS = 30;
    int LONGEST_STATEMENT = 280;
    int FEWEST_POINTS = 2;
    int MOST_POINTS = 11;
    int LONGEST_END = 60;
    int MOST_WORDS = 3;

    /** The names of the kinds, for lists and the store. */
    enum Kind {
        ONE,
        SEVERAL,
        SCALE,
        WORDS,
        RANKING,
        STATEMENTS;

        /** Whether hands can be counted instead of answers on devices. */
        public boolean isByHands() {
            return this == ONE || this == SEVERAL || this == SCALE || this == STATEMENTS;
        }
    }

    Kind kind();

    /** What each index of an answer or a count stands for; empty for words. */
    List<String> labels();

    /** @throws PollRefused if the poll takes no such answer */
    void check(Answer answer);

    /** Options of which some are chosen, each by its index. */
    sealed interface OfOptions extends Asked {

        List<String> options();

        /** How many can be chosen. */
        int most();

        @Override
        default List<String> labels() {
            return options();
        }

        @Override
        default void check(Answer answer) {
            checkChosen(answer, options().size(), most());
        }
    }

    /** One of the options. */
    record One(List<String> options) implements OfOptions {

        /** @throws PollRefused if there are too few or too many, or one is too long or there twice */
        public One {
            options = sound(options);
        }

        @Override
        public Kind kind() {
            return Kind.ONE;
        }

        @Override
        public int most() {
            return 1;
        }
    }

    /** Up to so many of the options. */
    record Several(List<String> options, int most) implements OfOptions {

        /** @throws PollRefused as for {@link One}, or if not so many can be chosen */
        public Several {
            options = sound(options);
            checkMost(most, options.size());
        }

        @Override
        public Kind kind() {
            return Kind.SEVERAL;
        }
    }

    /** A point between two ends; index 0 is the point called 1. */
    record Scale(int points, String low, String high) implements Asked {

        /** @throws PollRefused if there are too few or too many points, or an end has no word or a long one */
        public Scale {
            low = low.strip();
            high = high.strip();
            require(points >= FEWEST_POINTS && points <= MOST_POINTS, Reason.POINTS_OUT_OF_RANGE);
            require(!low.isEmpty() && !high.isEmpty(), Reason.ENDS_MISSING);
            require(low.length() <= LONGEST_END && high.length() <= LONGEST_END, Reason.END_TOO_LONG);
        }

        @Override
        public Kind kind() {
            return Kind.SCALE;
        }

        @Override
        public List<String> labels() {
            return IntStream.rangeClosed(1, points).mapToObj(Integer::toString).toList();
        }

        @Override
        public void check(Answer answer) {
            checkChosen(answer, points, 1);
        }
    }

    /** Up to so many words or short phrases of a member's own. */
    record WordList(int most) implements Asked {

        /** @throws PollRefused if not so many can be said */
        public WordList {
            require(most >= 1 && most <= MOST_WORDS, Reason.WORDS_OUT_OF_RANGE);
        }

        @Override
        public Kind kind() {
            return Kind.WORDS;
        }

        @Override
        public List<String> labels() {
            return List.of();
        }

        @Override
        public void check(Answer answer) {
            List<String> words = answer instanceof Words(var said) ? said : List.of();
            checkNumber(words.size(), most);
        }
    }

    /** The options in order, the best first; up to so many of them. */
    record Ranking(List<String> options, int most) implements OfOptions {

        /** @throws PollRefused as for {@link Several} */
        public Ranking {
            options = sound(options);
            checkMost(most, options.size());
        }

        @Override
        public Kind kind() {
            return Kind.RANKING;
        }
    }

    /** Statements, each of which a member agrees with, disagrees with or passes. */
    record Statements(List<String> statements) implements Asked {

        /** @throws PollRefused if there are none or too many, or one is too long or there twice */
        public Statements {
            statements = lines(statements, LONGEST_STATEMENT, Reason.STATEMENT_TOO_LONG);
            require(!statements.isEmpty(), Reason.STATEMENTS_MISSING);
            require(statements.size() <= MOST_STATEMENTS, Reason.TOO_MANY_STATEMENTS);
        }

        @Override
        public Kind kind() {
            return Kind.STATEMENTS;
        }

        @Override
        public List<String> labels() {
            return statements;
        }

        @Override
        public void check(Answer answer) {
            List<Answer.Stance> stances = answer instanceof Stances(var said) ? said : List.of();
            require(stances.size() == statements.size(), Reason.NOTHING_CHOSEN);
        }
    }

    /** One option or statement a line, without empty lines. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }

    private static List<String> sound(List<String> given) {
        List<String> options = lines(given, LONGEST_OPTION, Reason.OPTION_TOO_LONG);
        require(options.size() >= FEWEST_OPTIONS, Reason.TOO_FEW_OPTIONS);
        require(options.size() <= MOST_OPTIONS, Reason.TOO_MANY_OPTIONS);
        return options;
    }

    private static List<String> lines(List<String> given, int longest, Reason tooLong) {
        List<String> lines = given.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        require(lines.stream().allMatch(line -> line.length() <= longest), tooLong);
        Set<String> different = lines.stream().map(Words::key).collect(Collectors.toSet());
        require(different.size() == lines.size(), Reason.OPTION_TWICE);
        return lines;
    }

    private static void checkMost(int most, int options) {
        require(most >= 1 && most <= options, Reason.MOST_OUT_OF_RANGE);
    }

    private static void checkChosen(Answer answer, int options, int most) {
        List<Integer> chosen = answer instanceof Chosen(var indices) ? indices : List.of();
        checkNumber(chosen.size(), most);
        require(chosen.stream().allMatch(index -> index >= 0 && index < options), Reason.NO_SUCH_OPTION);
    }

    private static void checkNumber(int chosen, int most) {
        require(chosen > 0, Reason.NOTHING_CHOSEN);
        require(chosen <= most, Reason.TOO_MANY_CHOSEN);
    }

    private static void require(boolean isSound, Reason reason) {
        if (!isSound) {
            throw new PollRefused(reason);
        }
    }
}
