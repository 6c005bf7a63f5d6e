package org.folkmoot.assembly.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** Answers that are due or late, and the first assembly of an installation. */
@Component
record PromisesToday(Assemblies assemblies, Places places, Rights rights, Texts texts, Clock clock)
        implements TodaySource {

    /** Answers due later than this are not of today. */
    private static final int DAYS_AHEAD = 30;

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<TodayItem> items() {
        if (rights.scopesOf(Role.FACILITATOR).isEmpty()) {
            return List.of();
        }
        List<Assembly> all = assemblies.list();
        if (all.isEmpty() && !places.all().isEmpty()) {
            return List.of(TodayItem.step(
                    TodayItem.Kind.STEP,
                    texts.get("assembly.today.first"),
                    texts.get("assembly.today.first.more"),
                    texts.get("assembly.new.act"),
                    "assemblies/new"));
        }
        return all.stream().flatMap(this::promise).toList();
    }

    private Stream<TodayItem> promise(Assembly assembly) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        return assembly.promise().stream()
                .filter(promise -> promise.daysLeft(today) <= DAYS_AHEAD)
                .map(promise -> row(assembly, promise, promise.daysLeft(today)));
    }

    private TodayItem row(Assembly assembly, Promise promise, long days) {
        boolean late = days < 0;
        return TodayItem.of(
                late ? TodayItem.Kind.LATE : TodayItem.Kind.SOON,
                late ? texts.get("assembly.promise.late", -days) : texts.get("assembly.promise.left", days),
                texts.get("assembly.today.answer", promise.who()),
                AssembliesNavigation.assembly(assembly.id()),
                assembly.name());
    }
}
