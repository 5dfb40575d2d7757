package org.cailanzi.price.doubt;

import java.util.Objects;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.quote.DoubtBody;
import org.cailanzi.price.quote.Version;
import org.springframework.http.HttpStatus;

/** Why a word on a doubted price is not taken. */
final class Refusals {
  private Refusals() {}

  static Problem decidedOtherwise(Version version) {
    return refused(
            "doubt-decided-otherwise",
            new Bilingual(
                "第 " + version.number() + " 版已另有核实结论",
                "Version " + version.number() + " was decided otherwise before"),
            new Bilingual("如结论有误，请重新报价", "Send the quote anew where that was wrong"))
        .with("doubt", Objects.requireNonNull(DoubtBody.of(version.doubt())));
  }

  static Problem superseded(Version by) {
    return refused(
            "quote-superseded",
            new Bilingual(
                "该报价已被第 " + by.number() + " 版取代",
                "Version " + by.number() + " has taken the place of the quote"),
            new Bilingual("请核实最新版本", "Look into the latest version"))
        .with("version", by.number());
  }

  static Problem notDoubted() {
    return refused(
        "quote-not-doubted",
        new Bilingual("该报价无存疑", "Nobody doubts the quote"),
        new Bilingual("更正请重新报价", "To correct it, quote again"));
  }

  private static Problem refused(String type, Bilingual detail, Bilingual fix) {
    return Problem.of(
            HttpStatus.CONFLICT,
            type,
            new Bilingual("该报价目前无须核实", "The quote does not wait for a decision"),
            detail)
        .fixedBy(fix);
  }
}
