package org.folkmoot.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two people keyed from one paper, and what was settled where they differ.
 *
 * @param entries in the order of the form's entries
 * @param settled what counts for fields in which the two differ, by key; may be empty text
 */
public record PaperWords(List<PaperAnswers> entries, Map<String, String> settled) {

    public PaperWords {
        entries = List.copyOf(entries);
        settled = Map.copyOf(settled);
    }

    public static PaperWords none() {
        return new PaperWords(List.of(), Map.of());
    }

    public PaperWords withNew() {
        List<PaperAnswers> all = new ArrayList<>(entries);
        all.add(PaperAnswers.none());
        return new PaperWords(all, settled);
    }

    public PaperWords with(int entry, PaperAnswers answers) {
        List<PaperAnswers> all = new ArrayList<>(entries);
        all.set(entry, answers);
        return new PaperWords(all, settled);
    }

    /** What was settled between two entries says nothing about others. */
    public PaperWords without(int entry) {
        List<PaperAnswers> all = new ArrayList<>(entries);
        all.remove(entry);
        return new PaperWords(all, Map.of());
    }

    public PaperWords settled(String key, String text) {
        Map<String, String> all = new LinkedHashMap<>(settled);
        all.put(key, text);
        return new PaperWords(entries, all);
    }

    /** The keys in which at least one of the two found something. */
    public Set<String> filled() {
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> keys.addAll(entry.given().keySet()));
        return keys;
    }

    public boolean differIn(String key) {
        return !entries.getFirst().of(key).equals(entries.getLast().of(key));
    }

    PaperForm.Compared compared() {
        Set<String> keys = filled();
        return new PaperForm.Compared(
                keys.size(), (int) keys.stream().filter(key -> !differIn(key)).count());
    }

    /** True if no difference is left open. */
    public boolean leavesNothingOpen() {
        return filled().stream().allMatch(key -> !differIn(key) || settled.containsKey(key));
    }

    /** What counts: what both found alike, and what was settled. */
    public PaperAnswers counting() {
        Map<String, String> all = new LinkedHashMap<>();
        filled().forEach(key -> all.put(
                key,
                differIn(key)
                        ? settled.getOrDefault(key, "")
                        : entries.getFirst().of(key)));
        return new PaperAnswers(all);
    }

    @Override
    public String toString() {
        return "(what was keyed)";
    }
}
