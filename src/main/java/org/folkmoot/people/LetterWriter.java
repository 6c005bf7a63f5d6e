package org.folkmoot.people;

import java.util.Optional;
import java.util.Set;

/** Writes letters of some kinds at the moment they are sent. Each is a bean. */
public interface LetterWriter {

    Set<String> kinds();

    /** As it is right now; empty if it must not go out any more, because the person was erased, say, or has answered. */
    Optional<WrittenLetter> write(LetterRequest letter);
}
