package org.cailanzi.inventory.stock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.inventory.stock.StockOutcome.Repeated;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.shape.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of receipts over HTTP. */
@RestController
class StockImports {
  private final MoveStock move;
  private final Sites sites;
  private final StockRefusals refusals;
  private final ReceiptTable table;
  private final CityClock clock;

  StockImports(MoveStock move, Sites sites, Goods goods, StockRefusals refusals, CityClock clock) {
    this.refusals = refusals;
    this.move = move;
    this.sites = sites;
    this.table = new ReceiptTable(goods);
    this.clock = clock;
  }

  @PostMapping("/stock/imports")
  ImportReport receipts(Caller caller, ImportRequest request) {
    caller.require(Role.MARKET, Role.BUREAU);
    return TableImport.<ReceiptTable.Entry>of(
            ReceiptTable.SHAPE, table::read, batch -> batch.forEach(it -> receive(caller, it)))
        .checking(() -> new Acceptable(caller))
        .run(request);
  }

  // The same table sent by two clerks is the same goods, so its keys do not name the caller.
  private static String actKey(ReceiptTable.Entry entry) {
    return "import|" + entry.key();
  }

  private void receive(Caller caller, ReceiptTable.Entry entry) {
    Receipt receipt = entry.receipt();
    Act act =
        clock.keyed(caller.id(), actKey(entry), receipt.fingerprint()).noting(receipt.typed());
    StockOutcome outcome = move.receive(receipt.stock(), receipt.lot(act, entry.key(), clock), act);
    switch (outcome) {
      case Changed _, Repeated _ -> {}
      case NotEnough refused -> throw new IllegalStateException("A receipt was short: " + refused);
      case LotDiffers refused -> throw refusals.lotDiffers(refused).asException();
      case KeyUsed refused -> throw refusals.keyUsed(refused).asException();
    }
  }

  /** Keeps out what cannot be received, before the first row is written. */
  private final class Acceptable implements RowCheck<ReceiptTable.Entry> {
    private final Caller caller;
    private final Map<String, Optional<Site>> known = new HashMap<>();
    private final Map<String, Lot> lots = new HashMap<>();

    Acceptable(Caller caller) {
      this.caller = caller;
    }

    @Override
    public void check(Row row, ReceiptTable.Entry entry, Findings findings) {
      Optional<Site> site = known.computeIfAbsent(entry.receipt().site(), sites::find);
      if (site.isEmpty()) {
        refuse(row, findings, ReceiptTable.SITE, "site-unknown", "没有登记该网点", "No such site");
      } else if (!caller.mayActIn(site.get().region())) {
        refuse(
            row,
            findings,
            ReceiptTable.SITE,
            "outside-scope",
            "该网点不在您的管辖范围内",
            "Outside your scope");
      } else if (!site.get().isPlace()) {
        refuse(row, findings, ReceiptTable.SITE, "site-is-summary", "汇总网点不能收货", "A summary");
      } else {
        checkStock(row, entry, findings);
      }
    }

    private void checkStock(Row row, ReceiptTable.Entry entry, Findings findings) {
      Receipt receipt = entry.receipt();
      Act act = clock.keyed(caller.id(), actKey(entry), receipt.fingerprint());
      Lot lot = receipt.lot(act, entry.key(), clock);
      warnIfExpired(row, lot, findings);
      String name = receipt.stock() + "|" + lot.code();
      @Nullable Lot earlier = receipt.expires() == null ? null : lots.putIfAbsent(name, lot);
      boolean differs = earlier != null && !earlier.sameGoods(lot);
      StockOutcome preview = move.preview(receipt.stock(), lot, act);
      if (differs || preview instanceof LotDiffers) {
        refuse(
            row,
            findings,
            ReceiptTable.LOT,
            "lot-differs",
            "同一批次的产地、供应商或到期日不一致",
            "The lot is known with another origin, supplier or expiry");
      } else if (preview instanceof KeyUsed) {
        refuse(row, findings, ReceiptTable.KEY, "key-used", "单号已用于另一笔收货", "Used for other goods");
      }
    }

    private void warnIfExpired(Row row, Lot lot, Findings findings) {
      if (lot.expiredAt(clock.now())) {
        LocalDate today = clock.today();
        findings.add(
            row.finding(
                Severity.WARNING,
                ReceiptTable.EXPIRES,
                "expired-already",
                new Bilingual(
                    "到货时已过期（今天 " + today + "），入库后不可供应",
                    "Expired on arrival (today is " + today + "): in stock, but not available")));
      }
    }

    private static void refuse(
        Row row, Findings findings, Field<?> field, String code, String zh, String en) {
      findings.add(row.finding(Severity.ERROR, field, code, new Bilingual(zh, en)));
    }
  }
}
