package errata.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "errata.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /// Spans are read, checked, cut and packed by plain Java over the classes of the format and a parser.
    @ArchTest
    static final ArchRule the_domain_knows_java_and_the_format_only = classes()
            .that()
            .resideInAPackage("errata.ingest.otlp")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "errata.events",
                    "errata.ingest.otlp",
                    "io.opentelemetry.proto..",
                    "com.google.protobuf..",
                    "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule reading_a_file_needs_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "errata.ingest.importing.batch",
                    "errata.ingest.importing.chat",
                    "errata.ingest.importing.file",
                    "errata.ingest.importing.langfuse",
                    "errata.ingest.importing.langsmith",
                    "errata.ingest.importing.otlpjson",
                    "errata.ingest.importing.phoenix",
                    "errata.ingest.importing.reading",
                    "errata.ingest.importing.rows")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.jboss..");

    @ArchTest
    static final ArchRule only_resources_speak_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_stores_consumers_publishers_and_routes_use_drivers = noClasses()
            .that(not(simpleNameEndingWith("Store")
                    .or(simpleNameEndingWith("Consumer"))
                    .or(simpleNameEndingWith("Publisher"))
                    .or(simpleNameEndingWith("Route"))))
            .should()
            .dependOnClassesThat(resideInAPackage("io.vertx..")
                    .or(resideInAPackage("org.apache.kafka.."))
                    .or(resideInAPackage("org.hibernate.."))
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("javax.sql..")));

    @ArchTest
    static final ArchRule features_do_not_run_in_circles =
            slices().matching("errata.ingest.(*)..").should().beFreeOfCycles();
}
