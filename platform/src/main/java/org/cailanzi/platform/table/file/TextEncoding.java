package org.cailanzi.platform.table.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a text file is in: by its mark, else UTF-8 if all of it is, else GB18030, in which
 * Excel in China writes CSV. The whole file is looked at, since its first Chinese word may be late.
 */
record TextEncoding(Charset charset) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  static TextEncoding of(Path path, @Nullable String named) throws IOException {
    if (named != null) {
      return new TextEncoding(known(named));
    }
    byte[] mark;
    try (var in = Files.newInputStream(path)) {
      mark = in.readNBytes(2);
    }
    if (mark.length == 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
      return new TextEncoding(StandardCharsets.UTF_16LE);
    }
    if (mark.length == 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
      return new TextEncoding(StandardCharsets.UTF_16BE);
    }
    for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      if (decodes(path, charset)) {
        return new TextEncoding(charset);
      }
    }
    throw new TableUnreadable(
        "encoding-unknown",
        "文件编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”",
        "The text is neither UTF-8 nor GB18030; save it as “CSV UTF-8”");
  }

  /** Strict: a byte that does not decode is an error, never a replacement character. */
  Reader reader(Path path) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader =
        new BufferedReader(
            new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(path), 1 << 16), decoder),
            1 << 16);
    try {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
    } catch (IOException broken) {
      reader.close();
      throw broken;
    }
    return reader;
  }

  private static boolean decodes(Path path, Charset charset) throws IOException {
    var chars = new char[1 << 14];
    try (var reader = new TextEncoding(charset).reader(path)) {
      while (reader.read(chars) >= 0) {
        // Only whether it decodes is of interest.
      }
      return true;
    } catch (CharacterCodingException not) {
      return false;
    }
  }

  private static Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new TableUnreadable(
          "encoding-unknown",
          "不认识的编码 " + name + "，请用 UTF-8 或 GB18030",
          "No encoding is called " + name + "; use UTF-8 or GB18030",
          unknown);
    }
  }
}
