package org.cailanzi.inventory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private final ApplicationModules features = ApplicationModules.of(InventoryApplication.class);
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cailanzi.inventory");

  @Test
  void features_keep_their_secrets_and_form_no_cycle() {
    assertThat(features.stream().map(it -> it.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "act",
            "allotment",
            "basket",
            "cover",
            "filing",
            "forecast",
            "goods",
            "hold",
            "ledger",
            "matching",
            "notice",
            "order",
            "population",
            "recall",
            "replenishment",
            "report",
            "reserve",
            "shelf",
            "site",
            "stock",
            "supply",
            "system",
            "transfer",
            "whatif");
    features.verify();
  }

  @Test
  void names_say_what_a_thing_is_for() {
    assertThat(classes).isNotEmpty();
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Entity)")
        .check(classes);
  }

  @Test
  void inventory_asks_no_other_service() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cailanzi.price..",
            "org.cailanzi.delivery..",
            "org.cailanzi.gateway..",
            "org.cailanzi.suite..")
        .check(classes);
  }

  @Test
  void rules_know_neither_the_database_nor_the_web_nor_the_clock() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(Stock|Lot|Sold|Movement|Hold|Promise|Plan|Pick|PickRule|Shortage|BestEffort"
                + "|Basket|Allowance|Allotment|Proposal|Judge|Form|Line|Census"
                + "|Headcount|Cover|Demand|GroupCover|Level|Proof|Picked|Transit|Transfer|Order"
                + "|Load|Arrival|Delivery|Reversal|Blocking|Tally|Recall|Trace|Packs|Notice"
                + "|Target|Curve|Share|Batch|Closure|Outlook|Gathered|Kinds"
                + "|RunsOut|Past|Filing|Filed|Deadline|Offer|Ask|Area|ReserveBook|ReleaseRules|Release"
                + "|Screening|Obstacles|Matching|Network|Need|Source)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "com.mongodb..", "org.bson..", "tools.jackson..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(classes);
  }
}
