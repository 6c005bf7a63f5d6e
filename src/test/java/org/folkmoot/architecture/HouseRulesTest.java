package org.folkmoot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.folkmoot.platform.access.AccessRule;
import org.folkmoot.platform.access.Scoped;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "org.folkmoot", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

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
    static final ArchRule no_html_is_made_from_strings = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html")
            .because("text in is text out: what people write must never become markup");

    @ArchTest
    static final ArchRule pure_packages_know_neither_spring_nor_the_store = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.folkmoot.ballot.count..",
                    "org.folkmoot.evidence.disclosure..",
                    "org.folkmoot.testimony.redaction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "com.vaadin..", "java.io..", "java.nio.file..")
            .because(
                    "counting, disclosure control and redaction are functions of records: the same bytes for the same input");

    @ArchTest
    static final ArchRule repositories_are_seen_only_inside_their_package = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .because("other modules ask the service");

    @ArchTest
    static final ArchRule views_are_seen_only_inside_their_package = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .notBePublic()
            .because("links go through the feature's navigation class");

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

    @ArchTest
    static final ArchRule nothing_prints_to_the_terminal_but_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackages("org.folkmoot.platform.cli..")
            .and(areNoBenchmarks())
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule no_class_is_named_after_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Misc|Common)$")
            .because("a newcomer finds a thing by its name");

    @ArchTest
    static final ArchRule fields_are_never_public_unless_they_are_constants =
            fields().that().arePublic().should().beFinal();

    private static DescribedPredicate<JavaClass> areNoBenchmarks() {
        return DescribedPredicate.describe(
                "are no benchmarks", type -> !type.getName().contains("Benchmark"));
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
