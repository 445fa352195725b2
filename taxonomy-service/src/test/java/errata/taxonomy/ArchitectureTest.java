package errata.taxonomy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import errata.events.edge.ProblemCode;

@AnalyzeClasses(packages = "errata.taxonomy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /// Whatever is asked of a codebook is decided by plain Java.
    @ArchTest
    static final ArchRule the_domain_knows_java_and_the_vocabulary_only = classes()
            .that()
            .resideInAPackage("errata.taxonomy")
            .or()
            .haveNameMatching(".*\\.(ProposeCategory|DecideProposal.*|RenameCategory|ReviseDefinition|MergeCategories"
                    + "|UndoMerge|SplitCategory|UndoSplit|Overtaken|EditProposal|ChangeSeverity|RetireCategory"
                    + "|RestoreCategory|AssignReportingLabels|SchemeNames|HandOver|ImportCodebook.*)")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "org.jspecify..", "errata.events", "errata.events.codebook", "errata.taxonomy..")
                    .or(equivalentTo(ProblemCode.class)));

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
    static final ArchRule only_stores_consumers_and_publishers_use_drivers = noClasses()
            .that(not(simpleNameEndingWith("Store")
                    .or(simpleNameEndingWith("Consumer"))
                    .or(simpleNameEndingWith("Publisher"))))
            .should()
            .dependOnClassesThat(resideInAPackage("io.vertx..")
                    .or(resideInAPackage("org.apache.kafka.."))
                    .or(resideInAPackage("org.hibernate.."))
                    .or(resideInAPackage("java.sql..")));

    @ArchTest
    static final ArchRule features_do_not_run_in_circles =
            slices().matching("errata.taxonomy.(*)..").should().beFreeOfCycles();
}
