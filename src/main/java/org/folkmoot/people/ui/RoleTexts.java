package org.folkmoot.people.ui;

import java.util.Locale;
import org.folkmoot.platform.access.Role;

/** What roles are called on screens. */
final class RoleTexts {

    private RoleTexts() {}

    static String key(Role role) {
        return "people.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
