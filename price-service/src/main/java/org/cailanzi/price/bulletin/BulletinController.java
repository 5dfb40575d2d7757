package org.cailanzi.price.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.price.basket.Basket;
import org.cailanzi.price.basket.BasketIndex;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Figures;
import org.cailanzi.price.figure.Figures.GoodsFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the bulletin of a day. */
@RestController
class BulletinController {
  private final Asked asked;
  private final Figures figures;
  private final Basket basket;
  private final Breaches breaches;
  private final CityProfile city;

  BulletinController(
      Asked asked, Figures figures, Basket basket, Breaches breaches, CityProfile city) {
    this.asked = asked;
    this.figures = figures;
    this.basket = basket;
    this.breaches = breaches;
    this.city = city;
  }

  /**
   * The bulletin of a region and day.
   *
   * @param format {@code xlsx} or {@code csv}
   * @param asOf an instant; what was kept or judged after it is not seen
   */
  @GetMapping("/bulletin")
  ResponseEntity<byte[]> bulletin(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    caller.require(Role.BUREAU);
    Question question = asked.question(caller, region, stage, asOf);
    caller.requireScope(question.region());
    Format wanted = Field.oneOf("format", format, List.of(Format.values()), Format::wireName);
    List<GoodsFigure> said =
        figures.of(city.commodities().all(), question, day).stream()
            .filter(it -> it.figure().level().isPresent())
            .toList();
    Bulletin bulletin = Bulletin.of(head(question, day), said);
    String name = "bulletin-" + question.region() + "-" + day + "." + wanted.wireName();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(written(bulletin, wanted));
  }

  // A page of a hundred lines: whole in memory, so that a file that breaks off is never sent.
  private static byte[] written(Bulletin bulletin, Format wanted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (wanted) {
        case CSV -> BulletinFile.csv(bulletin, out);
        case XLSX -> BulletinFile.xlsx(bulletin, out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private List<List<Object>> head(Question question, LocalDate day) {
    Bilingual place = asked.name(question.region());
    BasketIndex index =
        Objects.requireNonNull(basket.of(question, null, day, day).get(day), "one day was asked");
    Object value = index.value().<Object>map(it -> it).orElseGet(() -> insufficient(index));
    return List.of(
        List.of("农副产品价格日报 Daily price bulletin", place.zh() + " " + place.en()),
        List.of("日期 Day", day.toString()),
        List.of("环节 Stage", question.stage().zh() + " " + question.stage().wireName()),
        List.of("数据截至 As known at", question.asOf().toString()),
        List.of("截至当地时间 Local time", local(question.asOf())),
        List.of("基期 Base date", city.rules().priceBaseDate().toString()),
        List.of("菜篮子价格指数 Basket price index", value),
        List.of(
            "指数算式 Its arithmetic", index.arithmetic().map(BulletinController::both).orElse("—")),
        List.of("超限价线索 Open breaches", breaches.openOn(day, question.region(), question.asOf())));
  }

  private String local(Instant at) {
    return LocalDateTime.ofInstant(at, city.zone())
        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
  }

  private String insufficient(BasketIndex index) {
    return index
        .insufficient(city.figures().leastCoverage())
        .map(BulletinController::both)
        .orElseThrow();
  }

  private static String both(Bilingual said) {
    return said.zh() + " " + said.en();
  }

  private enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    private String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
