package org.folkmoot.assembly;

import java.util.Optional;
import org.bson.Document;

/** Terms of membership as they stand in the store. */
final class TermsDocument {

    private TermsDocument() {}

    static Document of(MembershipTerms terms) {
        Document document = new Document();
        terms.rule()
                .ifPresent(rule -> document.append("missed", rule.most())
                        .append("unit", rule.unit().name()));
        terms.honorarium().ifPresent(pence -> document.append("honorarium", pence.amount()));
        terms.seats().ifPresent(seats -> document.append("seats", seats));
        return document;
    }

    static MembershipTerms read(Document document) {
        return new MembershipTerms(
                Optional.ofNullable(document.getInteger("missed"))
                        .map(most -> new AttendanceRule(most, AttendanceRule.Unit.valueOf(document.getString("unit")))),
                Optional.ofNullable(document.getLong("honorarium")).map(Pence::new),
                Optional.ofNullable(document.getInteger("seats")));
    }
}
