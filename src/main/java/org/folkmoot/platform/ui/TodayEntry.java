package org.folkmoot.platform.ui;

import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first page in the navigation, for everybody who is signed in. */
@Configuration(proxyBeanMethods = false)
class TodayEntry {

    @Bean
    ShellEntry today(Callers callers) {
        return PageEntry.of("platform.today.navigation", "", 0, () -> callers.current() instanceof Caller.Account);
    }
}
