package org.folkmoot.platform.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** Applies the {@link AccessRule} of every public service method before it runs. No rule means no. */
class AccessInterceptor implements MethodInterceptor {

    private final ObjectProvider<Callers> callers;
    private final ObjectProvider<Rights> rights;
    private final ConcurrentHashMap<Method, Optional<AccessRule>> rules = new ConcurrentHashMap<>();

    AccessInterceptor(ObjectProvider<Callers> callers, ObjectProvider<Rights> rights) {
        this.callers = callers;
        this.rights = rights;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Class<?> type = AopUtils.getTargetClass(java.util.Objects.requireNonNull(call.getThis()));
        Method method = AopUtils.getMostSpecificMethod(call.getMethod(), type);
        Optional<AccessRule> rule = rules.computeIfAbsent(method, m -> AccessRule.of(m, type));
        if (rule.isEmpty() || !permits(rule.get(), method, call.getArguments())) {
            throw new AccessDeniedException("Not allowed: " + type.getSimpleName() + "." + method.getName());
        }
        return call.proceed();
    }

    private boolean permits(AccessRule rule, Method method, @Nullable Object[] arguments) {
        Caller caller = callers.getObject().current();
        return switch (rule) {
            case AccessRule.Anyone _ -> true;
            case AccessRule.SignedIn _ -> !(caller instanceof Caller.Anonymous);
            case AccessRule.Somewhere(var roles) ->
                caller instanceof Caller.Product
                        || !rights.getObject()
                                .scopesOf(roles.toArray(Role[]::new))
                                .isEmpty();
            case AccessRule.AtScope(var roles) ->
                rights.getObject().holds(caller, scopeOf(method, arguments), roles.toArray(Role[]::new));
        };
    }

    private static Scope scopeOf(Method method, @Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Scoped.class::isInstance)
                .map(Scoped.class::cast)
                .findFirst()
                .map(Scoped::scope)
                .orElseThrow(() -> new AccessDeniedException(method + " is ruled by scope but was given none"));
    }
}
