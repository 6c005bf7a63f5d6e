package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.folkmoot.platform.access.AccessRule;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.test.util.AopTestUtils;

/**
 * Walks every public method of every service with every kind of caller, through the very proxies of the running product, and holds
 * what it finds against the committed matrix: a new method, a lost rule or a widened one shows as a changed line.
 */
@PeopleTest
class RoleMatrixTest {

    private static final String MATRIX = "/org/folkmoot/people/role-matrix.txt";
    private static final Path FOUND = Path.of("target", "role-matrix.txt");
    private static final Set<Role> HELD_AT_A_SCOPE = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Callers callers;

    /** A public method of a service with the guard that its proxy puts in front of it. */
    private record Guarded(Object target, Method method, MethodInterceptor guard) {}

    @Test
    void every_service_method_lets_in_whom_the_matrix_says_and_nobody_else() throws IOException {
        String found = guarded().map(this::line).sorted().collect(Collectors.joining("\n", "", "\n"));
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found);
        assertThat(found)
                .as(
                        "who may call what; if the change is meant, read it and copy %s over src/test/resources%s",
                        FOUND, MATRIX)
                .isEqualTo(committed());
    }

    @Test
    void every_service_method_carries_a_rule_and_stands_behind_its_guard() {
        assertThat(guarded())
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(AccessRule.of(one.method(), AopUtils.getTargetClass(one.target())))
                        .as(one.method().toString())
                        .isPresent());
    }

    @Test
    void a_role_held_elsewhere_opens_nothing_that_is_ruled_by_scope() {
        guarded()
                .filter(one -> isScoped(one.method()))
                .forEach(one -> assertThat(HELD_AT_A_SCOPE)
                        .as(one.method().toString())
                        .noneMatch(role -> isRuledByScope(one) && admits(one, holder(role, elsewhere(one.method())))));
    }

    @Test
    void a_role_held_around_opens_what_the_role_held_here_opens() {
        guarded()
                .forEach(one -> assertThat(HELD_AT_A_SCOPE)
                        .as(one.method().toString())
                        .allMatch(role -> admits(one, holder(role, here(one.method())))
                                == admits(one, holder(role, new Scope.OfPlace(PeopleTest.SYSTEM)))));
    }

    @Test
    void an_administrator_may_call_all_and_the_product_too() {
        List<Caller> both = List.of(holder(Role.ADMINISTRATOR, Scope.everywhere()), new Caller.Product("test"));
        guarded().forEach(one -> assertThat(both).as(one.method().toString()).allMatch(caller -> admits(one, caller)));
    }

    private String line(Guarded one) {
        return name(one) + " : " + allowed(one);
    }

    private String allowed(Guarded one) {
        if (admits(one, new Caller.Anonymous())) {
            return "anyone";
        }
        if (admits(one, new Caller.Account(UUID.randomUUID(), "No role", Set.of()))) {
            return "whoever signed in";
        }
        List<Role> anywhere = holding(one, elsewhere(one.method()));
        if (!anywhere.isEmpty()) {
            return words(anywhere) + " of any place";
        }
        List<Role> here = holding(one, here(one.method()));
        if (!here.isEmpty()) {
            return words(here) + " here";
        }
        return "administrator";
    }

    private List<Role> holding(Guarded one, Scope scope) {
        return HELD_AT_A_SCOPE.stream()
                .filter(role -> admits(one, holder(role, scope)))
                .toList();
    }

    private static String words(List<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String name(Guarded one) {
        Method method = one.method();
        String type = method.getDeclaringClass().getName().replace("org.folkmoot.", "");
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return type + "." + method.getName() + "(" + parameters + ")";
    }

    private static Caller holder(Role role, Scope scope) {
        return new Caller.Account(UUID.randomUUID(), "Holder", Set.of(new Grant(role, scope)));
    }

    private boolean isRuledByScope(Guarded one) {
        return AccessRule.of(one.method(), AopUtils.getTargetClass(one.target()))
                .filter(AccessRule.AtScope.class::isInstance)
                .isPresent();
    }

    private static boolean isScoped(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(Scoped.class::isAssignableFrom);
    }

    /** Asks the guard, with the method itself taken out: what would run is not run. */
    private boolean admits(Guarded one, Caller caller) {
        Optional<Throwable> refusal = callers.as(
                caller,
                () -> Optional.ofNullable(catchThrowable(() -> one.guard().invoke(new Asked(one)))));
        refusal.ifPresent(refused -> assertThat(refused).isInstanceOf(AccessDeniedException.class));
        return refusal.isEmpty();
    }

    private Stream<Guarded> guarded() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.folkmoot."))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> guarded(bean, method)));
    }

    private static Guarded guarded(Object bean, Method method) {
        assertThat(bean).as("%s is called through its guard", method).isInstanceOf(Advised.class);
        Class<?> type = AopUtils.getTargetClass(bean);
        MethodInterceptor guard = Arrays.stream(((Advised) bean).getAdvisors())
                .filter(PointcutAdvisor.class::isInstance)
                .map(PointcutAdvisor.class::cast)
                .filter(advisor ->
                        advisor.getAdvice().getClass().getSimpleName().equals("AccessInterceptor"))
                .filter(advisor -> advisor.getPointcut().getMethodMatcher().matches(method, type))
                .map(advisor -> (MethodInterceptor) advisor.getAdvice())
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " stands behind no guard"));
        return new Guarded(AopTestUtils.getTargetObject(bean), method, guard);
    }

    private static Scope here(Method method) {
        return isOfAssembly(method)
                ? new Scope.OfAssembly(PeopleTest.ASSEMBLY_HERE)
                : new Scope.OfPlace(PeopleTest.HERE);
    }

    private static Scope elsewhere(Method method) {
        return isOfAssembly(method)
                ? new Scope.OfAssembly(PeopleTest.ASSEMBLY_ELSEWHERE)
                : new Scope.OfPlace(PeopleTest.ELSEWHERE);
    }

    private static boolean isOfAssembly(Method method) {
        return method.getDeclaringClass().getName().startsWith("org.folkmoot.assembly")
                || method.getDeclaringClass().getName().startsWith("org.folkmoot.ballot")
                || method.getDeclaringClass().getName().startsWith("org.folkmoot.floor");
    }

    private static String committed() throws IOException {
        try (InputStream in = RoleMatrixTest.class.getResourceAsStream(MATRIX)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A call whose arguments say that it takes place here. */
    private record Asked(Guarded one) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return one.method();
        }

        @Override
        public @Nullable Object[] getArguments() {
            return Arrays.stream(one.method().getParameterTypes())
                    .map(type -> Scoped.class.isAssignableFrom(type) ? scoped(type) : null)
                    .toArray();
        }

        private Object scoped(Class<?> type) {
            Scope scope = here(one.method());
            return Mockito.mock(
                    type,
                    call -> call.getMethod().getName().equals("scope") ? scope : Mockito.RETURNS_DEFAULTS.answer(call));
        }

        @Override
        public Object proceed() {
            return true;
        }

        @Override
        public Object getThis() {
            return one.target();
        }

        @Override
        public AccessibleObject getStaticPart() {
            return one.method();
        }
    }
}
