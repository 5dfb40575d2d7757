package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story that the READMEs tell by curl works as it is printed. */
@Order(4)
@ExtendWith(LoadedCity.class)
class ReadmeTest {
  private static final Pattern STORY = Pattern.compile("```sh\\n(# 1\\..*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void the_story_by_curl_ends_with_a_completed_request(String readme, RunningSuite suite)
      throws IOException {
    Matcher story = STORY.matcher(Files.readString(Path.of("..", readme)));
    assertThat(story.find()).as("%s has a story in sh", readme).isTrue();

    String said =
        RunningSuite.run(
            Map.of(
                "B",
                suite.gateway().toString(),
                "CAILANZI_STAFF_PASSWORD",
                RunningSuite.STAFF_PASSWORD,
                "clockOffsetHours",
                suite.clockOffsetHours(),
                "R",
                readme.replaceAll("\\W", "-")),
            "bash",
            "-euo",
            "pipefail",
            "-c",
            story.group(1));

    assertThat(said).contains("\"state\":\"completed\"");
  }
}
