package org.folkmoot.evidence.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The numbers of everything a testimony may be counted under. */
record Dictionaries(Dictionary themes, Dictionary services, Dictionary places) {

    Dictionaries() {
        this(new Dictionary(), new Dictionary(), new Dictionary());
    }

    /** Small numbers for the ids of one kind that occur in the index: themes, services or places. Lives as long as the open index. */
    static final class Dictionary {

        private final Map<UUID, Integer> numbers = new HashMap<>();
        private final List<UUID> ids = new ArrayList<>();

        synchronized int number(UUID id) {
            return numbers.computeIfAbsent(id, unknown -> {
                ids.add(unknown);
                return ids.size() - 1;
            });
        }

        synchronized OptionalInt find(UUID id) {
            Integer number = numbers.get(id);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }

        synchronized UUID id(int number) {
            return ids.get(number);
        }

        synchronized int size() {
            return ids.size();
        }
    }
}
