package org.folkmoot.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who is calling, and lets work run as somebody else. */
@Component
public class Callers {

    private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();

    private final ObjectProvider<AccountCallers> sources;

    Callers(ObjectProvider<AccountCallers> sources) {
        this.sources = sources;
    }

    public Caller current() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        return callerOf(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who calls now, to be asked for again later on whatever thread: the same person, with the roles they hold by then. */
    public Supplier<Caller> remembered() {
        if (ACTING.isBound()) {
            Caller acting = ACTING.get();
            return () -> acting;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return () -> callerOf(authentication);
    }

    private Caller callerOf(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return new Caller.Anonymous();
        }
        List<AccountCallers> known = sources.orderedStream().toList();
        return known.stream()
                .map(source -> source.callerOf(authentication))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Caller.Anonymous::new);
    }

    /** Runs the work as the given caller on this thread. */
    public <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(ACTING, caller).call(work::get);
    }

    public void runAs(Caller caller, Runnable work) {
        ScopedValue.where(ACTING, caller).run(work);
    }
}
