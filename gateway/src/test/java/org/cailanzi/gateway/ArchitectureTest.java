package org.cailanzi.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cailanzi.gateway");

  @Test
  void features_keep_their_secrets_and_form_no_cycle() {
    ApplicationModules features = ApplicationModules.of(GatewayApplication.class);

    assertThat(features.stream().map(it -> it.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "access",
            "account",
            "apidocs",
            "limit",
            "neighbour",
            "page",
            "refusal",
            "route",
            "session",
            "time",
            "token");
    features.verify();
  }

  @Test
  void names_say_what_a_thing_is_for() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Entity)")
        .check(classes);
  }

  @Test
  void the_gateway_knows_the_services_over_http_alone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cailanzi.inventory..", "org.cailanzi.price..", "org.cailanzi.delivery..")
        .check(classes);
  }
}
