package org.folkmoot.people.ui;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** First steps that are open to anybody with an account, and to administrators. */
@Component
record PeopleToday(Rights rights, Texts texts) implements TodaySource {

    @Override
    public int order() {
        return 400;
    }

    @Override
    public List<TodayItem> items() {
        Stream<TodayItem> colleagues = rights.scopesOf(Role.ADMINISTRATOR).isEmpty()
                ? Stream.empty()
                : Stream.of(step("people.today.invite", "people/invite"));
        return Stream.concat(colleagues, Stream.of(step("people.today.account", "account")))
                .toList();
    }

    private TodayItem step(String text, String route) {
        return TodayItem.step(
                TodayItem.Kind.START, texts.get(text), texts.get(text + ".what"), texts.get(text + ".act"), route);
    }
}
