package org.folkmoot.people.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class PeopleNavigation {

    private record Entry(String textKey, String route, int order, Rights rights) implements ShellEntry {

        @Override
        public boolean isVisible() {
            return !rights.scopesOf(Role.ADMINISTRATOR).isEmpty();
        }
    }

    @Bean
    ShellEntry peopleEntry(Rights rights) {
        return new Entry("people.list.title", "people", 900, rights);
    }

    @Bean
    ShellEntry tokensEntry(Rights rights) {
        return new Entry("people.tokens.title", "tokens", 920, rights);
    }
}
