package org.folkmoot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
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
                        "Jobs",
                        "MyWords",
                        "OperatorController",
                        "ProductContext",
                        "PublishingFollower",
                        "Pushed",
                        "RoomReader");
    }

    @ArchTest
    static final ArchRule whoever_signs_out_leaves_nothing_on_the_device = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.folkmoot.platform.ui.SignOut")
            .should()
            .callMethod(AuthenticationContext.class, "logout")
            .because("SignOut has the browser forget what it keeps of the person first");

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
                    "org.folkmoot.redaction",
                    "org.folkmoot.seating")
            .and()
            .haveNameNotMatching(".*package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "com.vaadin..", "java.io..", "java.nio.file..")
            .because(
                    "counting, disclosure control, redaction and table plans are functions of records: the same bytes for the same"
                            + " input");

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
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule what_takes_something_away_for_good_is_asked_for_twice =
            classes().that().resideInAPackage("..ui..").should(askBeforeTheyTakeAway());

    @ArchTest
    static final ArchRule no_packages_depend_on_each_other_in_a_circle =
            slices().assignedFrom(partsOfTheHouse()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_class_is_named_after_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Misc|Common)$")
            .because("a newcomer finds a thing by its name");

    @ArchTest
    static final ArchRule fields_are_never_public_unless_they_are_constants =
            fields().that().arePublic().should().beFinal();

    /** Those that ask on the page itself, with what would go in numbers or with a reason to give, or offer to undo it. */
    private static final Set<String> ASKING_ON_THE_PAGE = Set.of(
            "CallReview",
            "DiscardForm",
            "EraseForm",
            "EraseInvitedForm",
            "LayersView",
            "OwnPage",
            "RunStep",
            "SessionView",
            "TakeBack");

    private static ArchCondition<JavaClass> askBeforeTheyTakeAway() {
        Pattern away = Pattern.compile(
                "(remove|delete|erase|revoke|drop|discard|leave|withdraw|takeOut|takeBack|disable)" + "([A-Z].*)?");
        return new ArchCondition<>("ask before they take something away, with Confirm or on the page") {
            @Override
            public void check(JavaClass screen, ConditionEvents events) {
                boolean asks = ASKING_ON_THE_PAGE.contains(screen.getSimpleName())
                        || screen.getDirectDependenciesFromSelf().stream()
                                .map(used -> used.getTargetClass().getSimpleName())
                                .anyMatch(Set.of("Confirm", "FormDialog")::contains);
                screen.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAnnotatedWith(Service.class)
                                && away.matcher(call.getName()).matches())
                        .forEach(call -> events.add(new SimpleConditionEvent(call, asks, call.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> askNobodyWhoIsCalling() {
        return DescribedPredicate.describe(
                "ask nobody who is calling, or hand on to what does not",
                type -> type.isAnnotatedWith(CallerChecked.class)
                        || (type.isMetaAnnotatedWith(Component.class)
                                && !type.isAnnotatedWith(Service.class)
                                && type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(used -> used.getTargetClass().isAnnotatedWith(CallerChecked.class))));
    }

    /** Packages; what stands behind a module's root, {@code internal} or the index, is one part with it. */
    private static SliceAssignment partsOfTheHouse() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return name.startsWith("org.folkmoot.")
                        ? SliceIdentifier.of(name.replaceAll("\\.(internal|lucene)$", ""))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of the product";
            }
        };
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
