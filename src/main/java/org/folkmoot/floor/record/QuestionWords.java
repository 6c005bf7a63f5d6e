package org.folkmoot.floor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;

/** What a record tells of a question that is over, in words. */
public record QuestionWords(Question question, RuleWords.Say texts) {

    /** What a question came to. */
    public enum Came {
        AGREED,
        NOT_AGREED,
        TOO_FEW_VOTED,
        NOTHING_TO_COUNT,
        /** So few voted that a result would show how. */
        WITHHELD,
        WITHDRAWN,
        VOID
    }

    public Came came() {
        if (question.undone().isPresent()) {
            return question.state() == Question.State.WITHDRAWN ? Came.WITHDRAWN : Came.VOID;
        }
        return question.result()
                .map(Result::outcome)
                .map(outcome -> Came.valueOf(outcome.name()))
                .orElse(Came.WITHHELD);
    }

    /** The same in a word or two. */
    public String word() {
        return switch (came()) {
            case WITHDRAWN, VOID -> texts.say("floor.undone." + came().name());
            case WITHHELD -> rules().withheld(question);
            case AGREED, NOT_AGREED, TOO_FEW_VOTED, NOTHING_TO_COUNT -> texts.say("floor.outcome." + came().name());
        };
    }

    /** Empty where the votes were destroyed. */
    public Optional<Result> result() {
        return question.undone().isPresent() ? Optional.empty() : question.result();
    }

    /** How many voted; empty where the votes were destroyed. */
    public OptionalInt voted() {
        return question.undone().isPresent() ? OptionalInt.empty() : OptionalInt.of(question.voted());
    }

    public String rule() {
        return rules().ruleInFull(question.rule());
    }

    /** Turnout, rule, and what else is to be known of how it went. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        question.undone()
                .ifPresent(undone -> all.add(texts.say(
                        "floor.undone." + question.state().name() + ".more",
                        Dates.time(undone.at(), Languages.ENGLISH))));
        voted().ifPresent(voted -> all.add(result().map(rules()::turnout)
                .orElseGet(() -> texts.say("floor.result.turnout", voted, question.roll()))));
        all.add(rule());
        result().ifPresent(result -> all.add(rules().denominator(result)));
        if (came() == Came.WITHHELD) {
            all.add(texts.say("floor.withheld.more", Question.FEWEST_SHOWN));
        }
        all.addAll(rules().reopened(question));
        counted("late", question.late()).ifPresent(all::add);
        counted("entered", question.entered()).ifPresent(all::add);
        all.addAll(rules().onPaper(question));
        return all;
    }

    /** So many people, unless they are fewer than are shown and more than none. */
    public static OptionalInt shown(int people) {
        return people > 0 && people < Question.FEWEST_SHOWN ? OptionalInt.empty() : OptionalInt.of(people);
    }

    private Optional<String> counted(String what, int people) {
        if (people == 0) {
            return Optional.empty();
        }
        return Optional.of(
                shown(people).isPresent()
                        ? texts.say("floor.result." + what, people)
                        : texts.say("floor.record." + what + ".few", Question.FEWEST_SHOWN));
    }

    private RuleWords rules() {
        return new RuleWords(texts);
    }
}
