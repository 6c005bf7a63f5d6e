package org.folkmoot.platform.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Puts the access rules around every public method of every {@code @Service} of the product. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.ClassProxies.class)
class AccessConfiguration {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor accessRules(ObjectProvider<Callers> callers, ObjectProvider<Rights> rights) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new ServiceMethods(), new AccessInterceptor(callers, rights));
        advisor.setOrder(0);
        return advisor;
    }

    /** Public methods of the product's services. */
    private static final class ServiceMethods extends StaticMethodMatcherPointcut {

        ServiceMethods() {
            setClassFilter(
                    type -> type.getName().startsWith("org.folkmoot.") && type.isAnnotationPresent(Service.class));
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() != Object.class;
        }
    }

    /** Proxies by subclass, since services are classes. */
    static final class ClassProxies implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
        }
    }

    /** Applies the {@link AccessRule} of every public service method before it runs. No rule means no. */
    static class AccessInterceptor implements MethodInterceptor {

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
}
