package org.folkmoot.platform.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Turns what the sign-in left in the security context into a caller with the roles held now, so that a
 * revoked role ends at the next call and not at the next sign-in.
 */
public interface AccountCallers {

    Optional<Caller> callerOf(Authentication authentication);
}
