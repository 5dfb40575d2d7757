package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private record Line(String goods, @Nullable Long grams, int version) {}

  @Test
  void a_column_in_which_every_line_has_the_usual_is_not_written_and_is_read_as_the_usual() {
    Document written = written(new Line("EGGS", null, 1), new Line("ONION", null, 1));

    assertThat(written).containsOnlyKeys("goods");
    Columns columns = Columns.of(written);
    assertThat(columns.lines("goods")).isEqualTo(2);
    assertThat(columns.get("grams", 1, Long.class)).isNull();
    assertThat(columns.getOr("version", 1, 1)).isEqualTo(1);
  }

  @Test
  void one_line_that_is_otherwise_has_the_column_written_for_all() {
    Document written = written(new Line("EGGS", 500L, 1), new Line("ONION", null, 2));

    Columns columns = Columns.of(written);
    assertThat(columns.get("grams", 0, Long.class)).isEqualTo(500);
    assertThat(columns.get("grams", 1, Long.class)).isNull();
    assertThat(columns.getOr("version", 0, 1)).isEqualTo(1);
    assertThat(columns.getOr("version", 1, 1)).isEqualTo(2);
  }

  @Test
  void no_lines_are_no_columns() {
    assertThat(written()).isEmpty();
    assertThat(Columns.of(written()).lines("goods")).isZero();
  }

  private static Document written(Line... lines) {
    return Columns.writing(List.of(lines))
        .column("goods", Line::goods)
        .column("grams", Line::grams)
        .column("version", 1, Line::version)
        .toDocument();
  }
}
