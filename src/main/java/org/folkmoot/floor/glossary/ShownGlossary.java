package org.folkmoot.floor.glossary;

import java.time.Instant;
import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.store.Latest;

/** The words of an assembly that a session explains. */
@CallerChecked
public class ShownGlossary {

    private final Latest<AssemblyId, List<Term>> terms;
    private final GlossaryRecords records;

    ShownGlossary(GlossaryRecords records) {
        this.records = records;
        this.terms = new Latest<>(
                List.of(), records::version, assembly -> records.find(assembly).map(Words::terms));
    }

    public List<Term> of(AssemblyId assembly) {
        return terms.of(assembly);
    }

    /** The words that were explained before that moment, with what is said of them now. */
    public List<Term> by(AssemblyId assembly, Instant moment) {
        return records.find(assembly).map(words -> words.explainedBy(moment)).orElse(List.of());
    }
}
