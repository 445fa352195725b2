package errata.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "errata.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAnyPackage(
                    "errata.reporting.lineage",
                    "errata.reporting.verdicts",
                    "errata.reporting.patterns",
                    "errata.reporting.changes",
                    "errata.reporting.compact",
                    "errata.reporting.machine",
                    "errata.reporting.statistics")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "errata.events",
                    "errata.events.codebook",
                    "errata.reporting",
                    "errata.reporting.cutting",
                    "errata.reporting.changes",
                    "errata.reporting.compact",
                    "errata.reporting.lineage",
                    "errata.reporting.machine",
                    "errata.reporting.patterns",
                    "errata.reporting.statistics",
                    "errata.reporting.verdicts");

    @ArchTest
    static final ArchRule only_resources_speak_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_stores_and_consumers_import_drivers = noClasses()
            .that()
            .haveNameNotMatching(".*(Store|Consumer|Publisher)(\\$.*)?(_.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "org.apache.kafka..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("errata.reporting.(*)..").should().beFreeOfCycles();
}
