package org.cailanzi.price;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private final ApplicationModules features = ApplicationModules.of(PriceApplication.class);
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cailanzi.price");

  @Test
  void features_keep_their_secrets_and_form_no_cycle() {
    assertThat(features.stream().map(it -> it.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "point",
            "quote",
            "limit",
            "ceiling",
            "disaster",
            "verdict",
            "breach",
            "casefile",
            "casework",
            "escalation",
            "news",
            "judging",
            "rejudging",
            "intake",
            "loss",
            "doubt",
            "report",
            "substitution",
            "charge",
            "figure",
            "filing",
            "forecast",
            "basket",
            "alarm",
            "anomaly",
            "bulletin",
            "warning",
            "neighbour",
            "system");
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
  void prices_know_no_other_service() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cailanzi.inventory..", "org.cailanzi.delivery..", "org.cailanzi.gateway..")
        .check(classes);
  }

  @Test
  void rules_are_plain_java() {
    noClasses()
        .that()
        .haveFullyQualifiedName("org.cailanzi.price.verdict.CeilingIndex")
        .or()
        .haveSimpleName("Reckoning")
        .or()
        .haveSimpleName("Limit")
        .or()
        .haveSimpleName("Procedure")
        .or()
        .haveSimpleName("Counting")
        .or()
        .haveSimpleName("Escalation")
        .or()
        .haveSimpleName("Ceiling")
        .or()
        .haveSimpleName("PointDay")
        .or()
        .haveSimpleName("Stalls")
        .or()
        .haveSimpleName("Fence")
        .or()
        .haveSimpleName("Remark")
        .or()
        .haveNameMatching(
            ".*\\.(Relative|Panel|Change|Level|BasketIndex|BasePeriod|Replaced|Raised|ToFile|Alps|Ifpa)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..")
        .check(classes);
  }
}
