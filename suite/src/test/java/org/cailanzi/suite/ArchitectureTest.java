package org.cailanzi.suite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(
          Map.of(
              "gateway", "org.cailanzi.gateway",
              "inventory-service", "org.cailanzi.inventory",
              "price-service", "org.cailanzi.price",
              "quarantine-delivery-service", "org.cailanzi.delivery"));

  private static final JavaClasses SUITE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cailanzi.suite");

  @Test
  void the_suite_has_the_packages_it_is_said_to_have() {
    assertThat(SUITE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "org.cailanzi.suite",
            "org.cailanzi.suite.table",
            "org.cailanzi.suite.city",
            "org.cailanzi.suite.load");
  }

  @Test
  void the_suite_knows_the_services_over_http_alone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PACKAGES.values().stream().map(it -> it + "..").toArray(String[]::new))
        .check(SUITE);
  }

  @Test
  void loading_does_not_know_which_city_it_loads() {
    noClasses()
        .that()
        .resideInAPackage("org.cailanzi.suite.load..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.cailanzi.suite.city..")
        .check(SUITE);
  }

  @Test
  void names_say_what_a_thing_is_for() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Entity)")
        .check(SUITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gateway", "inventory-service", "price-service", "quarantine-delivery-service"})
  void no_service_knows_another_by_its_classes(String service) {
    String own = PACKAGES.getOrDefault(service, "");
    JavaClasses classes =
        new ClassFileImporter().importPath(Path.of("..", service, "target/classes"));

    assertThat(classes)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getPackageName()).startsWith(own));
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            PACKAGES.values().stream()
                .filter(it -> !it.equals(own))
                .map(it -> it + "..")
                .toArray(String[]::new))
        .check(classes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gateway", "inventory-service", "price-service", "quarantine-delivery-service"})
  void no_service_is_built_with_another(String service) throws IOException {
    String pom = Files.readString(Path.of("..", service, "pom.xml"));

    assertThat(pom).contains("<artifactId>" + service + "</artifactId>");
    PACKAGES.keySet().stream()
        .filter(it -> !it.equals(service))
        .forEach(it -> assertThat(pom).doesNotContain("<artifactId>" + it + "</artifactId>"));
  }
}
