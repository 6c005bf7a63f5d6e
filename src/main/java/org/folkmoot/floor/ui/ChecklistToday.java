package org.folkmoot.floor.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.floor.checklist.Checklists;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** What is not ready of sessions in the next seven days, on the first page of those who run them. */
@Component
record ChecklistToday(Assemblies assemblies, Checklists checklists, Rights rights, Texts texts, Clock clock)
        implements TodaySource {

    private static final int DAYS = 7;

    @Override
    public int order() {
        return 510;
    }

    @Override
    public List<TodayItem> items() {
        if (rights.scopesOf(Role.FACILITATOR).isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        return assemblies.list().stream()
                .flatMap(assembly -> assembly.sessions().stream()
                        .filter(session -> !session.date().isBefore(today)
                                && !session.date().isAfter(today.plusDays(DAYS)))
                        .map(session -> new SessionAt(assembly, session)))
                .flatMap(at -> row(at, today))
                .toList();
    }

    private Stream<TodayItem> row(SessionAt at, LocalDate today) {
        Checklists.Count count =
                checklists.count(at.assembly().id(), at.session().id());
        return count.notReady() == 0
                ? Stream.empty()
                : Stream.of(TodayItem.of(
                        TodayItem.Kind.SOON,
                        NextSession.when(at.session(), today, texts),
                        texts.get("floor.checklist.today", at.session().title()),
                        ChecklistView.address(at.assembly().id(), at.session().id()),
                        at.assembly().name(),
                        texts.get("floor.checklist.count", count.notReady(), count.of())));
    }
}
