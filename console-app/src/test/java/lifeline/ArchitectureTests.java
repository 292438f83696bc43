package lifeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house, executable. */
class ArchitectureTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ConsoleApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lifeline");
    private static final Set<String> OUTSIDE = Set.of(
            "ClusterCommands",
            "ClusterReadings",
            "MetricReadings",
            "HttpReadings",
            "ConditionStarts",
            "ListedAlerts",
            "RecoveryPointSource");
    /** From the ground up: a module knows only those on floors below its own. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("kernel", "expression", "storage"),
            Set.of("api"),
            Set.of("identity"),
            Set.of("shell"),
            Set.of("content"),
            Set.of("timeline", "scenario", "source"),
            Set.of("deadline"),
            Set.of("asset", "alert"),
            Set.of("incident"),
            Set.of("clock", "action", "check"),
            Set.of("playbook", "notice"),
            Set.of("postmortem", "drill"),
            Set.of("kubernetes", "prometheus", "http", "alertmanager"));

    @Test
    void modulesUseOnlyWhatTheyListAndHaveNoCycles() {
        MODULES.verify();
    }

    /** A package-info in the tests would be read instead of the module's own, and allow everything. */
    @Test
    void nothingHidesWhatAModuleMayUse() throws java.io.IOException {
        for (ApplicationModule module : MODULES) {
            var info = module.getBasePackage().getName().replace('.', '/') + "/package-info.class";
            assertThat(java.util.Collections.list(getClass().getClassLoader().getResources(info)))
                    .as(info)
                    .hasSize(1);
        }
    }

    @Test
    void everyModuleStandsOnOneFloorAndLooksOnlyDown() {
        for (ApplicationModule module : MODULES) {
            var own = floorOf(module.getIdentifier().toString());
            for (ApplicationModule used :
                    module.getDirectDependencies(MODULES).uniqueModules().toList()) {
                assertThat(floorOf(used.getIdentifier().toString()))
                        .as(module.getIdentifier() + " uses " + used.getIdentifier())
                        .isLessThan(own);
            }
        }
    }

    private static int floorOf(String module) {
        for (var i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(module)) {
                return i;
            }
        }
        throw new AssertionError("The module " + module + " stands on no floor: give it one in FLOORS");
    }

    /** Classes named by what they are built of would form cycles that no package rule sees. */
    @Test
    void theRoomsInsideAModuleHaveNoCyclesEither() {
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(CLASSES);
    }

    /** A room is a package; {@code ui} and {@code web} look into their module, never the other way round. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    @Test
    void nobodyReadsTheTimeButThroughAClock() {
        for (Class<?> moment : List.of(Instant.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(moment)))
                            .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now"))))
                    .because("time comes in as an argument or from the one Clock bean")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .areNotAssignableTo(ConsoleApplication.class)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void onlyScreensAndTheShellKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "lifeline.shell..", "lifeline")
                .and()
                .doNotHaveFullyQualifiedName("lifeline.identity.ScreenSecurity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void recordsAndEnumsNeedNoFrameworkToBeTested() {
        DescribedPredicate<JavaClass> plain = DescribedPredicate.describe(
                "records without settings, and enums",
                type -> type.isEnum()
                        || type.isRecord()
                                && !type.isAnnotatedWith(
                                        org.springframework.boot.context.properties.ConfigurationProperties.class)
                                && type.getEnclosingClass().isEmpty());
        noClasses()
                .that(plain)
                .and()
                .resideOutsideOfPackages("..ui..", "..web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "jakarta.persistence..", "io.fabric8.."))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "io.fabric8.., kubernetes",
        "dev.cel.., expression",
        "org.snakeyaml.., content",
        "com.networknt.., content",
        "com.samskivert.., postmortem",
        "org.commonmark.., postmortem",
        "com.github.difflib.., action",
    })
    void aLibraryHasOneRoom(String library, String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage("lifeline." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES);
    }

    @Test
    void entitiesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void nobodyHoldsATransactionWhileTalkingOutside() {
        var ports = resideInAnyPackage("lifeline..")
                .and(DescribedPredicate.describe(
                        "ports to the outside", type -> OUTSIDE.contains(type.getSimpleName())));
        noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .or()
                .containAnyMethodsThat(DescribedPredicate.describe(
                        "are transactional", method -> method.isAnnotatedWith(Transactional.class)))
                .should()
                .dependOnClassesThat(ports)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIsFor() {
        var forbidden = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Common");
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                        "named by filler", type -> forbidden.stream().anyMatch(type.getSimpleName()::endsWith))))
                .check(CLASSES);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .check(CLASSES);
    }

    @Test
    void nullIsSpokenOfEverywhere() {
        var packages = CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName().toLowerCase(Locale.ROOT))
                        .isTrue());
    }
}
