package org.folkmoot.theme.ui;

import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the staff navigation. */
@Configuration(proxyBeanMethods = false)
public class ThemeNavigation {

    static final String CODEBOOKS = "codebooks";

    private record Entry(Rights rights) implements ShellEntry {

        @Override
        public String textKey() {
            return "theme.codebooks";
        }

        @Override
        public String route() {
            return CODEBOOKS;
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public boolean isVisible() {
            return !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR)
                    .isEmpty();
        }
    }

    @Bean
    ShellEntry codebooksEntry(Rights rights) {
        return new Entry(rights);
    }
}
