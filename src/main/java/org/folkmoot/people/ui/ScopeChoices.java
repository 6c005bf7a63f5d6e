package org.folkmoot.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** The scopes of all modules by the names that people know, and the fields in which one is chosen. */
@org.springframework.stereotype.Component
class ScopeChoices {

    private final ObjectProvider<ScopeNames> sources;
    private final Rights rights;

    ScopeChoices(ObjectProvider<ScopeNames> sources, Rights rights) {
        this.sources = sources;
        this.rights = rights;
    }

    /** @throws AccessDeniedException unless the caller is an administrator: the names of all places and assemblies are theirs alone */
    List<ScopeNames.Named> all() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return sources.orderedStream()
                .flatMap(source -> source.scopes().stream())
                .toList();
    }

    /** What a role is called with its scope, e.g. {@code Coder · Marlow Vale}. */
    String nameOf(Component page, Grant grant) {
        String role = page.getTranslation(RoleTexts.key(grant.role()));
        return nameOf(grant.scope()).map(scope -> role + " · " + scope).orElse(role);
    }

    Select<Role> roleField(Component page, List<Role> roles) {
        Select<Role> field = new Select<>();
        field.setLabel(page.getTranslation("people.field.role"));
        field.setItems(roles);
        field.setItemLabelGenerator(role -> page.getTranslation(RoleTexts.key(role)));
        field.setHelperText(page.getTranslation("people.field.role.help"));
        return field;
    }

    ComboBox<ScopeNames.Named> scopeField(Component page) {
        ComboBox<ScopeNames.Named> field = new ComboBox<>(page.getTranslation("people.field.scope"));
        field.setItems(all());
        field.setItemLabelGenerator(ScopeNames.Named::name);
        return field;
    }

    /** The scope for a role: the whole installation for an administrator, else the one chosen. */
    static Scope chosen(Role role, ComboBox<ScopeNames.Named> field) {
        return role == Role.ADMINISTRATOR
                ? Scope.everywhere()
                : Optional.ofNullable(field.getValue())
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
