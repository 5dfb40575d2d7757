package org.cailanzi.delivery.dwelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
  @ParameterizedTest
  @CsvSource({
    "张三, 13812345678, 张**, 138****5678",
    "欧阳修远, 138 1234 5678, 欧**, 138****5678",
    "王, 82700001, 王**, ****01",
    "𠮷野家, '', 𠮷**, ''",
  })
  void names_and_phones_are_masked(String name, String phone, String zh, String masked) {
    Contact.Shown shown = new Contact(name, phone, "3 幢 201").masked();
    assertThat(shown.name()).isEqualTo(zh);
    assertThat(shown.phone()).isEqualTo(masked);
    assertThat(shown.address()).isEqualTo("3 幢 201");
  }

  @Test
  void what_is_no_phone_number_is_refused_without_repeating_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contact("张三", "身份证 3202", "3 幢 201"))
        .withMessageNotContaining("3202");
  }

  @Test
  void a_contact_never_prints_itself() {
    assertThat(new Contact("张三", "13812345678", "3 幢 201").toString())
        .doesNotContain("张")
        .doesNotContain("138")
        .doesNotContain("幢");
  }

  @Test
  void the_rank_follows_rule_q6() {
    assertThat(Needs.NONE.rank()).isEqualTo(4);
    assertThat(new Needs(1, false, false, false, false, null, false, false).rank()).isEqualTo(2);
    assertThat(new Needs(0, false, true, false, false, null, false, false).rank()).isEqualTo(2);
    assertThat(new Needs(1, true, true, false, true, null, false, false).rank()).isEqualTo(1);
  }
}
