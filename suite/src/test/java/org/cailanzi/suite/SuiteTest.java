package org.cailanzi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Suite suite =
      new Suite(new PrintStream(told, true, StandardCharsets.UTF_8), Map.of());

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void preparing_a_city_tells_how_to_start_the_services(@TempDir Path folder) {
    assertThat(suite.run("prepare", folder.toString())).isZero();

    assertThat(told()).contains("profile=wuxi", "day=2020-02-24");
    Duration offset =
        Duration.ofHours(
            Long.parseLong(told().replaceAll("(?s).*clockOffsetHours=(\\S+).*", "$1")));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(today.plusDays(offset.toDays())).isEqualTo("2020-02-24");
  }

  @Test
  void a_folder_that_is_no_citys_is_told_in_one_line(@TempDir Path empty, @TempDir Path folder) {
    assertThat(suite.run("prepare", folder.toString(), empty.toString())).isOne();

    assertThat(told().lines()).hasSize(1);
  }

  @Test
  void a_folder_without_a_plan_is_not_loaded(@TempDir Path empty) {
    assertThat(suite.run("load", empty.toString(), empty.toString(), "http://127.0.0.1:1")).isOne();

    assertThat(told()).contains("no load plan").hasLineCount(1);
  }

  @Test
  void a_wrong_call_is_told_the_right_ones() {
    assertThat(suite.run("feed")).isEqualTo(2);
  }
}
