package org.cailanzi.price.alarm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.FigureRules.Grade;

/**
 * An alarm that stands on a day (rule P8).
 *
 * @param moves what is over the grade's thresholds on that day
 * @param districts in how many districts
 * @param kinds in how many kinds of goods
 * @param lasted for how many days in a row, the day with it, so many districts have had something
 *     over them; counted back no farther than the moves that were looked at
 */
record Raised(Grade grade, List<Move> moves, int districts, int kinds, int lasted) {

  /**
   * The gravest grade whose thresholds are passed in districts enough, and that in kinds enough or
   * for days enough.
   *
   * @param grades the gravest first
   * @param moves of the day and of days before it
   */
  static Optional<Raised> on(LocalDate day, Collection<Move> moves, List<Grade> grades) {
    return grades.stream()
        .map(grade -> Raised.by(grade, day, moves))
        .filter(Raised::stands)
        .findFirst();
  }

  private static Raised by(Grade grade, LocalDate day, Collection<Move> moves) {
    List<Move> today = over(grade, day, moves);
    int lasted = 0;
    for (LocalDate it = day;
        lasted < grade.days() && districts(over(grade, it, moves)) >= grade.districts();
        it = it.minusDays(1)) {
      lasted++;
    }
    int kinds = today.stream().map(Move::commodity).collect(Collectors.toSet()).size();
    return new Raised(grade, today, districts(today), kinds, lasted);
  }

  private boolean stands() {
    return districts >= grade.districts() && (kinds >= grade.kinds() || lasted >= grade.days());
  }

  private static List<Move> over(Grade grade, LocalDate day, Collection<Move> moves) {
    return moves.stream().filter(it -> it.day().equals(day) && it.over(grade)).toList();
  }

  private static int districts(List<Move> moves) {
    return moves.stream().map(Move::district).collect(Collectors.toSet()).size();
  }
}
