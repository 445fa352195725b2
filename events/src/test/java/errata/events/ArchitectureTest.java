package errata.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "errata.events", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule the_vocabulary_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage("errata.events", "errata.events.codebook")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "errata.events", "errata.events.codebook");

    @ArchTest
    static final ArchRule only_log_and_relay_know_the_database = noClasses()
            .that()
            .resideOutsideOfPackages("errata.events.log", "errata.events.relay")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..", "io.vertx.pgclient..");

    @ArchTest
    static final ArchRule only_what_goes_over_kafka_knows_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("errata.events.relay", "errata.events.wire")
            .and()
            .doNotHaveFullyQualifiedName("errata.events.log.Outage")
            .and()
            .doNotHaveFullyQualifiedName("errata.events.feed.GapCheckingFeed")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule only_the_edge_and_resources_know_http = noClasses()
            .that()
            .resideOutsideOfPackage("errata.events.edge")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_the_codec_and_what_speaks_json_know_jackson = noClasses()
            .that()
            .resideInAnyPackage("errata.events", "errata.events.codebook", "errata.events.relay", "errata.events.wire")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("errata.events.(*)..").should().beFreeOfCycles();
}
