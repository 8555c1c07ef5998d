package nl.buzzard.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house; see the picture in the README's table of modules. */
class ArchitectureTest {

  private static final int FEWEST_CLASSES = 200;

  private static JavaClasses buzzard;

  @BeforeAll
  static void readClasses() {
    buzzard =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("/template/"))
            .importPackages("nl.buzzard");
  }

  @Test
  void theRulesSeeTheWholeHouse() {
    assertThat(buzzard.size()).isGreaterThan(FEWEST_CLASSES);
    for (String module :
        new String[] {
          "core",
          "config",
          "store",
          "crawler",
          "sentiment",
          "index",
          "alerts",
          "webcare",
          "console",
          "app"
        }) {
      assertThat(
              buzzard.stream().anyMatch(c -> c.getPackageName().startsWith("nl.buzzard." + module)))
          .as(module)
          .isTrue();
    }
  }

  @Test
  void dependenciesPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("nl.buzzard..")
        .layer("core")
        .definedBy("nl.buzzard.core..")
        .layer("config")
        .definedBy("nl.buzzard.config..")
        .layer("store")
        .definedBy("nl.buzzard.store..")
        .layer("crawler")
        .definedBy("nl.buzzard.crawler..")
        .layer("sentiment")
        .definedBy("nl.buzzard.sentiment..")
        .layer("index")
        .definedBy("nl.buzzard.index..")
        .layer("alerts")
        .definedBy("nl.buzzard.alerts..")
        .layer("webcare")
        .definedBy("nl.buzzard.webcare..")
        .layer("console")
        .definedBy("nl.buzzard.console..")
        .layer("app")
        .definedBy("nl.buzzard.app..")
        .whereLayer("core")
        .mayNotAccessAnyLayer()
        .whereLayer("config")
        .mayOnlyAccessLayers("core")
        .whereLayer("store")
        .mayOnlyAccessLayers("core")
        .whereLayer("crawler")
        .mayOnlyAccessLayers("core", "config", "store")
        .whereLayer("sentiment")
        .mayOnlyAccessLayers("core", "config", "store")
        .whereLayer("index")
        .mayOnlyAccessLayers("core", "config", "store")
        .whereLayer("alerts")
        .mayOnlyAccessLayers("core", "config", "store")
        .whereLayer("webcare")
        .mayOnlyAccessLayers("core", "config", "store")
        .whereLayer("console")
        .mayOnlyAccessLayers("core", "config", "store", "alerts", "webcare", "crawler")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .check(buzzard);
  }

  @Test
  void coreDependsOnNothingButTheNullMarks() {
    classes()
        .that()
        .resideInAPackage("nl.buzzard.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("nl.buzzard.core..", "java..", "org.jspecify..")
        .check(buzzard);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("nl.buzzard.(*).(**)").should().beFreeOfCycles().check(buzzard);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            buzzard.stream()
                .map(c -> c.getPackage())
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName))
        .isEmpty();
  }

  @Test
  void nobodyLogsPastTheLoggingFacade() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "ch.qos.logback..")
        .check(buzzard);
  }

  @Test
  void nobodyButTheProgramItselfAsksTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.buzzard.app..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(buzzard);
  }

  @Test
  void noPackageIsADrawerForOddsAndEnds() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..impl..", "..helper..", "..manager..")
        .check(buzzard);
  }
}
