package org.folkmoot.evidence.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entries in the navigation, and addresses of its pages for others to link to. */
@Configuration(proxyBeanMethods = false)
public class EvidenceNavigation {

    @Bean
    ShellEntry evidenceEntry(Rights rights) {
        return PageEntry.forRoles(
                "evidence.navigation",
                Addresses.SEARCH,
                100,
                rights,
                Role.SERVICE_DESIGNER,
                Role.CODER,
                Role.FACILITATOR);
    }

    @Bean
    ShellEntry themesEntry(Rights rights) {
        return PageEntry.forRoles(
                "evidence.themes.title",
                Addresses.THEMES,
                200,
                rights,
                Role.SERVICE_DESIGNER,
                Role.CODER,
                Role.FACILITATOR,
                Role.PARTNER);
    }
}
