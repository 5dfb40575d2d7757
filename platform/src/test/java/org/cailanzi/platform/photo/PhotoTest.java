package org.cailanzi.platform.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
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

  @Test
  void where_and_when_it_was_taken_is_left_out_and_the_pixels_stay() throws IOException {
    BufferedImage pixels = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    pixels.setRGB(3, 4, 0x40C020);
    for (String format : List.of("jpg", "png")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(pixels, format, out);
      byte[] clean = out.toByteArray();
      byte[] told = format.equals("jpg") ? withExif(clean) : withText(clean);
      byte[] bare = Photo.of(base64(told)).withoutMetadata().bytes();
      assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("31.57N 120.30E");
      assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("31.57N 120.30E");
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(bare));
      BufferedImage before = ImageIO.read(new ByteArrayInputStream(clean));
      assertThat(shown.getRGB(3, 4)).isEqualTo(before.getRGB(3, 4));
    }
  }

  @Test
  void a_picture_that_breaks_off_cannot_be_cleaned() {
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of(base64(JPEG)).withoutMetadata());
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 9, 'I', 'H', 'D', 'R'
    };
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of(base64(png)).withoutMetadata());
  }

  private static byte[] withExif(byte[] jpeg) {
    byte[] text = "Exif\0\0 31.57N 120.30E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer told = ByteBuffer.allocate(jpeg.length + text.length + 4);
    told.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (text.length + 2));
    return told.put(text).put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] withText(byte[] png) {
    byte[] text = "tEXtGPS\0 31.57N 120.30E".getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(text);
    // After the head and the chunk IHDR of 13 bytes in its frame.
    int at = 8 + 12 + 13;
    ByteBuffer told = ByteBuffer.allocate(png.length + text.length + 8);
    told.put(png, 0, at).putInt(text.length - 4).put(text).putInt((int) sum.getValue());
    return told.put(png, at, png.length - at).array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
