package org.folkmoot.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.testimony.Felt;

/** Words that mean the same in every office's files, in English and Welsh: for nothing, for nobody, and for how it felt. */
public final class CellWords {

    private static final Set<String> NOTHING =
            words("|na|n/a|n.a.|#n/a|none|nil|null|-|--|.|not applicable|amherthnasol");
    private static final Set<String> NOBODY = words("anonymous|anon|anonymised|dienw");
    private static final Set<String> NO_ANSWER = words(
            "did not answer|no answer|not answered|no response|no comment|no comments|none given|n/a|na|none|not applicable|nil|null|-|--|.|dim ateb");

    /** The words of scales that are used everywhere, first among them those of the NHS Friends and Family Test, by step from the best to the worst. */
    private static final List<Set<String>> STEPS = List.of(
            words("very good|excellent|extremely likely|very satisfied|very positive|very happy|da iawn"),
            words("good|likely|satisfied|fairly satisfied|positive|happy|da"),
            words(
                    "neither good nor poor|neither likely nor unlikely|neither satisfied nor dissatisfied|neutral|ddim yn dda nac yn wael"),
            words("poor|unlikely|dissatisfied|fairly dissatisfied|negative|unhappy|gwael"),
            words("very poor|extremely unlikely|very dissatisfied|very negative|very unhappy|gwael iawn"));

    private static final Set<String> NO_FEELING =
            words("don't know|dont know|do not know|unsure|not sure|prefer not to say|ddim yn gwybod|dim yn gwybod");

    private CellWords() {}

    private static Set<String> words(String alternatives) {
        return Set.of(alternatives.split("\\|", -1));
    }

    /** True if nothing is said by it. */
    public static boolean areNothing(String cell) {
        return NOTHING.contains(Mapping.key(cell));
    }

    /** True if it names nobody. Form tools write such words of everybody who gave no name. */
    public static boolean nameNobody(String cell) {
        return NOBODY.contains(Mapping.key(cell)) || areNothing(cell);
    }

    /** True if, standing alone, it means that nobody answered. */
    public static boolean areNoAnswer(String cell) {
        return NO_ANSWER.contains(Mapping.key(cell));
    }

    /** The step the words mean, which is the same wherever they stand; empty if they are none of these. */
    public static Optional<Felt> felt(String cell) {
        String key = feltKey(cell);
        return IntStream.range(0, STEPS.size())
                .filter(step -> STEPS.get(step).contains(key))
                .boxed()
                .findFirst()
                .flatMap(step -> Felt.ofStep(step + 1));
    }

    /** True if the words say that the person does not know how it felt, or would not say. */
    public static boolean areNoFeeling(String cell) {
        return NO_FEELING.contains(feltKey(cell));
    }

    private static String feltKey(String cell) {
        return Mapping.key(cell).replace('’', '\'');
    }
}
