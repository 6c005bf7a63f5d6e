package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.evidence.disclosure.Shown;

/**
 * What people say of one thing: how many, under what, how it felt over time, in which words.
 *
 * @param comments empty where it would tell how few the people are
 * @param under the themes of a service or the services of a theme, by how it felt
 * @param overTime quarters by their first day, oldest first
 * @param typicalWords empty for those who may see counts only
 * @param words some that may be quoted, newest first; empty for those who may see counts only
 */
public record Voices<T>(
        Shown people,
        Optional<Integer> comments,
        CountsTable<Named<T>, FeltGroup> under,
        CountsTable<LocalDate, FeltGroup> overTime,
        List<Typical> typicalWords,
        List<EvidenceHit> words) {

    /** A word as most write it who use it here far more than elsewhere, and how many people do. */
    public record Typical(String word, int people) {}

    public Voices {
        typicalWords = List.copyOf(typicalWords);
        words = List.copyOf(words);
    }
}
