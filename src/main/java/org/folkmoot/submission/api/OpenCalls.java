package org.folkmoot.submission.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.springframework.stereotype.Component;

/** Puts names to the ids of a call. */
@Component
record OpenCalls(Calls calls, Places places, ServiceDirectory directory) {

    OpenCall of(Call call) {
        CallTerms terms = call.terms();
        return new OpenCall(
                call.id().value(),
                call.link(),
                terms.title(),
                terms.purpose(),
                terms.readers(),
                places.find(call.place()).map(Place::name).orElse(""),
                terms.prompts(),
                terms.meanings(),
                services(call),
                terms.closes(),
                terms.languages().stream().map(Locale::toLanguageTag).sorted().toList(),
                terms.ages().from(),
                terms.ages().to(),
                terms.basis(),
                terms.monthsKept(),
                terms.help(),
                call.admission(),
                calls.isOpen(call) ? OpenCall.State.OPEN : OpenCall.State.CLOSED);
    }

    private List<OpenCall.NamedService> services(Call call) {
        return call.terms().services().stream()
                .flatMap(id -> directory.find(id).stream())
                .map(found -> new OpenCall.NamedService(found.id().value(), found.name()))
                .sorted(Comparator.comparing(OpenCall.NamedService::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
