package org.folkmoot.floor.glossary;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.floor.glossary.Words.Asked;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Glossaries in the store: one document an assembly, replaced by compare-and-set on its version. */
@Repository
class GlossaryRecords implements RehearsalTraces {

    private static final String COLLECTION = "glossaries";

    private final Documents<Words> documents;

    GlossaryRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, GlossaryRecords::read);
    }

    Optional<Words> find(AssemblyId assembly) {
        return documents.find(assembly.value());
    }

    /** Rises with each change; 0 as long as there is none. */
    long version(AssemblyId assembly) {
        return documents.version(assembly.value());
    }

    /** Writes the words as the change makes them of the newest. The change may run more than once. */
    Words change(AssemblyId assembly, UnaryOperator<Words> change) {
        if (find(assembly).isEmpty()) {
            documents.add(document(Words.none(assembly)));
        }
        return Documents.change(
                        "The glossary of " + assembly,
                        () -> find(assembly),
                        change,
                        words -> documents.replace(document(words.next())))
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofAssembly("_id", rehearsal));
    }

    private static Document document(Words words) {
        return new Document("_id", words.assembly().value())
                .append("version", words.version())
                .append(
                        "terms",
                        words.terms().stream()
                                .map(term -> new Document("word", term.word())
                                        .append("means", term.means())
                                        .append(
                                                "since",
                                                Date.from(words.since()
                                                        .getOrDefault(Term.key(term.word()), Instant.EPOCH))))
                                .toList())
                .append(
                        "asked",
                        words.asked().stream()
                                .map(asked -> new Document("word", asked.word())
                                        .append(
                                                "acts",
                                                asked.acts().stream().sorted().toList()))
                                .toList());
    }

    private static Words read(Document document) {
        return new Words(
                new AssemblyId(document.get("_id", UUID.class)),
                document.getList("terms", Document.class).stream()
                        .map(term -> new Term(term.getString("word"), term.getString("means")))
                        .toList(),
                document.getList("terms", Document.class).stream()
                        .collect(Collectors.toMap(
                                term -> Term.key(term.getString("word")),
                                term -> Optional.ofNullable(term.getDate("since"))
                                        .map(Date::toInstant)
                                        .orElse(Instant.EPOCH))),
                document.getList("asked", Document.class).stream()
                        .map(asked ->
                                new Asked(asked.getString("word"), new HashSet<>(asked.getList("acts", UUID.class))))
                        .toList(),
                document.getLong("version"));
    }
}
