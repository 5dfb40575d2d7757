package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.junit.jupiter.api.Test;

class TableFileTest {
  @Test
  void a_file_is_known_by_its_bytes_and_not_by_its_name() {
    assertThat(digest("a,b\n1,2\n", "one.csv"))
        .isEqualTo(digest("a,b\n1,2\n", "two.csv"))
        .isNotEqualTo(digest("a,b\n1,3\n", "one.csv"))
        .hasSize(64);
  }

  private static String digest(String content, String name) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (TableFile file =
        TableFile.spool(new ByteArrayInputStream(bytes), name, TableLimits.standard())) {
      return file.digest();
    }
  }
}
