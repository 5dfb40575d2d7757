package org.cailanzi.price.verdict;

import java.util.List;

/**
 * What the law says of a price. Doubts about the data are said elsewhere and change nothing here.
 */
public sealed interface Verdict {

  /** No ceiling is in force. */
  record Unlimited() implements Verdict {
    static final Unlimited HERE = new Unlimited();
  }

  /** At or below the strictest ceiling that could be reckoned. */
  record Within(Ruling ruling, List<Unjudged> unjudged) implements Verdict {}

  record Above(Ruling ruling, List<Unjudged> unjudged) implements Verdict {}

  /** Ceilings are in force, and none of them could be reckoned. */
  record NotJudgeable(List<Unjudged> unjudged) implements Verdict {}
}
