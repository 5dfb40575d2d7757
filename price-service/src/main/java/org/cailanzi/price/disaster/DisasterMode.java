package org.cailanzi.price.disaster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A disaster declared for a region: target prices may be exceeded by more while it lasts. The
 * declaration is never edited; that it ended is added to it, once.
 *
 * @param from the first day
 * @param to the last day that was declared, or null until it is ended
 * @param ended or null while nobody has ended it
 */
public record DisasterMode(
    String id,
    RegionCode region,
    LocalDate from,
    @Nullable LocalDate to,
    Declaration declaration,
    @Nullable End ended) {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public DisasterMode {
    if (!ID.matcher(id).matches()) {
      throw new Unusable(
          "编号为 1 至 64 位字母、数字、点、连字符或下划线，而不是“" + id + "”",
          "An id is 1 to 64 letters, digits, dots, hyphens or underscores, not \"" + id + "\"");
    }
    if (to != null && to.isBefore(from)) {
      throw new Unusable("结束日不能早于首日 " + from, "It ends on or after its first day " + from);
    }
  }

  /** The last day, declared or ended before; null until further notice. */
  public @Nullable LocalDate lastDay() {
    return ended == null ? to : ended.lastDay();
  }

  DisasterMode endedBy(End end) {
    return new DisasterMode(id, region, from, to, declaration, end);
  }

  /** Whether two say the same of where, when and why, whoever sent them and when. */
  boolean sameTerms(DisasterMode other) {
    return region.equals(other.region)
        && from.equals(other.from)
        && Objects.equals(to, other.to)
        && declaration.sameTerms(other.declaration);
  }

  /**
   * Who declared it and why.
   *
   * @param issuer the authority
   * @param document the number of its order
   * @param by the account that entered it
   */
  public record Declaration(String issuer, String document, String reason, String by, Instant at) {
    public Declaration {
      if (issuer.isBlank() || document.isBlank() || reason.isBlank()) {
        throw new Unusable(
            "须写明宣布机关、文号和原因", "It names its issuer, its document number and its reason");
      }
    }

    boolean sameTerms(Declaration other) {
      return issuer.equals(other.issuer)
          && document.equals(other.document)
          && reason.equals(other.reason);
    }
  }

  /**
   * That it ended.
   *
   * @param lastDay the last day it was in force; the day before the first where it never was
   */
  public record End(LocalDate lastDay, String reason, String by, Instant at) {}
}
