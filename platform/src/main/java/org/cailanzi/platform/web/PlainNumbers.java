package org.cailanzi.platform.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;

/**
 * Reads numbers no longer than anybody means: 1e999999999 is eleven bytes on the wire, and a
 * gigabyte where it is written out.
 */
final class PlainNumbers extends BigDecimalDeserializer {
  private static final int MOST_DIGITS = 60;

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
    BigDecimal number = super.deserialize(parser, context);
    return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
        ? (BigDecimal)
            context.handleWeirdNumberValue(BigDecimal.class, number, "more than 60 digits")
        : number;
  }
}
