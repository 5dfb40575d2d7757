package org.cailanzi.price.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.problem.Bilingual;

/** Why an act cannot be done in a case as it stands. */
public sealed interface Refusal {

  /** The stable last part of the problem type. */
  String type();

  Bilingual words();

  /** The case is not where the act begins. */
  record NotInState(CaseState is, Set<CaseState> wanted) implements Refusal {
    @Override
    public String type() {
      return "case-not-in-state";
    }

    @Override
    public Bilingual words() {
      return new Bilingual(
          "案件现为“%s”，此项须在“%s”时办理"
              .formatted(
                  is.zh(),
                  wanted.stream().sorted().map(CaseState::zh).collect(Collectors.joining("”或“"))),
          "The case is %s, and would have to be %s"
              .formatted(
                  is.wireName(),
                  wanted.stream()
                      .map(CaseState::wireName)
                      .sorted()
                      .collect(Collectors.joining(" or "))));
    }
  }

  /** A first breach ends with its reminder unless it is repeated (rule P6). */
  record NotTakenUp() implements Refusal {
    @Override
    public String type() {
      return "case-not-taken-up";
    }

    @Override
    public Bilingual words() {
      return new Bilingual(
          "首次超限价以提醒告诫处理；再次发生或经立案后方可继续",
          "A first breach ends with its reminder; it goes on when it is repeated or taken up");
    }
  }

  /** The point has not explained itself and still may. */
  record StillHeard(Instant until) implements Refusal {
    @Override
    public String type() {
      return "explanation-still-due";
    }

    @Override
    public Bilingual words() {
      return new Bilingual(
          "当事人可在 " + until + " 前申辩", "The point may still explain itself, until " + until);
    }
  }

  /** Too few days have been judged without a breach since the last one. */
  record NotClean(int days, int wanted) implements Refusal {
    @Override
    public String type() {
      return "case-not-clean";
    }

    @Override
    public Bilingual words() {
      return new Bilingual(
          "最近一次超限价后仅 %d 天判定合规，须满 %d 天".formatted(days, wanted),
          "Only %d days were judged without a breach since the last one, of %d that it takes"
              .formatted(days, wanted));
    }
  }
}
