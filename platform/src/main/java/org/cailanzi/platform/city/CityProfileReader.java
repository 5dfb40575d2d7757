package org.cailanzi.platform.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Mass;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a city's folder: {@code city.yml}, {@code regions.csv}, {@code commodities.csv}, {@code
 * supply.yml}, {@code prices.yml}, {@code figures.yml} and {@code basket.csv}. A folder of the file
 * system wins over the cities shipped with the platform.
 */
final class CityProfileReader {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private final String city;

  CityProfileReader(String city) {
    this.city = city;
  }

  CityProfile read() {
    CityFile file = read("city.yml", in -> new YAMLMapper().readValue(in, CityFile.class));
    return new CityProfile(
        file.name(),
        file.nameEn(),
        new RegionCode(file.code()),
        ZoneId.of(file.zone()),
        file.day(),
        rows("regions.csv", CityProfileReader::region),
        new Commodities(rows("commodities.csv", CityProfileReader::commodity)),
        file.groups().stream().map(CityFile.Group::toGroup).toList(),
        file.rules(),
        read("supply.yml", in -> new YAMLMapper().readValue(in, SupplyRules.class)),
        read("prices.yml", in -> new YAMLMapper().readValue(in, PriceRules.class)),
        read("figures.yml", in -> new YAMLMapper().readValue(in, FigureRules.class))
            .withBasket(rows("basket.csv", CityProfileReader::basketItem)));
  }

  private <T> List<T> rows(String name, Function<CSVRecord, T> reader) {
    return read(
        name,
        in -> {
          Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
          return CSV.parse(text).stream().map(reader).toList();
        });
  }

  private <T> T read(String name, Reading<T> reading) {
    try (InputStream in = open(name)) {
      return reading.read(in);
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalStateException(
          "The city profile " + city + " cannot be used: " + name + ": " + unreadable.getMessage(),
          unreadable);
    }
  }

  private InputStream open(String name) throws IOException {
    Path file = Path.of(city, name);
    if (Files.exists(file)) {
      return Files.newInputStream(file);
    }
    @Nullable InputStream shipped = resource(city, name);
    // Cities share the platform's goods and supply rules unless they bring their own.
    shipped = shipped == null ? resource("default", name) : shipped;
    if (shipped == null) {
      throw new IOException("no such file, neither " + file + " nor shipped");
    }
    return shipped;
  }

  private static @Nullable InputStream resource(String city, String name) {
    return CityProfileReader.class.getResourceAsStream("/cities/" + city + "/" + name);
  }

  private static Region region(CSVRecord row) {
    return new Region(
        new RegionCode(row.get("code")),
        row.get("zh"),
        row.get("en"),
        row.get("population").isEmpty() ? null : Long.valueOf(row.get("population")),
        LocalDate.parse(row.get("validFrom")),
        row.get("validTo").isEmpty() ? null : LocalDate.parse(row.get("validTo")));
  }

  private static Commodity commodity(CSVRecord row) {
    String grams = row.get("gramsPerUnit");
    return new Commodity(
        row.get("code"),
        row.get("zh"),
        row.get("en"),
        Stream.of(row.get("aliases").split("/", -1)).filter(it -> !it.isBlank()).toList(),
        row.get("group"),
        MeasureUnit.parse(row.get("unit")),
        grams.isEmpty() ? null : Long.valueOf(grams),
        Integer.parseInt(row.get("shelfLifeHours")),
        Storage.valueOf(row.get("storage")));
  }

  private static FigureRules.BasketItem basketItem(CSVRecord row) {
    return new FigureRules.BasketItem(
        row.get("commodity"), new BigDecimal(row.get("weight")), row.get("source"));
  }

  /** The YAML file as written. */
  record CityFile(
      String name,
      String nameEn,
      String code,
      String zone,
      LocalDate day,
      List<Group> groups,
      CityRules rules) {
    record Group(
        String code,
        String zh,
        String en,
        @Nullable String parent,
        @Nullable Long normGrams,
        @Nullable Integer targetDays) {
      FoodGroup toGroup() {
        return new FoodGroup(
            code, zh, en, parent, normGrams == null ? null : new Mass(normGrams), targetDays);
      }
    }
  }

  private interface Reading<T> {
    T read(InputStream in) throws IOException;
  }
}
