package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A form as it stands, with what it contradicts. */
record FormBody(
    String site,
    LocalDate day,
    List<LineBody> lines,
    List<LineBody> earlier,
    List<FindingBody> findings) {
  static FormBody of(Form form, List<Contradiction> found) {
    return new FormBody(
        form.key().site(),
        form.key().day(),
        new TreeMap<>(form.current()).values().stream().map(LineBody::of).toList(),
        form.earlier().stream().map(LineBody::of).toList(),
        found.stream().map(FindingBody::of).toList());
  }

  record LineBody(
      String commodity,
      int version,
      @Nullable QuantityBody opening,
      @Nullable QuantityBody in,
      @Nullable QuantityBody out,
      @Nullable QuantityBody closing,
      @Nullable QuantityBody inTransit,
      @Nullable BigDecimal reportedCoverDays,
      @Nullable QuantityBody governmentReserve,
      @Nullable BigDecimal standardDays,
      @Nullable String reserveNote,
      String by,
      Instant at) {
    static LineBody of(Form.Entry entry) {
      Line line = entry.line();
      return new LineBody(
          line.commodity(),
          entry.version(),
          body(line.opening()),
          body(line.in()),
          body(line.out()),
          body(line.closing()),
          body(line.inTransit()),
          line.reportedCoverDays(),
          body(line.reserve().government()),
          line.reserve().standardDays(),
          line.reserve().note(),
          entry.by(),
          entry.at());
    }

    private static @Nullable QuantityBody body(@Nullable Quantity quantity) {
      return quantity == null ? null : QuantityBody.of(quantity);
    }
  }

  record FindingBody(
      String kind,
      String weight,
      String site,
      LocalDate day,
      String commodity,
      String said,
      String reckoned,
      String text,
      String textEn) {
    static FindingBody of(Contradiction it) {
      return new FindingBody(
          it.kind().wireName(),
          it.weight().wireName(),
          it.site(),
          it.day(),
          it.commodity(),
          it.said(),
          it.reckoned(),
          it.text().zh(),
          it.text().en());
    }
  }
}
