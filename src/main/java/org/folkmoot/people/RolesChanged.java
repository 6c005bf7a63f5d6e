package org.folkmoot.people;

import java.util.List;

/** Event: these accounts are as given from now on, in name, roles or being blocked; told after the write, and of all accounts when the product starts. */
public record RolesChanged(List<Account> accounts) {

    public RolesChanged {
        accounts = List.copyOf(accounts);
    }
}
