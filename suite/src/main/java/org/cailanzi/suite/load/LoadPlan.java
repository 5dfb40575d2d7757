package org.cailanzi.suite.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which table goes to which endpoint, in which order, as whom.
 *
 * @param profile the city profile the services must run with
 * @param day the day the tables are of
 */
public record LoadPlan(String city, String profile, LocalDate day, List<Step> steps) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public LoadPlan {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a plan.
   *
   * @throws IllegalArgumentException in one line, when the file is missing or not a plan
   */
  public static LoadPlan read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no load plan " + file);
    }
    try {
      return YAML.readValue(file.toFile(), LoadPlan.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "The load plan " + file + " cannot be read: " + broken.getOriginalMessage(), broken);
    }
  }

  /**
   * One table on its way to one endpoint; exactly one of {@code importTo}, {@code put} and {@code
   * post} is given.
   *
   * @param what shown while it runs, Chinese first
   * @param as the account that acts
   * @param importTo the import endpoint the whole table is sent to
   * @param mode of the import, {@code good-rows} unless given
   * @param mapping of the import, when the table's columns are not the endpoint's
   * @param put the path each row is put to; {@code {column}} stands for the row's value
   * @param post the path each row is posted to, with {@code key} as its Idempotency-Key
   * @param body the JSON of a row, see {@link Template}
   * @param rows how many rows from the top are taken, or null for all
   * @param keep the private file in which answers are kept, for secrets shown once
   */
  public record Step(
      String what,
      String as,
      String table,
      @Nullable String importTo,
      @Nullable String mode,
      @Nullable JsonNode mapping,
      @Nullable String put,
      @Nullable String post,
      @Nullable String key,
      @Nullable JsonNode body,
      @Nullable Integer rows,
      @Nullable String keep) {

    public Step {
      long ways = java.util.stream.Stream.of(importTo, put, post).filter(it -> it != null).count();
      if (ways != 1) {
        throw new IllegalArgumentException(what + ": give one of importTo, put and post");
      }
      if (post != null && key == null) {
        throw new IllegalArgumentException(what + ": a post needs a key");
      }
    }
  }
}
