package org.folkmoot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.folkmoot.architecture.ui.ScreenPastTheServices;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.access.AccessRule;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Scoped;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** Screens and REST reach the product through services alone, and each method of a service says who may call it. */
@AnalyzeClasses(packages = "org.folkmoot", importOptions = DoNotIncludeTests.class)
class AccessRulesTest {

    @ArchTest
    static final ArchRule no_view_touches_a_repository_or_the_store = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Repository.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..")
            .because("a view asks a service, which authorises");

    @ArchTest
    static final ArchRule no_controller_touches_a_repository_or_the_store = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Repository.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..")
            .because("a controller asks a service, which authorises");

    @ArchTest
    static final ArchRule screens_and_rest_reach_the_product_by_its_services_alone = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..api..", "..operator..")
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(askNobodyWhoIsCalling())
            .because("a service checks the caller, and what stands behind it does not");

    @ArchTest
    static void a_screen_that_reaches_past_the_services_is_found(JavaClasses product) {
        JavaClasses screen = new ClassFileImporter().importClasses(ScreenPastTheServices.class, Contributors.class);
        assertThat(screens_and_rest_reach_the_product_by_its_services_alone
                        .evaluate(screen)
                        .hasViolation())
                .isTrue();
    }

    /** Each says beside it why its work is not done as whoever calls. No more are needed: what stands behind a service asks nobody. */
    @ArchTest
    static void the_caller_is_switched_in_these_places_and_nowhere_else(JavaClasses product) {
        assertThat(product.stream()
                        .filter(type -> !type.getPackageName().contains(".bench"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Callers.class)
                                && Set.of("as", "runAs").contains(call.getName()))
                        .map(call -> call.getOriginOwner().getSimpleName() + " "
                                + call.getSourceCodeLocation().getLineNumber())
                        .distinct()
                        .map(place -> place.substring(0, place.indexOf(' '))))
                .containsExactlyInAnyOrder(
                        "Background",
                        "DailyRounds",
                        "Demonstration",
                        "ErasuresAtStart",
                        // What the people in the demonstration's session do is theirs, by their cards.
                        "HeldSession",
                        // People in a rehearsal act by their cards, through the services that phones use.
                        "InventedMembers",
                        "Jobs",
                        "MyWords",
                        "OperatorController",
                        "ProductContext",
                        "PublishingFollower",
                        "Pushed",
                        "RoomReader");
    }

    @ArchTest
    static final ArchRule repositories_are_seen_only_inside_their_package = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .because("other modules ask the service");

    @ArchTest
    static final ArchRule every_public_method_of_a_service_carries_an_access_rule = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(carryAnAccessRule());

    @ArchTest
    static final ArchRule a_rule_by_scope_has_an_argument_that_carries_one = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(haveAScopedArgumentIfRuledByScope());

    private static DescribedPredicate<JavaClass> askNobodyWhoIsCalling() {
        return DescribedPredicate.describe(
                "ask nobody who is calling, or hand on to what does not",
                type -> type.isAnnotatedWith(CallerChecked.class)
                        || (type.isMetaAnnotatedWith(Component.class)
                                && !type.isAnnotatedWith(Service.class)
                                && type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(used -> used.getTargetClass().isAnnotatedWith(CallerChecked.class))));
    }

    private static ArchCondition<JavaMethod> carryAnAccessRule() {
        return new ArchCondition<>("carry an access rule") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!isGenerated(method)
                        && AccessRule.of(reflected(method), owner(method)).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " carries no access rule"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveAScopedArgumentIfRuledByScope() {
        return new ArchCondition<>("have a scoped argument if ruled by scope") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean byScope = AccessRule.of(reflected(method), owner(method))
                        .filter(AccessRule.AtScope.class::isInstance)
                        .isPresent();
                boolean scoped =
                        Arrays.stream(reflected(method).getParameterTypes()).anyMatch(Scoped.class::isAssignableFrom);
                if (!isGenerated(method) && byScope && !scoped) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is ruled by scope but has no argument that carries one"));
                }
            }
        };
    }

    private static boolean isGenerated(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static Method reflected(JavaMethod method) {
        return method.reflect();
    }

    private static Class<?> owner(JavaMethod method) {
        return method.getOwner().reflect();
    }
}
