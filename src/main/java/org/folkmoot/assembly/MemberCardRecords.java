package org.folkmoot.assembly;

import java.util.Optional;
import java.util.UUID;
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
 * Members' cards in the store, one a member, found by the hash of the code. The codes themselves are kept nowhere: each follows from its member, the
 * serial number and the installation's secret, so that a card that is not renewed is printed the same again. Each step is one atomic update.
 */
@Repository
class MemberCardRecords {

    static final String COLLECTION = "memberCards";

    private static final String ASSEMBLY = "assembly";
    private static final String SERIAL = "serial";
    private static final String HASH = "hash";
    private static final String ENDED = "ended ";

    private final MongoTemplate store;
    private final CodeMaker codes;

    MemberCardRecords(MongoTemplate store, CodeMaker codes) {
        this.store = store;
        this.codes = codes;
    }

    /** Whose card it is. */
    record Holder(AssemblyId assembly, MemberId member) {}

    /** Empty if no card has this code now. */
    Optional<Holder> holderOf(MemberCard.Code code) {
        return Optional.ofNullable(
                        store.findOne(Query.query(Criteria.where(HASH).is(code.hash())), Document.class, COLLECTION))
                .map(found -> new Holder(
                        new AssemblyId(found.get(ASSEMBLY, UUID.class)), new MemberId(found.get("_id", UUID.class))));
    }

    /** The card of a member, made if there is none or the last one ended. */
    MemberCard.Code of(AssemblyId assembly, MemberId member) {
        store.upsert(
                byId(member),
                new Update()
                        .setOnInsert(ASSEMBLY, assembly.value())
                        .setOnInsert(SERIAL, 1)
                        .setOnInsert(HASH, ENDED + member),
                COLLECTION);
        while (true) {
            int serial = serial(member);
            store.updateFirst(
                    byId(member)
                            .addCriteria(
                                    Criteria.where(SERIAL).is(serial).and(HASH).is(ENDED + member)),
                    Update.update(HASH, code(member, serial).hash()),
                    COLLECTION);
            // It may have been ended meanwhile: then the next one is made.
            if (serial(member) == serial) {
                return code(member, serial);
            }
        }
    }

    /** Ends the card of a member, if they have one: its code opens nothing from now on, nor ever again. */
    void end(MemberId member) {
        store.updateFirst(byId(member), new Update().inc(SERIAL, 1).set(HASH, ENDED + member), COLLECTION);
    }

    private int serial(MemberId member) {
        return Optional.ofNullable(store.findOne(byId(member), Document.class, COLLECTION))
                .orElseThrow()
                .getInteger(SERIAL);
    }

    private MemberCard.Code code(MemberId member, int serial) {
        return MemberCard.Code.of(codes.bytes(member.value(), serial));
    }

    private static Query byId(MemberId member) {
        return Query.query(Criteria.where("_id").is(member.value()));
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
