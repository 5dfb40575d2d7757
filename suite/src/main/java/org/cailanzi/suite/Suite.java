package org.cailanzi.suite;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.suite.city.City;
import org.cailanzi.suite.load.Gateway;
import org.cailanzi.suite.load.LoadPlan;
import org.cailanzi.suite.load.Loader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What {@code ./run} asks of Java.
 *
 * <ul>
 *   <li>{@code prepare FOLDER [CITY]}: puts a city's tables and load plan into a folder and prints
 *       {@code profile=…}, {@code zone=…}, {@code day=…} and {@code clockOffsetHours=…} for the
 *       services
 *   <li>{@code load FOLDER HOME GATEWAY}: loads it; passwords and the services' clock offset come
 *       from the environment
 *   <li>{@code card DWELLING GATEWAY}: prints a new card for a door, which closes the one before
 * </ul>
 *
 * <p>Exit status 0 done, 1 told in one line why not, 2 for a wrong call.
 */
public final class Suite {
  private final PrintStream out;
  private final Map<String, String> environment;

  Suite(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  @SuppressWarnings("SystemOut") // a command line's answer
  static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    System.exit(new Suite(out, System.getenv()).run(arguments));
  }

  int run(String... arguments) {
    try {
      String[] rest =
          arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
      String command = arguments.length == 0 ? "" : arguments[0];
      return switch (command + rest.length) {
        case "prepare1" -> prepare(Path.of(rest[0]), null);
        case "prepare2" -> prepare(Path.of(rest[0]), Path.of(rest[1]));
        case "load3" -> load(Path.of(rest[0]), Path.of(rest[1]), URI.create(rest[2]));
        case "card2" -> card(rest[0], URI.create(rest[1]));
        default -> usage();
      };
    } catch (City.UnknownCity | Gateway.Unreachable | IllegalArgumentException told) {
      out.println(told.getMessage());
      return 1;
    }
  }

  private int usage() {
    out.println("prepare FOLDER [CITY] | load FOLDER HOME GATEWAY | card DWELLING GATEWAY");
    return 2;
  }

  private int prepare(Path folder, @Nullable Path city) {
    City.prepare(city, folder);
    LoadPlan plan = LoadPlan.read(folder.resolve(City.PLAN));
    ZoneId zone = CityConfiguration.readProfile(plan.profile()).zone();
    // What takes today, in the city's own zone, to the day of its tables.
    long days = plan.day().toEpochDay() - LocalDate.now(zone).toEpochDay();
    out.println("profile=" + plan.profile());
    out.println("zone=" + zone);
    out.println("day=" + plan.day());
    out.println("clockOffsetHours=" + Duration.ofDays(days).toHours());
    return 0;
  }

  /** The day that the services have, in the city's own zone. */
  private LocalDate today(LoadPlan plan) {
    Duration offset = Duration.parse(environment.getOrDefault("CAILANZI_CLOCK_OFFSET", "PT0S"));
    ZoneId zone = CityConfiguration.readProfile(plan.profile()).zone();
    return LocalDate.ofInstant(Instant.now().plus(offset), zone);
  }

  private int load(Path folder, Path home, URI address) {
    LoadPlan plan = LoadPlan.read(folder.resolve(City.PLAN));
    String staff = environment.getOrDefault("CAILANZI_STAFF_PASSWORD", "");
    Map<String, String> passwords = new HashMap<>();
    plan.steps().forEach(it -> passwords.put(it.as(), staff));
    passwords.put("admin", environment.getOrDefault("CAILANZI_ADMIN_PASSWORD", ""));
    Gateway gateway = new Gateway(address, passwords);
    Map<String, String> words =
        Map.of("staffPassword", staff, "tomorrow", today(plan).plusDays(1).toString());
    long refused = new Loader(folder, home, gateway, words).load(plan, out);
    if (refused > 0) {
      out.printf(
          "  %,d 行未被接受，见 rows were refused, see %s%n", refused, home.resolve("load-report.json"));
    }
    return 0;
  }

  private int card(String dwelling, URI address) {
    String staff = environment.getOrDefault("CAILANZI_STAFF_PASSWORD", "");
    Gateway gateway = new Gateway(address, Map.of("dispatcher", staff));
    Gateway.Answer answer =
        gateway.post(
            "dispatcher",
            "/api/delivery/dwellings/" + dwelling + "/door-cards",
            UUID.randomUUID().toString(),
            JsonNodeFactory.instance.objectNode());
    String card = answer.body().path("card").asString("");
    out.println(card.isEmpty() ? answer.body() : card);
    return card.isEmpty() ? 1 : 0;
  }
}
