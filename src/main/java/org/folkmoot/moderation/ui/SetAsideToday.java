package org.folkmoot.moderation.ui;

import java.util.List;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.folkmoot.submission.PublishingFaults;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/** Submissions that analysts may not find as they stand, for administrators. */
@Component
record SetAsideToday(PublishingFaults faults, Rights rights, Texts texts) implements TodaySource {

    private static final int MOST = 5;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<TodayItem> items() {
        if (rights.scopesOf(Role.ADMINISTRATOR).isEmpty()) {
            return List.of();
        }
        return faults.setAside().stream().limit(MOST).map(this::item).toList();
    }

    private TodayItem item(SubmissionId id) {
        return TodayItem.of(
                TodayItem.Kind.LATE,
                "",
                texts.get("moderation.today.set-aside"),
                CareNavigation.desk(id),
                texts.get("moderation.today.set-aside.what", id.value().toString()));
    }
}
