package org.cailanzi.platform.table.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolsTest {
  private static final long OWN = ProcessHandle.current().pid();

  @TempDir Path folder;

  @Test
  void what_dead_processes_left_is_cleared_away_and_nothing_else() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path ofTheDead = file("table-" + dead.pid() + "-1.import");
    Path ofOurNumberBefore = file("table-" + OWN + "-0.import");
    Files.setLastModifiedTime(ofOurNumberBefore, FileTime.from(Instant.EPOCH));
    Path ours = file("table-" + OWN + "-1.import");
    Path ofOurParent =
        file("table-" + ProcessHandle.current().parent().orElseThrow().pid() + "-1.import");
    Path others = file("table-of-others.import");

    Spools.clear(folder);

    assertThat(ofTheDead).doesNotExist();
    assertThat(ofOurNumberBefore).doesNotExist();
    assertThat(ours).exists();
    assertThat(ofOurParent).exists();
    assertThat(others).exists();
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "x");
  }
}
