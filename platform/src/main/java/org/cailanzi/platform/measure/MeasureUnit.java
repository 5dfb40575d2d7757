package org.cailanzi.platform.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit as people write it ("公斤", "500g", "5升", "盒"), with its size in the whole unit of its
 * dimension. 1 斤 = 500 g = 10 两, 1 公斤 = 2 斤, 1 担 = 50 kg (DOMAIN §4.2).
 *
 * @param symbol the writing it was read from
 * @param size how many grams, millilitres or pieces one of it is, at least 1
 */
public record MeasureUnit(String symbol, Dimension dimension, long size) {

  public static final MeasureUnit GRAM = new MeasureUnit("g", Dimension.MASS, 1);
  public static final MeasureUnit JIN = new MeasureUnit("500g", Dimension.MASS, 500);
  public static final MeasureUnit KILOGRAM = new MeasureUnit("kg", Dimension.MASS, 1_000);
  public static final MeasureUnit TONNE = new MeasureUnit("t", Dimension.MASS, 1_000_000);
  public static final MeasureUnit LITRE = new MeasureUnit("L", Dimension.VOLUME, 1_000);
  public static final MeasureUnit PIECE = new MeasureUnit("piece", Dimension.COUNT, 1);

  private static final Pattern COUNTED = Pattern.compile("(\\d{1,6})?([a-z]+|\\p{IsHan}+)");

  // A file of a million rows writes the same few units.
  private static final Map<String, MeasureUnit> READ = new ConcurrentHashMap<>();
  private static final int REMEMBERED = 1_000;

  public MeasureUnit {
    if (size < 1) {
      throw new IllegalArgumentException("A unit has a size of at least 1: " + size);
    }
  }

  /**
   * Reads a unit as written on a form or a sheet; white space, case and full-width letters do not
   * matter, and a leading "元/" or "/" is dropped.
   *
   * @throws NoConversion for a unit that is not known
   */
  public static MeasureUnit parse(String written) {
    @Nullable MeasureUnit known = READ.get(written);
    if (known != null) {
      return known;
    }
    MeasureUnit read = read(written);
    if (READ.size() < REMEMBERED) {
      READ.put(written, read);
    }
    return read;
  }

  private static MeasureUnit read(String written) {
    String text = normalise(written);
    Matcher matcher = COUNTED.matcher(text);
    if (!matcher.matches()) {
      throw new NoConversion(written, "g, ml, piece");
    }
    long count = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
    MeasureUnit one = one(matcher.group(2), written);
    if (count < 1) {
      throw new NoConversion(written, one.dimension().baseUnit());
    }
    return new MeasureUnit(text, one.dimension(), Math.multiplyExact(count, one.size()));
  }

  private static String normalise(String written) {
    String text =
        java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .toLowerCase(Locale.ROOT);
    return text.replaceFirst("^(元|cny|yuan)?/", "");
  }

  private static MeasureUnit one(String word, String written) {
    return switch (word) {
      case "g", "克" -> GRAM;
      case "两" -> new MeasureUnit(word, Dimension.MASS, 50);
      case "斤", "市斤", "jin" -> JIN;
      case "kg", "公斤", "千克" -> KILOGRAM;
      case "担" -> new MeasureUnit(word, Dimension.MASS, 50_000);
      case "t", "吨", "mt" -> TONNE;
      case "ml", "毫升" -> new MeasureUnit(word, Dimension.VOLUME, 1);
      case "l", "升", "公升" -> LITRE;
      case "piece", "pieces", "pcs", "个", "盒", "袋", "枚", "瓶", "支", "只", "包", "桶", "份", "件" -> PIECE;
      case "箱" ->
          throw new Unusable(
              "一箱有多少并不固定，请写明每箱的数量", "How much a crate (箱) holds differs: say how much is in one");
      default -> throw new NoConversion(written, "g, ml, piece");
    };
  }

  /**
   * So many of this unit, exactly.
   *
   * @throws NoConversion when the result is not whole in the dimension's unit (0.5 g)
   */
  public Quantity times(BigDecimal amount) {
    Typed.reasonable(amount);
    try {
      return new Quantity(amount.multiply(BigDecimal.valueOf(size)).longValueExact(), dimension);
    } catch (ArithmeticException notWhole) {
      throw new NoConversion(amount.toPlainString() + " " + symbol, dimension.baseUnit());
    }
  }
}
