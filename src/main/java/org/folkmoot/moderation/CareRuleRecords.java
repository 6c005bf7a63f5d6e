package org.folkmoot.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.moderation.CareSettings.CareRules;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What places have settled about care: one document a place; and how many each reader opened on their latest day. */
@Repository
class CareRuleRecords {

    private static final String COLLECTION = "careRules";
    private static final String READERS = "careReaders";

    private final Documents<Document> readers;
    private final MongoTemplate store;

    CareRuleRecords(MongoTemplate store) {
        this.readers = new Documents<>(store, READERS, document -> document);
        this.store = store;
    }

    Optional<CareRules> find(PlaceId place) {
        return Optional.ofNullable(store.findById(place.value(), Document.class, COLLECTION))
                .map(document -> new CareRules(
                        place,
                        Optional.ofNullable(document.getInteger("opensADay")),
                        new HashSet<>(document.getList("leads", UUID.class, List.of()).stream()
                                .map(AccountId::new)
                                .toList()),
                        Optional.ofNullable(document.get("complaints", Document.class))
                                .map(days ->
                                        new ComplaintDays(days.getInteger("acknowledge"), days.getInteger("answer")))));
    }

    /** Where the account is named as a lead. */
    List<PlaceId> ledBy(AccountId account) {
        return store.find(Query.query(Criteria.where("leads").is(account.value())), Document.class, COLLECTION).stream()
                .map(document -> new PlaceId(document.get("_id", UUID.class)))
                .toList();
    }

    void limit(PlaceId place, Optional<Integer> opensADay) {
        store.upsert(
                of(place),
                opensADay.map(most -> new Update().set("opensADay", most)).orElse(new Update().unset("opensADay")),
                COLLECTION);
    }

    void leads(PlaceId place, List<AccountId> leads) {
        store.upsert(
                of(place),
                new Update().set("leads", leads.stream().map(AccountId::value).toList()),
                COLLECTION);
    }

    void complaints(PlaceId place, Optional<ComplaintDays> days) {
        store.upsert(
                of(place),
                days.map(set -> new Update()
                                .set(
                                        "complaints",
                                        new Document("acknowledge", set.acknowledge()).append("answer", set.answer())))
                        .orElse(new Update().unset("complaints")),
                COLLECTION);
    }

    /**
     * Counts the opening of a submission on a day, once for each submission.
     *
     * @return false if that would be more than the most of the day, and nothing is counted
     */
    boolean open(AccountId reader, PlaceId place, String day, UUID submission, int most) {
        String id = reader + " " + place;
        while (true) {
            Optional<Document> known = readers.find(id);
            List<UUID> opened = new ArrayList<>(known.filter(one -> day.equals(one.getString("day")))
                    .map(one -> one.getList("opened", UUID.class))
                    .orElse(List.of()));
            if (opened.contains(submission)) {
                return true;
            }
            if (opened.size() >= most) {
                return false;
            }
            opened.add(submission);
            long version = known.map(one -> one.getLong("version")).orElse(0L);
            Document next = new Document("_id", id)
                    .append("day", day)
                    .append("opened", opened)
                    .append("version", version + 1);
            if (known.isEmpty() ? readers.add(next) : readers.replace(next)) {
                return true;
            }
        }
    }

    private static Query of(PlaceId place) {
        return Query.query(Criteria.where("_id").is(place.value()));
    }
}
