package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.tables.TablesRefused;
import org.folkmoot.seating.Breach;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingImpossible;

/** Says rules of a plan, and what breaks them, in the reader's language and with people's names. */
record SeatingWords(Component on, Named named) {

    String of(TablesRefused refused) {
        String sentence =
                on.getTranslation("floor.tables.refused." + refused.reason().name());
        return refused.breaches().isEmpty() ? sentence : sentence + " " + breaches(refused.breaches());
    }

    String of(SeatingImpossible impossible) {
        String what = impossible.constraints().stream().limit(6).map(this::rule).collect(Collectors.joining("; "));
        return on.getTranslation(
                "floor.tables.impossible." + impossible.reason().name(), impossible.round(), what);
    }

    String breaches(List<Breach> breaches) {
        return breaches.stream().map(this::breach).distinct().collect(Collectors.joining(" "));
    }

    private String breach(Breach breach) {
        return switch (breach) {
            case Breach.Broken broken -> rule(broken.constraint()) + ".";
            case Breach.Misplaced misplaced ->
                on.getTranslation(
                        "floor.tables.fault." + misplaced.fault().name(),
                        String.join(", ", misplaced.tables()),
                        people(misplaced.people()));
        };
    }

    private String rule(SeatingConstraint rule) {
        return switch (rule) {
            case SeatingConstraint.KeepApart apart ->
                on.getTranslation("floor.tables.rule.apart", people(apart.people()));
            case SeatingConstraint.KeepTogether together ->
                on.getTranslation("floor.tables.rule.together", people(together.people()));
            case SeatingConstraint.FixedSeat seat ->
                on.getTranslation("floor.tables.rule.fixed", person(seat.person()), seat.table());
            case SeatingConstraint.NeedsFeature need ->
                on.getTranslation("floor.tables.rule.need", person(need.person()), feature(need.feature()));
        };
    }

    private String feature(String label) {
        for (AccessNeed need : AccessNeed.values()) {
            if (need.label().equals(label)) {
                return on.getTranslation("assembly.need." + need.name());
            }
        }
        return label;
    }

    private String people(List<String> ids) {
        return ids.stream().map(this::person).collect(Collectors.joining(", "));
    }

    /** Whoever comes with somebody is called after them. */
    private String person(String id) {
        int at = id.indexOf(':');
        return at < 0
                ? named.of(MemberId.of(id))
                : on.getTranslation(
                        "floor.tables.with." + id.substring(0, at), named.of(MemberId.of(id.substring(at + 1))));
    }
}
