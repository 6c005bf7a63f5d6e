package org.folkmoot.testimony.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class TestimonyNavigation {

    public static final String TESTIMONY = "testimony";
    public static final String IMPORT = "testimony/import";
    public static final String ERASE = "testimony/erase";
    static final String UNREADABLE = "testimony/unreadable";

    @Bean
    ShellEntry testimonyEntry(Rights rights) {
        return PageEntry.forRoles(
                "testimony.navigation", TESTIMONY, 400, rights, Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR);
    }
}
