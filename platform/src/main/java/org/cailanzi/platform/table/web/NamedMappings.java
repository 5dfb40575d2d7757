package org.cailanzi.platform.table.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Mapping;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Mappings kept under a name: those a service ships in {@code mappings/}, and those of a folder,
 * which count more. A mapping that cannot be read stops the service before it can mislead anybody.
 */
public final class NamedMappings {
  private final Map<String, String> json = new TreeMap<>();

  /** A mapping as the API lists it. */
  public record Note(String name, @Nullable Bilingual about) {}

  NamedMappings(@Nullable Path folder) {
    load("classpath*:mappings/*.json");
    if (folder != null) {
      load(folder.toUri() + "*.json");
    }
    json.values().forEach(Mapping::parse);
  }

  private void load(String pattern) {
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var name = Objects.requireNonNull(resource.getFilename()).replaceFirst("\\.json$", "");
        json.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public List<Note> notes() {
    return json.entrySet().stream()
        .map(it -> new Note(it.getKey(), Mapping.parse(it.getValue()).about()))
        .toList();
  }

  /**
   * The mapping as its clerk wrote it.
   *
   * @throws TableUnreadable if there is none of that name
   */
  public String json(String name) {
    var found = json.get(name);
    if (found == null) {
      var names = String.join(" / ", json.keySet());
      throw new TableUnreadable(
          "mapping-unknown",
          "没有名为“%s”的对应关系；请写 JSON，或用其中之一：%s".formatted(name, names),
          "There is no mapping named “%s”; write JSON, or one of: %s".formatted(name, names));
    }
    return found;
  }
}
