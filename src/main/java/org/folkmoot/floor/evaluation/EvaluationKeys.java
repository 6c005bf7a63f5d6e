package org.folkmoot.floor.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.RehearsalTraces;
import org.folkmoot.assembly.ShownAssembly;
import org.folkmoot.ballot.VoterKey;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.springframework.stereotype.Component;

/**
 * The pseudonyms under which forms are filed: made with a key of the assembly, so that a person has the same one in each of its sessions. The key is
 * destroyed 30 days after the end of the assembly; from then on a pseudonym leads to nobody.
 */
@Component
record EvaluationKeys(PassingKeys keys, EvaluationRecords records, ShownAssembly assemblies, Audit audit, Clock clock)
        implements DailyWork, RehearsalTraces {

    static final Period KEPT = Period.ofDays(30);

    String pseudonym(AssemblyId assembly, UUID person) {
        return new VoterKey(keys.of(assembly.value()).getEncoded()).tokenOf(new MemberId(person));
    }

    /** Empty if there is no key (any more). */
    Optional<String> known(AssemblyId assembly, UUID person) {
        return keys.find(assembly.value()).map(key -> new VoterKey(key.getEncoded()).tokenOf(new MemberId(person)));
    }

    @Override
    public String what() {
        return "Destroying keys of evaluations";
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        ItemByItem.each(what(), records.assemblies(), AssemblyId::value, assembly -> {
            if (isPast(assembly, today) && keys.find(assembly.value()).isPresent()) {
                keys.destroy(assembly.value());
                audit.record("evaluation.key-destroyed", List.of(assembly.value()));
            }
        });
    }

    private boolean isPast(AssemblyId assembly, LocalDate today) {
        return assemblies
                .find(assembly)
                .flatMap(Assembly::end)
                .map(end -> end.plus(KEPT).isBefore(today))
                .orElse(true);
    }

    @Override
    public void forget(Assembly rehearsal) {
        keys.destroy(rehearsal.id().value());
    }
}
