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

    /** Somebody who showed a card of one assembly: they hold one role there, and nothing elsewhere. */
    sealed interface OfCard extends Caller {

        UUID assembly();

        /** Whose card it is. */
        UUID holder();

        Role role();

        default Set<Grant> grants() {
            return Set.of(new Grant(role(), new Scope.OfAssembly(assembly())));
        }
    }

    /** A member who showed their card. */
    record Member(UUID assembly, UUID member) implements OfCard {

        @Override
        public UUID holder() {
            return member;
        }

        @Override
        public Role role() {
            return Role.MEMBER;
        }
    }

    /** A host of tables who showed their card. */
    record Host(UUID assembly, UUID host) implements OfCard {

        @Override
        public UUID holder() {
            return host;
        }

        @Override
        public Role role() {
            return Role.HOST;
        }
    }

    /** A projector that showed the card of its session. */
    record Screen(UUID assembly, UUID session) implements OfCard {

        @Override
        public UUID holder() {
            return session;
        }

        @Override
        public Role role() {
            return Role.SCREEN;
        }
    }

    /** The product itself: start-up steps, jobs after they were authorised, the command line. */
    record Product(String work) implements Caller {}
}
