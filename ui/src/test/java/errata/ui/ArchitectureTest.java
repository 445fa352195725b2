package errata.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses UI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("errata.ui");

    /// What is shown is worked out by plain Java; frameworks stay at the edges, known by their names.
    @Test
    void pictures_and_words_know_no_framework() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(Pareto|Axis|TimeStrip|WordDiff|Conversation|SpanTree|Passage|Panels|Panel|Queue"
                                + "|Ledger|Sentences|Wording|Ownership|Visitor|LibraryQuery|Activity|Guide)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "com.fasterxml..", "org.jboss..")
                .check(UI);
    }

    @Test
    void only_resources_clients_and_mappers_speak_http() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Client")
                .and()
                .haveSimpleNameNotEndingWith("Mapper")
                .and()
                .haveSimpleNameNotEndingWith("Headers")
                .and()
                .haveSimpleNameNotEndingWith("Interceptor")
                .and()
                .doNotHaveSimpleName("Shells")
                .and()
                .doNotHaveSimpleName("Shelf")
                .and()
                .haveNameNotMatching(".*_.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(UI);
    }

    @Test
    void only_routes_touch_the_wire() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Routes")
                .and()
                .doNotHaveSimpleName("Refusal")
                .and()
                .haveNameNotMatching(".*_.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx..")
                .check(UI);
    }

    @Test
    void features_do_not_go_in_circles() {
        slices().matching("errata.ui.(*)..").should().beFreeOfCycles().check(UI);
    }
}
