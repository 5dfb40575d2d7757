package org.cailanzi.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private final ApplicationModules features = ApplicationModules.of(DeliveryApplication.class);
  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cailanzi.delivery");

  @Test
  void features_keep_their_secrets_and_form_no_cycle() {
    assertThat(features.stream().map(it -> it.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "courier",
            "dwelling",
            "fulfilment",
            "limit",
            "neighbour",
            "privacy",
            "quarantine",
            "request",
            "road",
            "round",
            "slot",
            "summary",
            "system",
            "visit");
    features.verify();
  }

  @Test
  void names_say_what_a_thing_is_for() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Entity)")
        .check(production);
  }

  @Test
  void neighbours_are_known_over_http_alone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cailanzi.inventory..", "org.cailanzi.price..", "org.cailanzi.gateway..")
        .check(production);
  }

  @Test
  void feign_and_breakers_stay_in_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cailanzi.delivery.neighbour")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("feign..", "io.github.resilience4j..", "org.springframework.cloud..")
        .check(production);
  }

  @Test
  void rules_know_neither_spring_nor_the_database_nor_the_time() {
    classes()
        .that()
        .haveSimpleNameStartingWith("SupplyRequest")
        .or()
        .haveSimpleName("QuarantineCase")
        .or()
        .haveSimpleName("IsolationRule")
        .or()
        .haveSimpleName("RoundPlanner")
        .or()
        .haveSimpleName("Round")
        .or()
        .haveSimpleName("Tour")
        .or()
        .haveSimpleName("StopOrder")
        .or()
        .haveSimpleName("Segment")
        .or()
        .haveSimpleName("Scale")
        .or()
        .haveSimpleName("NearestNode")
        .or()
        .haveSimpleName("Step")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.cailanzi.delivery..", "org.cailanzi.platform..")
        .check(production);
  }

  @Test
  void graphs_stay_behind_the_road_network() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cailanzi.delivery.road")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jgrapht..")
        .check(production);
    classes()
        .that()
        .haveSimpleName("RoadNetwork")
        .or()
        .haveSimpleName("ShortestWays")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.jgrapht..",
            "org.cailanzi.delivery.road..",
            "org.cailanzi.platform.region..")
        .check(production);
  }
}
