package errata.annotation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// How this service is put together.
@AnalyzeClasses(packages = "errata.annotation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "jakarta..",
        "io.vertx..",
        "io.smallrye..",
        "org.apache.kafka..",
        "org.hibernate..",
        "com.fasterxml..",
        "com.google.protobuf..",
        "io.opentelemetry.."
    };

    // Decisions and the states they are made on: time, ids and salts are arguments.
    private static final String DECISIONS =
            "TraceReading|OwnReading|Note|Label|Review|TakeNote|ReviseNote|WithdrawNote|"
                    + "SetLabel|WithdrawLabel|DecideReview|ReopenReview|Relabel|SeenCodebook|"
                    + "DrawSample|Selection|Draw|HashDraw|SystematicDraw|Chances|Shares|Strata|Scores|Suspicion|EligibleIds|"
                    + "RowReading|SayingDecision|ReviewOfSaying|Earlier|Guess|Words|ToldTime|PersonName|CategoryNames|Packing";

    @ArchTest
    static final ArchRule the_domain_imports_no_framework = noClasses()
            .that()
            .resideInAPackage("errata.annotation.understanding..")
            .or()
            .haveNameMatching("errata\\.annotation\\..*\\.(" + DECISIONS + ")(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule only_resources_speak_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_stores_consumers_and_publishers_use_drivers = noClasses()
            .that()
            .haveNameNotMatching(".*(Store|Consumer|Publisher)(\\$.*)?")
            .and()
            .areNotAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotAnnotatedWith("jakarta.persistence.Embeddable")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "org.apache.kafka..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule use_cases_have_no_cycles =
            slices().matching("errata.annotation.(*)..").should().beFreeOfCycles();
}
