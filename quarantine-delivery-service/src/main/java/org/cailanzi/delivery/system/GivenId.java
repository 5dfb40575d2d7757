package org.cailanzi.delivery.system;

import java.util.regex.Pattern;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;

/** Ids that callers choose: short, printable, safe in a path, and without a person's name in it. */
public final class GivenId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private GivenId() {}

  /** The id itself, or a 400 problem naming the field. */
  public static String valid(String field, String id) {
    if (!FORM.matcher(id).matches()) {
      throw Problem.invalid(
              field,
              new Bilingual("编号 " + field + " 的格式不对", "The id " + field + " has the wrong form"),
              new Bilingual(
                  "请用 1–64 个字母、数字或 . _ - ，以字母或数字开头",
                  "Use 1 to 64 letters, digits or . _ -, the first a letter or digit"))
          .asException();
    }
    return id;
  }
}
