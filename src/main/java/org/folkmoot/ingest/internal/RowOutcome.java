package org.folkmoot.ingest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.Rejection;
import org.folkmoot.ingest.StoredRow;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.SaidWithin;
import org.folkmoot.testimony.WordsUse;

/** What a row turned out to be. */
sealed interface RowOutcome {

    /** @param leftOut values it comes in without */
    record Kept(RowContent content, List<Rejection> leftOut) implements RowOutcome {
        public Kept {
            leftOut = List.copyOf(leftOut);
        }

        StoredRow stored(long row) {
            return new StoredRow(
                    row,
                    content.words(),
                    content.question(),
                    content.contributor(),
                    content.said(),
                    content.within(),
                    content.felt(),
                    content.service(),
                    content.themes(),
                    leftOut);
        }
    }

    /** It does not come in. */
    sealed interface StaysOut extends RowOutcome {}

    /** @param value what stands for no answer; empty for a blank cell */
    record NoAnswer(String value) implements StaysOut {}

    /** Its person was erased. */
    record OfErased() implements StaysOut {}

    record Rejected(List<Rejection> reasons) implements StaysOut {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a row says, read but not yet written.
     *
     * @param key what names the row in its file: its id, or else what it is known by
     * @param contributor what the file calls the person
     * @param themes names of themes, each once
     */
    record RowContent(
            List<String> key,
            String words,
            Optional<String> contributor,
            Optional<LocalDate> said,
            SaidWithin within,
            Optional<Felt> felt,
            Optional<ServiceId> service,
            List<String> themes,
            PlaceId place,
            WordsUse upTo,
            Optional<String> question) {

        /** Differs if and only if anything of it differs. */
        long fingerprint() {
            List<String> parts = new ArrayList<>(List.of(
                    words,
                    contributor.orElse(""),
                    said.map(LocalDate::toString).orElse(""),
                    felt.map(Felt::name).orElse(""),
                    service.map(ServiceId::toString).orElse(""),
                    place.toString(),
                    upTo.name()));
            question.ifPresent(asked -> parts.add("question " + asked));
            if (within != SaidWithin.DAY) {
                parts.add(within.name());
            }
            parts.addAll(themes.stream().sorted().toList());
            return Fingerprint.of(parts).half();
        }
    }

    /** What is wrong with a row. */
    final class Faults {

        private final long row;
        private final List<Rejection> reasons = new ArrayList<>();

        Faults(long row) {
            this.row = row;
        }

        /** Notes it, and is empty, so that it can stand for the value that could not be read. */
        <T> Optional<T> add(Rejection.Field field, String value, Rejection.Reason reason, Object... arguments) {
            List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
            reasons.add(new Rejection(row, field, value, reason, texts));
            return Optional.empty();
        }

        RowOutcome outcome(RowContent content, Mapping.Faulty faulty) {
            boolean comesIn = faulty == Mapping.Faulty.LEAVE_VALUE_OUT
                    ? reasons.stream().allMatch(Rejection::isAboutOneValue)
                    : reasons.isEmpty();
            return comesIn ? new Kept(content, reasons) : new Rejected(reasons);
        }
    }
}
