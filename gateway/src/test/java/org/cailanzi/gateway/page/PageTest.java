package org.cailanzi.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be known of the pages without a browser; the suite opens them in one. */
class PageTest extends GatewayFixture {
  private static final Path STATIC = Path.of("src/main/resources/static");
  // Of a statement at the beginning of a line, or of a call: labels say "from" too.
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^import\\s+(?:[^'\n]*\\sfrom\\s+)?|^\\}\\s+from\\s+|\\bimport\\s*\\(\\s*)'([^']+)'",
          Pattern.MULTILINE);

  private static final Pattern SCREEN = Pattern.compile("tag: '([^']+)', file: '([^']+)'");

  @Autowired JsonMapper json;

  @Test
  void the_first_page_and_everything_it_names_is_there() {
    HttpResponse<String> page = send(to("/"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    List<String> named = all("(?:src|href)=\"(/[^\"]+)\"", page.body());
    assertThat(named).hasSizeGreaterThan(8);
    assertThat(named).allSatisfy(path -> assertThat(send(to(path)).statusCode()).isEqualTo(200));
  }

  @Test
  void every_module_of_the_import_map_is_served() {
    JsonNode imports = importMap();

    assertThat(imports.size()).isGreaterThan(3);
    imports
        .properties()
        .forEach(
            entry -> {
              String path = entry.getValue().asString();
              String file = path.endsWith("/") ? path + "package.json" : path;
              assertThat(send(to(file)).statusCode()).as(path).isEqualTo(200);
            });
  }

  @Test
  void every_import_of_our_scripts_leads_to_a_file() {
    JsonNode imports = importMap();
    for (Path script : scripts()) {
      for (String target : all(IMPORT, read(script))) {
        if (target.startsWith(".")) {
          assertThat(script.resolveSibling(target)).as(target + " of " + script).exists();
        } else {
          assertThat(isServed(imports, target)).as(target + " of " + script).isTrue();
        }
      }
    }
  }

  @Test
  void every_screen_has_a_file_that_makes_it() {
    Path app = STATIC.resolve("app.js");
    Matcher screen = SCREEN.matcher(read(app));
    int screens = 0;
    for (; screen.find(); screens++) {
      assertThat(read(app.resolveSibling(screen.group(2))))
          .contains("customElements.define('" + screen.group(1) + "'");
    }
    assertThat(screens).isGreaterThan(12);
  }

  /** By its own line of the import map, or as a file below one that ends in a slash. */
  private boolean isServed(JsonNode imports, String target) {
    return imports.has(target)
        || imports.properties().stream()
            .filter(it -> it.getKey().endsWith("/") && target.startsWith(it.getKey()))
            .map(it -> it.getValue().asString() + target.substring(it.getKey().length()))
            .anyMatch(it -> send(to(it)).statusCode() == 200);
  }

  @Test
  void one_file_talks_http_and_none_evaluates_or_styles_inline() {
    for (Path script : scripts()) {
      String text = read(script);
      if (!script.endsWith("api.js")) {
        assertThat(text).as(script.toString()).doesNotContain("fetch(");
      }
      assertThat(text)
          .as(script.toString())
          .doesNotContain("eval(", "innerHTML", " style=", "unsafeHTML", "console.");
      assertThat(text.lines().count()).as(script.toString()).isLessThanOrEqualTo(170);
    }
  }

  @Test
  void pages_know_their_city_without_a_session_and_without_any_service() {
    JsonNode city = json.readTree(send(to("/city")).body());

    assertThat(city.path("zh").asString()).isEqualTo("无锡市");
    assertThat(city.path("code").asString()).isEqualTo("3202");
    assertThat(city.path("slots").get(0).path("code").asString()).isEqualTo("AM");
    assertThat(city.path("commodities").size()).isGreaterThan(30);
    assertThat(city.path("regions").size()).isGreaterThan(7);
  }

  private JsonNode importMap() {
    String map =
        all("<script type=\"importmap\">([^<]+)</script>", send(to("/")).body()).getFirst();
    return json.readTree(map).path("imports");
  }

  private static List<Path> scripts() {
    try (Stream<Path> files = Files.walk(STATIC)) {
      List<Path> scripts = files.filter(it -> it.toString().endsWith(".js")).toList();
      assertThat(scripts).hasSizeGreaterThan(10);
      return scripts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> all(String pattern, String text) {
    return all(Pattern.compile(pattern), text);
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
