package org.cailanzi.price.breach;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.verdict.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is held against a quote.
 *
 * @param version the version of the quote
 * @param limitMicroYuan the most that was allowed, per basis
 * @param inputs the prices that the most was reckoned from, if any
 * @param percent how far above, in percent of the ceiling
 * @param arithmetic the whole of it in words
 * @param doubt why the quote is doubted and waits for a person, or null where it counts
 */
public record Charge(
    int version,
    TypedPrice price,
    long limitMicroYuan,
    List<Reference> inputs,
    BigDecimal percent,
    Authority authority,
    Bilingual arithmetic,
    @Nullable Bilingual doubt) {

  public Charge {
    inputs = List.copyOf(inputs);
  }

  Breach.State state() {
    return doubt == null ? Breach.State.OPEN : Breach.State.DOUBTFUL;
  }

  /** Why it is one, with the doubt where there is any. */
  Bilingual reason() {
    return doubt == null
        ? arithmetic
        : new Bilingual(
            "存疑待核实：" + arithmetic.zh(), "Doubtful, to be confirmed: " + arithmetic.en());
  }

  /** Whether two charges rest on the same facts, however they are worded. */
  boolean sameFacts(Charge other) {
    return version == other.version
        && price.equals(other.price)
        && limitMicroYuan == other.limitMicroYuan
        && inputs.equals(other.inputs)
        && state() == other.state();
  }
}
