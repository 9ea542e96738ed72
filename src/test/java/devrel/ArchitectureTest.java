package devrel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: which room may know which, and where the doors to the outside are. */
@AnalyzeClasses(packages = "devrel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule roomsKnowOnlyWhatTheTableSays = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("record")
            .definedBy("devrel.record..")
            .layer("check")
            .definedBy("devrel.check..")
            .layer("metric")
            .definedBy("devrel.metric..")
            .layer("report")
            .definedBy("devrel.report..")
            .layer("render")
            .definedBy("devrel.render..")
            .layer("exchange")
            .definedBy("devrel.exchange..")
            .layer("demo")
            .definedBy("devrel.demo..")
            .layer("store")
            .definedBy("devrel.store..")
            .layer("cli")
            .definedBy("devrel.cli..")
            .layer("main")
            .definedBy("devrel")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("render", "cli")
            .whereLayer("render")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noRoomsLookAtEachOther =
            slices().matching("devrel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule recordsKnowOnlyJava = classes()
            .that()
            .resideInAPackage("devrel.record..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("devrel.record..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule pureRoomsOpenNoFileAndReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "devrel.record..",
                    "devrel.check..",
                    "devrel.metric..",
                    "devrel.report..",
                    "devrel.render..",
                    "devrel.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheStoreOpensFiles = noClasses()
            .that()
            .resideOutsideOfPackages("devrel.store..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File");

    @ArchTest
    static final ArchRule jacksonAndCsvStayAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("devrel.store..", "devrel.exchange..", "devrel.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "org.apache.commons.csv..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule theTerminalStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("devrel.cli..")
            .and()
            .resideOutsideOfPackage("picocli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..");

    @ArchTest
    static final ArchRule onlyTheProcessTouchesItsStreams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("devrel.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .that()
            .resideInAPackage("devrel..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");
}
