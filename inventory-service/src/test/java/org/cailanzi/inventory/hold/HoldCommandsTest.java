package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many database commands the hot paths cost (DESIGN §11). */
class HoldCommandsTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private final TestClock time = new TestClock(Instance.START);

  @Test
  void a_three_line_hold_takes_four_commands_and_a_refusal_two() {
    var inventory = new Instance(STORE.database(), time);
    for (String commodity : List.of("CABBAGE", "POTATO", "ONION")) {
      inventory.receive(commodity, 1_000, "r-" + commodity);
    }

    assertThat(commandsOf(it -> it.take("h1", Map.of("CABBAGE", 1L, "POTATO", 1L, "ONION", 1L))))
        .containsExactly("find", "insertOne", "bulkWrite", "updateOne");
    assertThat(commandsOf(it -> it.take("h2", Map.of("CABBAGE", 1L, "PORK", 1L))))
        .containsExactly("find", "insertOne");
    assertThat(commandsOf(it -> it.issue("h1")))
        .containsExactly("find", "updateOne", "find", "find", "bulkWrite", "updateOne");
  }

  @Test
  void where_a_household_may_have_only_so_much_of_some_lines_it_takes_one_more() {
    var inventory = new Instance(STORE.database(), time);
    Map<String, Long> goods = Map.of("RICE", 1_000L, "LEEK", 1_000L, "TOFU", 1_000L);
    goods.keySet().forEach(it -> inventory.receive(it, 10_000, "r-" + it));
    Allowance allowance =
        new Allowance(
            new Household("home-1-opaque-key"),
            LocalDate.of(2020, 2, 24),
            Map.of("RICE", Quantity.grams(2_500), "LEEK", Quantity.grams(2_500)));

    for (String hold : List.of("l1", "l2")) {
      assertThat(commandsOf(it -> it.take(hold, goods, allowance)))
          .as("whether or not the household has some already")
          .containsExactly("find", "insertOne", "updateOne", "bulkWrite", "updateOne");
    }
    assertThat(commandsOf(it -> it.take("l3", goods, allowance)))
        .as("what it has is read and the refusal is written down")
        .containsExactly("find", "insertOne", "updateOne", "find", "updateOne", "updateOne");
    assertThat(commandsOf(it -> it.issue("l1")))
        .as("handed over whole, it counts for what it did")
        .containsExactly("find", "updateOne", "find", "find", "bulkWrite", "updateOne");
    assertThat(commandsOf(it -> it.release("l2")))
        .containsExactly(
            "find", "updateOne", "find", "find", "bulkWrite", "find", "updateOne", "updateOne");
  }

  private List<String> commandsOf(Consumer<Instance> act) {
    List<String> commands = new ArrayList<>();
    Stage stage = new Stage(STORE.database(), commands::add);
    stage.actor(it -> act.accept(new Instance(it, time)));
    stage.play(new Random(1));
    return commands;
  }
}
