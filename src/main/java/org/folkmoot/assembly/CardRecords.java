package org.folkmoot.assembly;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Cards in the store, one a member, host or projector, found by the hash of the code. The codes themselves are kept nowhere: each follows from its holder, the
 * serial number and the installation's secret, so that a card that is not renewed is printed the same again. Each step is one atomic update.
 */
@Repository
class CardRecords implements RehearsalTraces {

    static final String COLLECTION = "memberCards";

    private static final String ASSEMBLY = "assembly";
    private static final String ROLE = "role";
    private static final String MEMBER = "MEMBER";
    private static final String HOST = "HOST";
    private static final String SCREEN = "SCREEN";
    private static final String SERIAL = "serial";
    private static final String HASH = "hash";
    private static final String ENDED = "ended ";

    private final MongoTemplate store;
    private final CodeMaker codes;

    CardRecords(MongoTemplate store, CodeMaker codes) {
        this.store = store;
        this.codes = codes;
    }

    /** Whose card it is. */
    record Held(AssemblyId assembly, CardHolder holder) {}

    /** Empty if no card has this code now. */
    Optional<Held> holderOf(Card.Code code) {
        return Optional.ofNullable(
                        store.findOne(Query.query(Criteria.where(HASH).is(code.hash())), Document.class, COLLECTION))
                .map(found -> new Held(new AssemblyId(found.get(ASSEMBLY, UUID.class)), holder(found)));
    }

    @Override
    public void forget(Assembly rehearsal) {
        store.getCollection(COLLECTION).deleteMany(RehearsalTraces.ofAssembly(ASSEMBLY, rehearsal));
    }

    private static CardHolder holder(Document found) {
        UUID id = found.get("_id", UUID.class);
        // The first ones, of members, do not say whose they are.
        return switch (Optional.ofNullable(found.getString(ROLE)).orElse(MEMBER)) {
            case HOST -> new HostId(id);
            case SCREEN -> new SessionId(id);
            default -> new MemberId(id);
        };
    }

    /** The card of somebody, made if there is none or the last one ended. */
    Card.Code of(AssemblyId assembly, CardHolder holder) {
        store.upsert(
                byId(holder),
                new Update()
                        .setOnInsert(ASSEMBLY, assembly.value())
                        .setOnInsert(ROLE, role(holder))
                        .setOnInsert(SERIAL, 1)
                        .setOnInsert(HASH, ENDED + holder),
                COLLECTION);
        while (true) {
            int serial = serial(holder);
            store.updateFirst(
                    byId(holder)
                            .addCriteria(
                                    Criteria.where(SERIAL).is(serial).and(HASH).is(ENDED + holder)),
                    Update.update(HASH, code(holder, serial).hash()),
                    COLLECTION);
            // It may have been ended meanwhile: then the next one is made.
            if (serial(holder) == serial) {
                return code(holder, serial);
            }
        }
    }

    private static String role(CardHolder of) {
        return switch (of) {
            case MemberId _ -> MEMBER;
            case HostId _ -> HOST;
            case SessionId _ -> SCREEN;
        };
    }

    /** Those of them who have a card now that opens something. */
    Set<CardHolder> standing(AssemblyId assembly, Collection<? extends CardHolder> holders) {
        Query query = Query.query(Criteria.where("_id")
                .in(holders.stream().map(CardHolder::value).toList())
                .and(ASSEMBLY)
                .is(assembly.value()));
        return store.find(query, Document.class, COLLECTION).stream()
                .filter(found -> !found.getString(HASH).startsWith(ENDED))
                .map(CardRecords::holder)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends the card of somebody, if they have one: its code opens nothing from now on, nor ever again. */
    void end(CardHolder holder) {
        store.updateFirst(byId(holder), new Update().inc(SERIAL, 1).set(HASH, ENDED + holder), COLLECTION);
    }

    private int serial(CardHolder holder) {
        return Optional.ofNullable(store.findOne(byId(holder), Document.class, COLLECTION))
                .orElseThrow()
                .getInteger(SERIAL);
    }

    private Card.Code code(CardHolder holder, int serial) {
        return Card.Code.of(codes.bytes(holder.value(), serial));
    }

    private static Query byId(CardHolder holder) {
        return Query.query(Criteria.where("_id").is(holder.value()));
    }

    /** No two cards have one code, and each is found by it. */
    @Component
    static class Schema implements SchemaStep {

        @Override
        public String id() {
            return "2026-11-30-member-cards";
        }

        @Override
        public void apply(MongoTemplate store) {
            store.indexOps(COLLECTION)
                    .createIndex(
                            new Index(HASH, Sort.Direction.ASC).named("hash").unique());
        }
    }
}
