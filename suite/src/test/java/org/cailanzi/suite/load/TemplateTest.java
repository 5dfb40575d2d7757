package org.cailanzi.suite.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cailanzi.suite.table.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Row ROW =
      new Row(Map.of("zh", "大白菜", "price", "2.20", "to", "", "serves", "3202/320213"));

  private static String fill(String shape) {
    return new Template(ROW).json(JSON.readTree(shape)).toString();
  }

  @Test
  void a_column_stands_for_the_rows_value() {
    assertThat(fill("{\"zh\": \"{zh}\"}")).isEqualTo("{\"zh\":\"大白菜\"}");
    assertThat(new Template(ROW).text("key-{zh}")).isEqualTo("key-大白菜");
    assertThat(new Template(ROW).path("/sites/{serves}")).isEqualTo("/sites/3202%2F320213");
  }

  @Test
  void a_number_keeps_its_decimals_and_a_list_is_parted() {
    assertThat(fill("{\"yuan\": \"{price:number}\", \"serves\": \"{serves:list}\"}"))
        .isEqualTo("{\"yuan\":2.20,\"serves\":[\"3202\",\"320213\"]}");
  }

  @Test
  void a_blank_value_is_left_out_and_so_is_what_it_leaves_empty() {
    assertThat(fill("{\"a\": \"{to}\", \"b\": {\"c\": \"{to}\"}, \"d\": 1}"))
        .isEqualTo("{\"d\":1}");
  }

  @Test
  void a_column_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> fill("{\"a\": \"{nothing}\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }
}
