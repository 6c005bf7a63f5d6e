package org.folkmoot.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.call.Call;
import org.folkmoot.place.ServiceId;
import org.folkmoot.submission.ConsentUse;

/**
 * A field of the form of a call, in the order of the paper.
 *
 * @param key such as {@code words}, {@code step.2.what} or {@code use.CONTACT}
 * @param choices what may be ticked, as it is kept; empty where something is written
 */
public record PaperField(String key, Kind kind, List<String> choices) {

    /** The paper has three steps; people write more on the back. */
    public static final int MOST_STEPS = 10;

    private static final int FEELINGS = 5;

    public enum Kind {
        /** Written on many lines. */
        TEXT,
        /** Written on one line. */
        LINE,
        /** One box of several. */
        ONE,
        /** Any of several boxes; kept one a line. */
        MANY,
        /** A box of its own. */
        TICK,
        /** A whole number. */
        NUMBER,
        /** A day, as {@code 2027-03-31}. */
        DAY
    }

    /** All fields of the call's form. */
    public static List<PaperField> of(Call call) {
        List<PaperField> fields = new ArrayList<>();
        fields.add(one(
                "language",
                call.terms().languages().stream()
                        .map(Locale::toLanguageTag)
                        .sorted()
                        .toList()));
        fields.add(text("words"));
        fields.add(many(
                "services",
                call.terms().services().stream()
                        .map(ServiceId::toString)
                        .sorted()
                        .toList()));
        Stream.of("serviceInOwnWords", "where", "when").forEach(key -> fields.add(line(key)));
        fields.add(one(
                "felt",
                Stream.iterate(1, step -> step + 1)
                        .limit(FEELINGS)
                        .map(String::valueOf)
                        .toList()));
        Stream.of("feltWords", "shouldHave", "difference").forEach(key -> fields.add(text(key)));
        fields.add(many("meanings", call.terms().meanings()));
        for (int step = 1; step <= MOST_STEPS; step++) {
            step(fields, step);
        }
        for (ConsentUse use : ConsentUse.values()) {
            fields.add(one("use." + use.name(), List.of("YES", "NO")));
            fields.add(new PaperField("use." + use.name() + ".until", Kind.DAY, List.of()));
        }
        Stream.of("name", "contact").forEach(key -> fields.add(line(key)));
        fields.add(tick("callBack"));
        fields.add(line("writer"));
        Stream.of("readBack", "allowed").forEach(key -> fields.add(tick(key)));
        return fields.stream()
                .filter(field -> field.kind() != Kind.MANY || !field.choices().isEmpty())
                .toList();
    }

    private static void step(List<PaperField> fields, int number) {
        String step = "step." + number + ".";
        fields.add(line(step + "who"));
        fields.add(line(step + "service"));
        fields.add(text(step + "what"));
        fields.add(new PaperField(step + "waited", Kind.NUMBER, List.of()));
        fields.add(one(step + "unit", List.of("HOURS", "DAYS", "WEEKS", "MONTHS")));
        if (number > 1) {
            fields.add(one(step + "handOver", List.of("KEPT", "DROPPED", "UNSURE")));
        }
        fields.add(one(step + "toldAgain", List.of("ALL", "SOME", "NO")));
    }

    /** The number of the step it belongs to; 0 if to none. */
    public int step() {
        return key.startsWith("step.") ? Integer.parseInt(key.substring(5, key.indexOf('.', 5))) : 0;
    }

    private static PaperField text(String key) {
        return new PaperField(key, Kind.TEXT, List.of());
    }

    private static PaperField line(String key) {
        return new PaperField(key, Kind.LINE, List.of());
    }

    private static PaperField tick(String key) {
        return new PaperField(key, Kind.TICK, List.of("YES"));
    }

    private static PaperField one(String key, List<String> choices) {
        return new PaperField(key, Kind.ONE, choices);
    }

    private static PaperField many(String key, List<String> choices) {
        return new PaperField(key, Kind.MANY, choices);
    }
}
