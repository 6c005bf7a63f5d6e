package org.folkmoot.people.ui;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class PeopleNavigation {

    @Bean
    ShellEntry peopleEntry(Rights rights) {
        return PageEntry.forRoles("people.list.title", "people", 900, rights, Role.ADMINISTRATOR);
    }

    @Bean
    ShellEntry tokensEntry(Rights rights) {
        return PageEntry.forRoles("people.tokens.title", "tokens", 920, rights, Role.ADMINISTRATOR);
    }

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
}
