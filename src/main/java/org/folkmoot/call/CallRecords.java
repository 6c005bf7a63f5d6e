package org.folkmoot.call;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Calls in the store: one document each, replaced by compare-and-set on its version. */
@Repository
class CallRecords {

    static final String COLLECTION = "calls";

    private final Documents<Call> calls;

    CallRecords(MongoTemplate store) {
        this.calls = new Documents<>(store, COLLECTION, CallRecords::read);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if its link is taken */
    void insert(Call call) {
        calls.insert(document(call, 0));
    }

    Optional<Call> find(CallId id) {
        return calls.find(id.value());
    }

    Optional<Call> find(String link) {
        return calls.first(Filters.eq("link", link));
    }

    List<Call> at(Set<PlaceId> places) {
        return calls.all(Filters.in("place", places.stream().map(PlaceId::value).toList()));
    }

    long countAt(PlaceId place) {
        return calls.count(Filters.eq("place", place.value()));
    }

    /** Writes the call as the change makes it of its newest version; empty if there is none. The change may run more than once. */
    Optional<Call> change(CallId id, UnaryOperator<Call> change) {
        return Documents.change(
                "The call " + id, () -> find(id), change, after -> calls.replace(document(after, after.version() + 1)));
    }

    private static Document document(Call call, long version) {
        CallTerms terms = call.terms();
        Document document = new Document("_id", call.id().value())
                .append("version", version)
                .append("place", call.place().value())
                .append("link", call.link())
                .append("title", terms.title())
                .append("purpose", terms.purpose())
                .append("readers", terms.readers())
                .append(
                        "services",
                        terms.services().stream().map(ServiceId::value).toList())
                .append("prompts", terms.prompts())
                .append("meanings", terms.meanings())
                .append(
                        "languages",
                        terms.languages().stream()
                                .map(Locale::toLanguageTag)
                                .sorted()
                                .toList())
                .append("youngest", terms.ages().from())
                .append("oldest", terms.ages().to())
                .append("basis", terms.basis().name())
                .append("monthsKept", terms.monthsKept())
                .append("help", terms.help())
                .append("admission", call.admission().name())
                .append("opened", Date.from(call.opened()))
                .append("review", call.review().toString());
        terms.closes().ifPresent(closes -> document.append("closes", closes.toString()));
        call.closed().ifPresent(closed -> document.append("closed", Date.from(closed)));
        return document;
    }

    private static Call read(Document document) {
        Set<Locale> languages = new LinkedHashSet<>();
        document.getList("languages", String.class).forEach(tag -> languages.add(Locale.forLanguageTag(tag)));
        Set<ServiceId> services = new LinkedHashSet<>();
        document.getList("services", UUID.class).forEach(id -> services.add(new ServiceId(id)));
        CallTerms terms = new CallTerms(
                document.getString("title"),
                document.getString("purpose"),
                document.getString("readers"),
                services,
                document.getList("prompts", String.class),
                document.getList("meanings", String.class),
                Optional.ofNullable(document.getString("closes")).map(LocalDate::parse),
                languages,
                new CallTerms.Ages(document.getInteger("youngest"), document.getInteger("oldest")),
                LawfulBasis.valueOf(document.getString("basis")),
                document.getInteger("monthsKept"),
                document.getString("help"));
        return new Call(
                new CallId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                document.getString("link"),
                terms,
                Optional.ofNullable(document.getString("admission"))
                        .map(Admission::valueOf)
                        .orElse(Admission.ANYONE),
                instant(document, "opened"),
                Optional.ofNullable(document.getDate("closed")).map(Date::toInstant),
                LocalDate.parse(document.getString("review")),
                document.getLong("version"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    /** A link opens one call; calls are listed by place. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-22-calls", of(COLLECTION).unique("link").on("place"));
        }
    }
}
