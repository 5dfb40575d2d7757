package org.cailanzi.price.casefile;

import java.math.BigDecimal;
import org.cailanzi.platform.problem.Bilingual;

/** An act as the history of a case tells it. */
final class ActWords {
  private ActWords() {}

  static Bilingual of(Act act) {
    return switch (act) {
      case Act.Notify(var number) -> new Bilingual("提醒告诫 " + number, "Notified under " + number);
      case Act.Explain(var statement, _) ->
          new Bilingual("当事人申辩：" + statement, "The point explains: " + statement);
      case Act.TakeUp(var reason) -> new Bilingual("立案：" + reason, "Taken up: " + reason);
      case Act.Verify(var finding, _) -> new Bilingual("核实成立：" + finding, "Found true: " + finding);
      case Act.Reject(var ground, var finding, _) ->
          new Bilingual(
              "不成立（" + ground.zh() + "）：" + finding, "Rejected, " + ground.en() + ": " + finding);
      case Act.Rectify(var measure, _) -> new Bilingual("已整改：" + measure, "Put right: " + measure);
      case Act.Penalise(var decision, var basis, var fen) ->
          new Bilingual(
              "处罚决定 %s，依据%s，罚没 %s 元".formatted(decision, basis, yuan(fen)),
              "Penalised by %s under %s: %s yuan".formatted(decision, basis, yuan(fen)));
      case Act.Close(var reason) -> new Bilingual("结案：" + reason, "Closed: " + reason);
    };
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
