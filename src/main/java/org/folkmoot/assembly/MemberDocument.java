package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;

/** Somebody on the roll as they stand in the store. */
final class MemberDocument {

    private MemberDocument() {}

    static Document of(Member member) {
        Document document = new Document("id", member.id().value())
                .append("name", member.name())
                .append("joined", Date.from(member.joined()));
        member.account().ifPresent(account -> document.append("account", account.value()));
        member.left().ifPresent(left -> document.append("left", Date.from(left)));
        if (!member.details().equals(MemberDetails.NONE)) {
            document.append("details", MemberDetailsDocument.of(member.details()));
        }
        member.reserve().ifPresent(reserve -> document.append("reserve", of(reserve)));
        member.departure()
                .ifPresent(departure ->
                        document.append("departure", departure.kind().name()).append("reason", departure.reason()));
        member.awaited().ifPresent(address -> document.append("awaited", address.value()));
        return document;
    }

    private static Document of(Reserve reserve) {
        Document document = new Document("number", reserve.number());
        reserve.movedUp().ifPresent(at -> document.append("movedUp", Date.from(at)));
        reserve.inPlaceOf().ifPresent(who -> document.append("inPlaceOf", who.value()));
        return document;
    }

    static Member read(Document document) {
        Optional<UUID> account = Optional.ofNullable(document.get("account", UUID.class));
        return new Member(
                // Members had no id of their own while each had an account.
                new MemberId(Optional.ofNullable(document.get("id", UUID.class))
                        .or(() -> account)
                        .orElseThrow()),
                document.getString("name"),
                account.map(AccountId::new),
                document.getDate("joined").toInstant(),
                instant(document, "left"),
                Optional.ofNullable(document.get("details", Document.class))
                        .map(MemberDetailsDocument::read)
                        .orElse(MemberDetails.NONE),
                Optional.ofNullable(document.get("reserve", Document.class)).map(MemberDocument::reserve),
                Optional.ofNullable(document.getString("departure"))
                        .map(kind -> new Departure(Departure.Kind.valueOf(kind), document.getString("reason"))),
                Optional.ofNullable(document.getString("awaited")).map(EmailAddress::new));
    }

    private static Reserve reserve(Document document) {
        return new Reserve(
                document.getInteger("number"),
                instant(document, "movedUp"),
                Optional.ofNullable(document.get("inPlaceOf", UUID.class)).map(MemberId::new));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
