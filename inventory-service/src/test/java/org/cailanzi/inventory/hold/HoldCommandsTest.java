package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
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

  private List<String> commandsOf(Consumer<Instance> act) {
    List<String> commands = new ArrayList<>();
    Stage stage = new Stage(STORE.database(), commands::add);
    stage.actor(it -> act.accept(new Instance(it, time)));
    stage.play(new Random(1));
    return commands;
  }
}
