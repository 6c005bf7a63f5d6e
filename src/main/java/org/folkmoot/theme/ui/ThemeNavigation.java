package org.folkmoot.theme.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class ThemeNavigation {

    static final String CODEBOOKS = "codebooks";

    @Bean
    ShellEntry codebooksEntry(Rights rights) {
        return PageEntry.forRoles(
                "theme.codebooks", CODEBOOKS, 500, rights, Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR);
    }
}
