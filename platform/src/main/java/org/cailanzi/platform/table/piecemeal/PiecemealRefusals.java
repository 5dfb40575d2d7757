package org.cailanzi.platform.table.piecemeal;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.table.ImportMode;
import org.cailanzi.platform.table.ImportRequest;
import org.springframework.http.HttpStatus;

/** What a piecemeal import cannot be asked for, in words. */
final class PiecemealRefusals {
  private PiecemealRefusals() {}

  static void requireGoodRows(ImportRequest request) {
    if (request.mode() != ImportMode.GOOD_ROWS || request.dryRun()) {
      throw Problem.invalid(
              request.dryRun() ? "dryRun" : "mode",
              new Bilingual(
                  "带 Idempotency-Key 的导入逐批写入，不能试运行，也不能整表要么全写要么全不写",
                  "An import with an Idempotency-Key is written piece by piece: it cannot be a dry run, nor all or nothing"),
              new Bilingual(
                  "请加 mode=good-rows，或去掉 Idempotency-Key",
                  "Say mode=good-rows, or leave out the Idempotency-Key"))
          .asException();
    }
  }

  static RuntimeException anotherUnderWay() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "import-under-way",
            new Bilingual("另一导入正在进行", "Another import is under way"),
            new Bilingual("本服务一次只做一个分批导入", "This service does one piecemeal import at a time"))
        .fixedBy(new Bilingual("等它结束后再发送", "Send it again when the other is over"))
        .asException();
  }
}
