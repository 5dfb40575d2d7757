package org.cailanzi.delivery.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PhotoTest {
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

  @Test
  void the_bytes_say_what_it_is() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
    assertThat(Photo.of(base64(JPEG)).mediaType()).isEqualTo("image/jpeg");
    assertThat(Photo.of(base64(png)).mediaType()).isEqualTo("image/png");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Photo.of(base64("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))))
        .withMessageContaining("JPEG");
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of("not base64!"));
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of(""));
  }

  @Test
  void three_hundred_kilobytes_are_taken_and_a_byte_more_is_not() {
    assertThat(Photo.of(base64(Arrays.copyOf(JPEG, Photo.MOST_BYTES))).bytes())
        .hasSize(Photo.MOST_BYTES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Photo.of(base64(Arrays.copyOf(JPEG, Photo.MOST_BYTES + 1))))
        .withMessageContaining("300 kB");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
