package errata.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "errata.bench", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule the_bench_is_plain_java =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..");

    @ArchTest
    static final ArchRule the_generator_knows_nothing_of_what_it_loads = noClasses()
            .that()
            .resideInAPackage("errata.bench.sending")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("errata.local..", "errata.backends..", "java.sql..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("errata.bench.(*)..").should().beFreeOfCycles();
}
