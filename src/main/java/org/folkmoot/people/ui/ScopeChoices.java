package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.Parts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** The scopes of all modules by the names that people know, and the fields in which one is chosen. */
@org.springframework.stereotype.Component
record ScopeChoices(ObjectProvider<ScopeNames> sources, Rights rights) {

    /** @throws AccessDeniedException unless the caller is an administrator: the names of all places and assemblies are theirs alone */
    List<ScopeNames.Named> all() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return sources.orderedStream()
                .flatMap(source -> source.scopes().stream())
                .toList();
    }

    /** What a role is called with its scope, e.g. {@code Coder · Marlow Vale}. */
    String nameOf(Component page, Grant grant) {
        String role = page.getTranslation(key(grant.role()));
        return nameOf(grant.scope()).map(scope -> role + " · " + scope).orElse(role);
    }

    static String key(Role role) {
        return "people.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RoleFields roleFields(Component page) {
        return new RoleFields(page, scopeField(page));
    }

    /** The fields in which a role is chosen and where it holds; an administrator's holds everywhere. */
    static final class RoleFields {

        private final Select<Role> role;
        private final ComboBox<ScopeNames.Named> scope;

        RoleFields(Component page, ComboBox<ScopeNames.Named> scope) {
            this.scope = scope;
            role = Parts.select(
                    page.getTranslation("people.field.role"),
                    Stream.of(Role.values())
                            .filter(one -> one != Role.HOST && one != Role.SCREEN)
                            .toList(),
                    one -> page.getTranslation(key(one)));
            role.setHelperText(page.getTranslation("people.field.role.help"));
            role.addValueChangeListener(chosen -> scope.setVisible(chosen.getValue() != Role.ADMINISTRATOR));
        }

        void addTo(RefusalForm form) {
            form.field(role).field(scope, Refusal.Reason.ROLE_NOT_AT_SCOPE);
        }

        /** @throws Refusal if none is chosen */
        Role role() {
            return role.getOptionalValue().orElseThrow(() -> new Refusal(Refusal.Reason.ROLE_NOT_AT_SCOPE));
        }

        /** @throws Refusal if none is chosen and the role needs one */
        Scope scope() {
            return role() == Role.ADMINISTRATOR ? Scope.everywhere() : chosen(scope);
        }

        /** What the scope is called. */
        String label() {
            return role() == Role.ADMINISTRATOR
                    ? scope.getTranslation("people.everywhere")
                    : scope.getValue().name();
        }
    }

    ComboBox<ScopeNames.Named> scopeField(Component page) {
        ComboBox<ScopeNames.Named> field = new ComboBox<>(page.getTranslation("people.field.scope"));
        field.setItems(all());
        field.setItemLabelGenerator(ScopeNames.Named::name);
        return field;
    }

    /** @throws Refusal if none is chosen */
    static Scope chosen(ComboBox<ScopeNames.Named> field) {
        return field.getOptionalValue()
                .map(ScopeNames.Named::scope)
                .orElseThrow(() -> new Refusal(Refusal.Reason.ROLE_NOT_AT_SCOPE));
    }

    private Optional<String> nameOf(Scope scope) {
        return sources.orderedStream()
                .map(source -> source.nameOf(scope))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
