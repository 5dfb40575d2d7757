package org.cailanzi.platform.table.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.cailanzi.platform.table.file.Blanks;

/**
 * Words as a clerk declares them: {@code *} is any text, {@code ?} one character, {@code #} a
 * number, {@code |} parts alternatives, and braces mark what is wanted of the text: {@code {*}},
 * {@code {#}}, {@code {yyyy}}, {@code {M}}, {@code {d}} or a whole {@code {date}}. Width, case and
 * white space do not count.
 */
public final class Wording {
  // Each * may cost a pass over the text, so there are few of them and the text is short.
  private static final int STARS = 4;
  private static final int LONGEST = 300;
  private static final Pattern TOKEN =
      Pattern.compile("\\{(\\*|#|yyyy|M|d|date)}|\\*+|\\?|#|[^*?#{]+|\\{");
  private static final String NUMBER = "[+-]?\\d{1,40}(?:\\.\\d{1,40})?";

  private final String declared;
  private final List<Pattern> alternatives;

  private Wording(String declared) {
    this.declared = declared;
    this.alternatives =
        Arrays.stream(plain(declared).split("\\|", -1)).map(Wording::compiled).toList();
  }

  /**
   * @throws IllegalArgumentException for one of more than four {@code *}
   */
  public static Wording of(String declared) {
    return new Wording(declared);
  }

  public boolean matches(String text) {
    return find(text).isPresent();
  }

  /** Whether it is the whole path of a header, or its last part or parts. */
  public boolean matchesTail(List<String> path) {
    for (int from = 0; from < path.size(); from++) {
      if (matches(String.join("/", path.subList(from, path.size())))) {
        return true;
      }
    }
    return false;
  }

  /** What is wanted of the text, if the whole text is so worded. */
  public Optional<Found> find(String text) {
    var plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return alternatives.stream()
        .map(it -> it.matcher(plain))
        .filter(Matcher::matches)
        .findFirst()
        .map(Wording::found);
  }

  private static Found found(Matcher matcher) {
    var groups = matcher.namedGroups();
    return new Found(
        groups.containsKey("wanted") ? matcher.group("wanted") : null,
        number(matcher, "year"),
        number(matcher, "month"),
        number(matcher, "day"));
  }

  private static int number(Matcher matcher, String group) {
    return matcher.namedGroups().containsKey(group) ? Integer.parseInt(matcher.group(group)) : 0;
  }

  private static Pattern compiled(String alternative) {
    if (alternative.chars().filter(it -> it == '*').count() > STARS) {
      throw new IllegalArgumentException("“%s” 中的 * 太多 too many *".formatted(alternative));
    }
    var tokens = TOKEN.matcher(alternative);
    List<String> parts = new ArrayList<>();
    while (tokens.find()) {
      parts.add(expression(tokens.group()));
    }
    try {
      return Pattern.compile(
          parts.stream().collect(Collectors.joining()),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    } catch (PatternSyntaxException twice) {
      throw new IllegalArgumentException(
          "“%s” 中同一项标了两次 one thing is wanted twice".formatted(alternative), twice);
    }
  }

  private static String expression(String token) {
    return switch (token) {
      case "{*}" -> "(?<wanted>.*?)";
      case "{#}" -> "(?<wanted>" + NUMBER + ")";
      case "{yyyy}" -> "(?<year>\\d{4})";
      case "{M}" -> "(?<month>\\d{1,2})";
      case "{d}" -> "(?<day>\\d{1,2})";
      case "{date}" ->
          "(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?(?:00:00:00)?";
      case "?" -> ".";
      case "#" -> NUMBER;
      default -> token.startsWith("*") ? ".*?" : Pattern.quote(token);
    };
  }

  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .chars()
        .filter(c -> !Blanks.isBlank(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  @Override
  public String toString() {
    return declared;
  }
}
