package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MillionRowsTest {
  @Test
  void a_million_rows_are_checked_and_written_in_a_heap_of_256_mebibytes()
      throws IOException, InterruptedException {
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                MillionRows.class.getName())
            .inheritIO()
            .start();
    try {
      assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(child.exitValue()).isZero();
    } finally {
      child.destroyForcibly();
    }
  }
}
