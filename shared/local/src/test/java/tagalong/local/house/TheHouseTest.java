package tagalong.local.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who lives where, and who may know whom. */
@AnalyzeClasses(packages = "tagalong", importOptions = ImportOption.DoNotIncludeTests.class)
class TheHouseTest {
  @ArchTest
  final ArchRule theDomainKnowsNobody =
      classes()
          .that()
          .resideInAPackage("tagalong.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "tagalong.domain..", "java..", "javax.crypto..", "org.jspecify.."));

  @ArchTest
  final ArchRule theRoomsOfTheDomainFollowThePath =
      slices().matching("tagalong.domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  final ArchRule noFunctionKnowsAnother =
      slices()
          .matching(
              "tagalong.(tagbeacon|consumerapi|eventapi|fileimport|reactor|courier|clock|adminapi)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  final ArchRule noFunctionLooksThroughAllThereIs =
      noClasses()
          .that()
          .resideInAnyPackage(
              "tagalong.tagbeacon..",
              "tagalong.consumerapi..",
              "tagalong.eventapi..",
              "tagalong.fileimport..",
              "tagalong.reactor..",
              "tagalong.courier..",
              "tagalong.clock..",
              "tagalong.adminapi..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("WholeStore");

  @ArchTest
  final ArchRule whatIsWrittenDownDoesNotKnowWhere =
      noClasses()
          .that()
          .resideInAPackage("tagalong.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tagalong.aws..", "tagalong.local..");

  @ArchTest
  final ArchRule onlySettingsReadTheEnvironment =
      noClasses()
          .that()
          .doNotHaveSimpleName("Settings")
          .and()
          .resideOutsideOfPackage("tagalong.testkit..")
          .should()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getenv");
}
