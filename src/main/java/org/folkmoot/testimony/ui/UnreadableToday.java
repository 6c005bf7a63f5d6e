package org.folkmoot.testimony.ui;

import java.util.List;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.folkmoot.testimony.UnreadableTestimonies;
import org.springframework.stereotype.Component;

/** The task of an administrator while comments lie in the store that cannot be read. */
@Component
record UnreadableToday(UnreadableTestimonies unreadable, Rights rights, Texts texts) implements TodaySource {

    @Override
    public int order() {
        return 310;
    }

    @Override
    public List<TodayItem> items() {
        if (!rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)) {
            return List.of();
        }
        long count = unreadable.count();
        return count == 0
                ? List.of()
                : List.of(TodayItem.of(
                                TodayItem.Kind.NOW,
                                "",
                                texts.get("testimony.broken.today", count),
                                TestimonyNavigation.UNREADABLE,
                                texts.get("testimony.broken.today.what"))
                        .act(texts.get("testimony.broken.today.act")));
    }
}
