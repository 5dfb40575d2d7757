package org.cailanzi.price.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cailanzi.platform.measure.Unusable;

/** What somebody does in a case. */
public sealed interface Act {

  /** Evidence that it rests on. */
  default List<Evidence> evidence() {
    return List.of();
  }

  /** 提醒告诫: the point is told, under a number. */
  record Notify(String number) implements Act {}

  /** The point says its side. */
  record Explain(String statement, List<Evidence> evidence) implements Act {
    public Explain {
      evidence = List.copyOf(evidence);
    }
  }

  /** 立案 by a person, before a repetition would bring it about. */
  record TakeUp(String reason) implements Act {}

  /** The breach is found true. */
  record Verify(String finding, List<Evidence> evidence) implements Act {
    public Verify {
      evidence = proven(evidence);
    }
  }

  /** The breach is found not to be one. */
  record Reject(Ground ground, String finding, List<Evidence> evidence) implements Act {
    public Reject {
      evidence = proven(evidence);
    }
  }

  /** The point has put it right. */
  record Rectify(String measure, List<Evidence> evidence) implements Act {
    public Rectify {
      evidence = proven(evidence);
    }
  }

  /**
   * The point is penalised.
   *
   * @param decision the number of the decision
   * @param fen the fine with what is confiscated, in fen
   */
  record Penalise(String decision, String legalBasis, long fen) implements Act {
    public Penalise {
      if (fen < 0) {
        throw new Unusable("罚没金额不能为负：" + fen, "A penalty is not negative: " + fen);
      }
    }
  }

  record Close(String reason) implements Act {}

  private static List<Evidence> proven(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      throw new Unusable("须附证据", "It rests on evidence, one proof at least");
    }
    return List.copyOf(evidence);
  }

  /** Why a breach is none. */
  enum Ground {
    /** Cost documents show that the margin did not widen (rule P6). */
    MARGIN_NOT_WIDENED("成本单据表明差价未扩大", "cost documents show that the margin did not widen"),
    WRONG_QUOTE("采价有误", "the quote was wrong"),
    OTHER("其他", "another reason");

    private static final Set<Ground> ALL = Set.of(values());

    private final String zh;
    private final String en;

    Ground(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public static Set<Ground> all() {
      return ALL;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String zh() {
      return zh;
    }

    String en() {
      return en;
    }
  }
}
