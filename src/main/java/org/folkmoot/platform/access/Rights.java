package org.folkmoot.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Answers whether a caller holds a role at a scope. The one place that knows how roles reach down the tree of places. */
@Component
public class Rights {

    private final Callers callers;
    private final List<ScopeParents> parents;

    Rights(Callers callers, List<ScopeParents> parents) {
        this.callers = callers;
        this.parents = parents;
    }

    /** True if the current caller holds one of the roles at the scope or around it. */
    public boolean holds(Scope scope, Role... roles) {
        return holds(callers.current(), scope, roles);
    }

    public boolean holds(Caller caller, Scope scope, Role... roles) {
        return switch (caller) {
            case Caller.Anonymous _ -> false;
            case Caller.Product _ -> true;
            case Caller.Account account -> holds(account.grants(), scope, roles);
            case Caller.OfCard card -> holds(card.grants(), scope, roles);
        };
    }

    private boolean holds(Set<Grant> grants, Scope scope, Role... roles) {
        List<Scope> around = enclosing(scope);
        return grants.stream()
                .filter(grant -> isOneOf(grant.role(), roles))
                .anyMatch(grant -> around.contains(grant.scope()));
    }

    /** The scopes at which the current caller holds one of the roles; {@link Scope.Everywhere} if nothing limits them. */
    public Set<Scope> scopesOf(Role... roles) {
        return switch (callers.current()) {
            case Caller.Anonymous _ -> Set.of();
            case Caller.Product _ -> Set.of(Scope.everywhere());
            case Caller.Account account -> scopes(account.grants(), roles);
            case Caller.OfCard card -> scopes(card.grants(), roles);
        };
    }

    private static Set<Scope> scopes(Set<Grant> grants, Role... roles) {
        return grants.stream()
                .filter(grant -> isOneOf(grant.role(), roles))
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses the call unless the current caller holds one of the roles at the scope or around it.
     *
     * @throws AccessDeniedException if not
     */
    public void require(Scope scope, Role... roles) {
        if (!holds(scope, roles)) {
            throw new AccessDeniedException("Needs one of " + Arrays.toString(roles) + " at " + scope);
        }
    }

    /** The scope itself, then each wider one, and last the whole installation. */
    private List<Scope> enclosing(Scope scope) {
        Stream<Scope> chain = Stream.iterate(Optional.of(scope), Optional::isPresent, at -> at.flatMap(this::parentOf))
                .map(Optional::orElseThrow)
                .limit(MAX_DEPTH);
        return Stream.concat(chain, Stream.of(Scope.everywhere())).toList();
    }

    /** Stops a cycle in the data from hanging a call; no real tree of places is as deep. */
    private static final int MAX_DEPTH = 32;

    private Optional<Scope> parentOf(Scope scope) {
        return parents.stream()
                .map(source -> source.parentOf(scope))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isOneOf(Role role, Role... roles) {
        return role == Role.ADMINISTRATOR || Arrays.asList(roles).contains(role);
    }

    /** Knows what encloses a scope: the place above a place, the place of an assembly. Each module that owns scopes has one. */
    public interface ScopeParents {

        /** The next wider scope, or empty where this source does not know the scope or nothing encloses it. */
        Optional<Scope> parentOf(Scope scope);
    }
}
