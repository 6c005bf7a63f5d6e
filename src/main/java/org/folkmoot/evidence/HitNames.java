package org.folkmoot.evidence;

import org.folkmoot.evidence.lucene.Hit;

/** Puts the names to what was found. A theme or service that is no longer there is left out. */
record HitNames(NameBook names) {

    EvidenceHit named(Hit hit) {
        return new EvidenceHit(
                hit.id(),
                new Named<>(hit.place(), names.place(hit.place()).orElse("")),
                hit.services().stream()
                        .flatMap(id -> names.service(id).map(name -> new Named<>(id, name)).stream())
                        .toList(),
                hit.said(),
                hit.felt(),
                hit.themes().stream()
                        .flatMap(id -> names.theme(id).map(name -> new Named<>(id, name)).stream())
                        .toList(),
                hit.uses(),
                hit.notes(),
                hit.excerpt(),
                hit.why());
    }
}
