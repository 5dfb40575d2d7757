package org.cailanzi.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "org.cailanzi.platform";

  private static final JavaClasses PLATFORM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void the_platform_has_the_rooms_we_know_of() {
    Set<String> rooms = new TreeSet<>();
    PLATFORM.forEach(
        it -> {
          if (it.getPackageName().startsWith(ROOT + ".")) {
            rooms.add(it.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]);
          }
        });
    assertThat(rooms)
        .containsExactlyInAnyOrder(
            "city",
            "commodity",
            "filing",
            "idempotency",
            "identity",
            "measure",
            "photo",
            "problem",
            "region",
            "store",
            "table",
            "web");
  }

  @Test
  void measures_depend_on_the_java_library_alone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".measure..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".measure..")
        .check(PLATFORM);
  }

  @Test
  void rooms_form_no_cycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PLATFORM);
  }

  @Test
  void the_platform_knows_no_service() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cailanzi.inventory..",
            "org.cailanzi.price..",
            "org.cailanzi.delivery..",
            "org.cailanzi.gateway..",
            "org.cailanzi.suite..")
        .check(PLATFORM);
  }

  @Test
  void names_say_what_a_thing_is_for() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Entity)")
        .check(PLATFORM);
  }
}
