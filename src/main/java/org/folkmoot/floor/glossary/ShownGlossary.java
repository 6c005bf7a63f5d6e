package org.folkmoot.floor.glossary;

import java.util.List;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.store.Latest;

/** The words of an assembly that a session explains. */
@CallerChecked
public class ShownGlossary {

    private final Latest<AssemblyId, List<Term>> terms;

    ShownGlossary(GlossaryRecords records) {
        this.terms = new Latest<>(
                List.of(), records::version, assembly -> records.find(assembly).map(Words::terms));
    }

    public List<Term> of(AssemblyId assembly) {
        return terms.of(assembly);
    }
}
