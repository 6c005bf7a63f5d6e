package org.folkmoot.testimony.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Mapping;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.TestimonyImport;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * Rows that are written together: first the people, then the ledger's announcement, then the testimonies, then that they are in. A crash
 * between any two leaves what the next import puts right.
 */
final class Batch {

    /**
     * @param themes ids by key of the name
     * @param size rows written in one command of the store
     */
    record Destination(
            TestimonyImport command,
            UUID run,
            Ledger ledger,
            Map<String, ThemeId> themes,
            Testimonies testimonies,
            People people,
            int size) {}

    private record Entry(Fingerprint key, TestimonyId id, RowContent content, Ledger.Known known) {}

    private final Destination destination;
    private final List<Entry> entries = new ArrayList<>();

    Batch(Destination destination) {
        this.destination = destination;
    }

    boolean isFull() {
        return entries.size() >= destination.size;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void add(Fingerprint key, RowContent content, Ledger.Known known) {
        TestimonyId id = switch (known) {
            case Ledger.Known.Other(var before) -> before;
            case Ledger.Known.Announced(var announced) -> announced;
            case Ledger.Known.Not(), Ledger.Known.Same() -> new TestimonyId(TimeOrderedId.next());
        };
        entries.add(new Entry(key, id, content, known));
    }

    void write() {
        if (entries.isEmpty()) {
            return;
        }
        Map<String, ContributorId> people = destination.people.named(
                destination.command.at(),
                destination.command.mapping().name(),
                entries.stream()
                        .flatMap(entry -> entry.content.contributor().stream())
                        .collect(Collectors.toCollection(HashSet::new)));
        List<LedgerEntry> announced = entries.stream().map(Batch::announcement).toList();
        int number = destination.ledger.announce(destination.run, announced);
        destination.testimonies.record(destination.command.at(), testimonies(people, Ledger.Known.Announced.class));
        destination.testimonies.write(
                testimonies(people, Ledger.Known.Not.class), testimonies(people, Ledger.Known.Other.class));
        destination.ledger.settle(number, announced);
        entries.clear();
    }

    private static LedgerEntry announcement(Entry entry) {
        LedgerEntry.Kind kind =
                entry.known instanceof Ledger.Known.Other ? LedgerEntry.Kind.CHANGED : LedgerEntry.Kind.ADDED;
        return new LedgerEntry(entry.key, entry.id, entry.content.fingerprint(), kind);
    }

    private List<Testimony> testimonies(Map<String, ContributorId> people, Class<? extends Ledger.Known> known) {
        return entries.stream()
                .filter(entry -> known.isInstance(entry.known))
                .map(entry -> testimony(entry, people))
                .toList();
    }

    private Testimony testimony(Entry entry, Map<String, ContributorId> people) {
        RowContent content = entry.content;
        Set<ThemeId> themes = new HashSet<>();
        content.themes().forEach(name -> themes.add(destination.themes.get(Mapping.key(name))));
        Set<WordsUse> uses = EnumSet.range(WordsUse.ANALYSE, content.upTo());
        return new Testimony(
                entry.id,
                // Nobody is named: the row stands for a person of its own, who keeps the id of the words.
                content.contributor().map(people::get).orElseGet(() -> new ContributorId(entry.id.value())),
                content.place(),
                content.service().stream().toList(),
                content.said(),
                content.felt(),
                themes,
                content.words(),
                uses,
                destination.command.mapping().name());
    }
}
