package org.folkmoot.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.Tellings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the demonstration's call and sends what its people told, through the same door as any device. */
@Component
@ConditionalOnProperty("folkmoot.demo")
class DemoTellings {

    private final Calls calls;
    private final Tellings tellings;

    DemoTellings(Calls calls, Tellings tellings) {
        this.calls = calls;
        this.tellings = tellings;
    }

    void tell(PlaceId place) {
        DemoCall demo = DemoFiles.call();
        Call call = calls.open(place, demo.call().terms());
        demo.tellings().forEach(told -> tellings.send(call.link(), new Opener.ByDraft(told.draft()), told.sending()));
    }

    /** Where to tell something, and where the first of its people sees what came of it. */
    List<String> lines(String url) {
        DemoCall.Told first = DemoFiles.call().tellings().getFirst();
        List<String> lines = tellings.code(first.draft()).stream()
                .map(code -> "A contributor's private page: %s/my-words with the code %s".formatted(url, code.shown()))
                .collect(Collectors.toCollection(ArrayList::new));
        calls.first().ifPresent(call -> lines.add("Where anyone can tell: %s/%s".formatted(url, call.path())));
        return lines;
    }
}
