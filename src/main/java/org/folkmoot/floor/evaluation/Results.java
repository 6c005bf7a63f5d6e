package org.folkmoot.floor.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.evaluation.SentForm.Filed;
import org.folkmoot.platform.Sha256;

/**
 * What one group’s evaluation of a session came to. Pure.
 *
 * @param answered how many filled it in
 * @param scores by aspect; none of which fewer than five gave a score
 */
public record Results(int answered, Map<Aspect, Scores> scores, List<Text> texts, List<Change> changes) {

    /** The same as of votes. */
    public static final int FEWEST_SHOWN = Question.FEWEST_SHOWN;

    public Results {
        scores = Map.copyOf(scores);
        texts = List.copyOf(texts);
        changes = List.copyOf(changes);
    }

    /** Whether so few answered that nothing but that is told. */
    public boolean isWithheld() {
        return answered < FEWEST_SHOWN;
    }

    /** Which of the two texts. Each has a text {@code floor.evaluation.<name>} in the bundles. */
    public enum Asked {
        GOOD,
        BETTER
    }

    /** What somebody wrote, and nothing that says who. */
    public record Text(UUID id, Asked asked, String words, Visibility visibility) {

        public boolean isHidden() {
            return visibility == Visibility.HIDDEN;
        }
    }

    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    /**
     * How those who scored an aspect in an earlier session and in this one changed their score.
     *
     * @param people how many they are
     * @param mean of their scores now, less that of then, to one decimal
     */
    public record Change(
            SessionId earlier, Aspect aspect, int people, int higher, int same, int lower, BigDecimal mean) {}

    /** @param earlier those of sessions before that are closed, in their order */
    static Results of(Evaluation now, List<Evaluation> earlier, Group group) {
        Map<String, Filed> forms = now.of(group);
        if (forms.size() < FEWEST_SHOWN) {
            return new Results(forms.size(), Map.of(), List.of(), List.of());
        }
        List<Form> all = forms.values().stream().map(Filed::form).toList();
        Map<Aspect, Scores> scores = new EnumMap<>(Aspect.class);
        List<Change> changes = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Scores.of(aspect, all).ifPresent(known -> scores.put(aspect, known));
            earlier.forEach(before -> change(before, now, group, aspect).ifPresent(changes::add));
        }
        return new Results(forms.size(), scores, texts(now, group), changes);
    }

    /** In an order that says nothing, and stays. */
    private static List<Text> texts(Evaluation now, Group group) {
        List<Text> texts = new ArrayList<>();
        now.of(group).values().forEach(filed -> {
            texts.add(text(now, filed.id(), Asked.GOOD, filed.form().good()));
            texts.add(text(now, filed.id(), Asked.BETTER, filed.form().better()));
        });
        return texts.stream()
                .filter(text -> !text.words().isEmpty())
                .sorted(Comparator.comparing(text -> Sha256.of(text.id().toString())))
                .toList();
    }

    /** Both of one person have ids that do not lead to each other. */
    private static Text text(Evaluation now, UUID form, Asked asked, String words) {
        UUID id = UUID.nameUUIDFromBytes(
                (asked + Sha256.of(form.toString())).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Text(id, asked, words, now.hidden().contains(id) ? Visibility.HIDDEN : Visibility.SHOWN);
    }

    /**
     * Empty of fewer than five; and where in both sessions together one to four people scored it once only, whose scores could be worked out from all scores
     * and the change.
     */
    private static Optional<Change> change(Evaluation before, Evaluation now, Group group, Aspect aspect) {
        Map<String, Integer> then = scored(before, group, aspect);
        Map<String, Integer> today = scored(now, group, aspect);
        List<Integer> steps = today.entrySet().stream()
                .filter(score -> then.containsKey(score.getKey()))
                .map(score -> score.getValue() - then.getOrDefault(score.getKey(), 0))
                .toList();
        int once = then.size() + today.size() - 2 * steps.size();
        if (steps.size() < FEWEST_SHOWN || (once > 0 && once < FEWEST_SHOWN)) {
            return Optional.empty();
        }
        int sum = steps.stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new Change(
                before.session(),
                aspect,
                steps.size(),
                (int) steps.stream().filter(step -> step > 0).count(),
                (int) steps.stream().filter(step -> step == 0).count(),
                (int) steps.stream().filter(step -> step < 0).count(),
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(steps.size()), 1, RoundingMode.HALF_UP)));
    }

    private static Map<String, Integer> scored(Evaluation evaluation, Group group, Aspect aspect) {
        Map<String, Integer> scored = new java.util.HashMap<>();
        evaluation.of(group).forEach((pseudonym, filed) -> {
            int score = filed.form().scores().getOrDefault(aspect, Form.DOES_NOT_APPLY);
            if (score > Form.DOES_NOT_APPLY) {
                scored.put(pseudonym, score);
            }
        });
        return scored;
    }
}
