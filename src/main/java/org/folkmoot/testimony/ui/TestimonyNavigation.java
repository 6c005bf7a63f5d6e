package org.folkmoot.testimony.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class TestimonyNavigation {

    static final String TESTIMONY = "testimony";
    static final String IMPORT = "testimony/import";

    private record Entry(Rights rights) implements ShellEntry {

        @Override
        public String textKey() {
            return "testimony.navigation";
        }

        @Override
        public String route() {
            return TESTIMONY;
        }

        @Override
        public int order() {
            return 400;
        }

        @Override
        public boolean isVisible() {
            return !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR)
                    .isEmpty();
        }
    }

    @Bean
    ShellEntry testimonyEntry(Rights rights) {
        return new Entry(rights);
    }
}
