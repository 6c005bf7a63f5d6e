package org.folkmoot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.assembly.RehearsalTraces;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "org.folkmoot", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final int MOST_LINES = 300;

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
                    "org.folkmoot.floor.witnesses.slate..",
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
    static final ArchRule views_are_seen_only_inside_their_package = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .notBePublic()
            .because("links go through the feature's navigation class");

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

    @ArchTest
    static void no_file_of_source_is_longer_than_300_lines(JavaClasses product) throws IOException {
        for (String folder : List.of("src/main/java", "src/test/java", "src/bench/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
            }
        }
    }

    /** What they keep is deleted by another, or is the assembly itself. */
    private static final Set<String> FORGOTTEN_BY_OTHERS =
            Set.of("AssemblyRecords", "QuestionRecords", "ClosedRecords", "PaperVoteRecords", "RoundRecords");

    @ArchTest
    static final ArchRule nothing_of_a_rehearsal_stays = classes()
            .that()
            .resideInAnyPackage("..assembly..", "..ballot..", "..floor..")
            .and()
            .areAnnotatedWith(Repository.class)
            .and(DescribedPredicate.describe(
                    "keep what is of an assembly", type -> !FORGOTTEN_BY_OTHERS.contains(type.getSimpleName())))
            .should()
            .implement(RehearsalTraces.class);

    /** A slow machine fails none: speed is a matter of {@code ./folkmoot bench}. A wait that must end at all is given a minute. */
    @ArchTest
    static void no_test_fails_because_a_machine_is_slow(JavaClasses product) throws IOException {
        Pattern timed = Pattern.compile(
                "(nanoTime\\(\\) - \\w+|between\\([^)]*now\\(\\)[^)]*)\\)+\\s*\\.isLessThan\\((?!Duration\\.of(Seconds\\([2-9]\\d|Minutes))");
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(timed));
        }
    }

    /** Those that ask on the page itself, with what would go in numbers or with a reason to give, or offer to undo it. */
    private static final Set<String> ASKING_ON_THE_PAGE = Set.of(
            "CallReview",
            "DiscardForm",
            "EraseForm",
            "EraseInvitedForm",
            "LayersView",
            "OwnPage",
            "RunStep",
            "QuestionDesk",
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
}
