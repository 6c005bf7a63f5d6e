package org.folkmoot.people;

import java.util.Locale;
import java.util.Set;
import org.folkmoot.platform.access.Grant;

/** What the product needs to make an account itself, as for the demonstration. */
public record NewAccount(String name, EmailAddress email, Locale language, Password password, Set<Grant> grants) {
    public NewAccount {
        grants = Set.copyOf(grants);
    }
}
