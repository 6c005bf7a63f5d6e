package org.folkmoot.people.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
