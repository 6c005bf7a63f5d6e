package org.folkmoot.platform.access;

import java.util.Set;
import java.util.UUID;

/** Who is calling, with the roles they hold at this moment. */
public sealed interface Caller {

    /** Nobody has signed in. */
    record Anonymous() implements Caller {}

    /** A person's account, or an API token acting with an account's id of its own. */
    record Account(UUID id, String name, Set<Grant> grants) implements Caller {
        public Account {
            grants = Set.copyOf(grants);
        }
    }

    /** A member of one assembly who showed their card; they may do there what members do, and nothing elsewhere. */
    record Member(UUID assembly, UUID member) implements Caller {

        Set<Grant> grants() {
            return Set.of(new Grant(Role.MEMBER, new Scope.OfAssembly(assembly)));
        }
    }

    /** The product itself: start-up steps, jobs after they were authorised, the command line. */
    record Product(String work) implements Caller {}
}
