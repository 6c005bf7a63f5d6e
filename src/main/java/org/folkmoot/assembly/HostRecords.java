package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.platform.store.Documents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Hosts of assemblies' tables in the store: one document an assembly, apart from it, as each request of a host asks for it. */
@Repository
class HostRecords implements RehearsalTraces {

    private static final String COLLECTION = "hosts";
    private static final String VERSION = "version";
    private static final String HOSTS = "hosts";

    private final Documents<Kept> documents;

    HostRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, HostRecords::read);
    }

    private record Kept(AssemblyId assembly, List<Host> hosts, long version) {}

    List<Host> of(AssemblyId assembly) {
        return documents.find(assembly.value()).map(Kept::hosts).orElse(List.of());
    }

    Optional<Host> find(AssemblyId assembly, HostId id) {
        return of(assembly).stream().filter(host -> host.id().equals(id)).findFirst();
    }

    /** Writes the hosts as the change makes them of the newest list. The change may run more than once. */
    List<Host> change(AssemblyId assembly, UnaryOperator<List<Host>> change) {
        if (documents.find(assembly.value()).isEmpty()) {
            documents.add(document(new Kept(assembly, List.of(), 0)));
        }
        return Documents.change(
                        "The hosts of " + assembly,
                        () -> documents.find(assembly.value()),
                        kept -> new Kept(assembly, List.copyOf(change.apply(kept.hosts())), kept.version()),
                        kept -> documents.replace(document(new Kept(assembly, kept.hosts(), kept.version() + 1))))
                .map(Kept::hosts)
                .orElseThrow();
    }

    @Override
    public void forget(Assembly rehearsal) {
        documents.removeAll(RehearsalTraces.ofAssembly("_id", rehearsal));
    }

    private static Document document(Kept kept) {
        return new Document("_id", kept.assembly().value())
                .append(VERSION, kept.version())
                .append(
                        HOSTS,
                        kept.hosts().stream()
                                .map(host -> new Document("id", host.id().value())
                                        .append("name", host.name())
                                        .append("since", Date.from(host.since())))
                                .toList());
    }

    private static Kept read(Document document) {
        return new Kept(
                new AssemblyId(document.get("_id", UUID.class)),
                document.getList(HOSTS, Document.class).stream()
                        .map(host ->
                                new Host(new HostId(host.get("id", UUID.class)), host.getString("name"), since(host)))
                        .toList(),
                document.getLong(VERSION));
    }

    private static Instant since(Document host) {
        return host.getDate("since").toInstant();
    }
}
