package org.cailanzi.price.anomaly;

import java.util.Optional;

/** Ordinary least squares by Householder's reflections, for a handful of columns. */
final class LeastSquares {
  // A column that the others explain to this part of its length adds nothing.
  private static final double NOTHING = 1e-10;

  private LeastSquares() {}

  /**
   * The coefficients that fit best.
   *
   * @param rows observations by columns; changed in the course
   * @param values the observed values; changed in the course
   * @return nothing where the columns do not tell themselves apart
   */
  static Optional<double[]> fit(double[][] rows, double[] values) {
    int columns = rows[0].length;
    if (rows.length < columns) {
      return Optional.empty();
    }
    for (int column = 0; column < columns; column++) {
      if (!reflect(rows, values, column)) {
        return Optional.empty();
      }
    }
    double[] coefficients = new double[columns];
    for (int row = columns - 1; row >= 0; row--) {
      double rest = values[row];
      for (int column = row + 1; column < columns; column++) {
        rest -= rows[row][column] * coefficients[column];
      }
      coefficients[row] = rest / rows[row][row];
    }
    return Optional.of(coefficients);
  }

  private static boolean reflect(double[][] rows, double[] values, int column) {
    double whole = 0;
    double below = 0;
    for (int row = 0; row < rows.length; row++) {
      double square = rows[row][column] * rows[row][column];
      whole += square;
      below += row < column ? 0 : square;
    }
    if (below <= whole * NOTHING * NOTHING || below == 0) {
      return false;
    }
    double length = rows[column][column] > 0 ? -Math.sqrt(below) : Math.sqrt(below);
    double[] mirror = new double[rows.length];
    for (int row = column; row < rows.length; row++) {
      mirror[row] = rows[row][column];
    }
    mirror[column] -= length;
    double square = 0;
    for (double it : mirror) {
      square += it * it;
    }
    for (int other = column; other < rows[0].length; other++) {
      double dot = 0;
      for (int row = column; row < rows.length; row++) {
        dot += mirror[row] * rows[row][other];
      }
      for (int row = column; row < rows.length; row++) {
        rows[row][other] -= 2 * dot / square * mirror[row];
      }
    }
    double dot = 0;
    for (int row = column; row < rows.length; row++) {
      dot += mirror[row] * values[row];
    }
    for (int row = column; row < rows.length; row++) {
      values[row] -= 2 * dot / square * mirror[row];
    }
    return true;
  }
}
