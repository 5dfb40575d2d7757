package org.cailanzi.inventory.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of suppliers and of offers over HTTP. */
@RestController
class SupplyImports {
  private final Suppliers suppliers;
  private final Offers offers;
  private final OfferTable table;
  private final Reach reach;

  SupplyImports(Suppliers suppliers, Offers offers, Goods goods, Reach reach) {
    this.suppliers = suppliers;
    this.offers = offers;
    this.table = new OfferTable(goods);
    this.reach = reach;
  }

  @PostMapping("/suppliers/imports")
  ImportReport suppliers(Caller caller, ImportRequest request) {
    caller.require(Role.BUREAU);
    return TableImport.<Supplier>of(
            SupplierTable.SHAPE, row -> supplier(row, caller), suppliers::put)
        .run(request);
  }

  private @Nullable Supplier supplier(Row row, Caller caller) {
    Supplier read = SupplierTable.read(row);
    if (!reach.covers(caller, read.region())) {
      row.refuse(
          SupplierTable.REGION,
          "outside-scope",
          "该地区不在您的管辖范围内",
          "The region is outside your scope");
      return null;
    }
    return read;
  }

  @PostMapping("/offers/imports")
  ImportReport offers(Caller caller, ImportRequest request) {
    caller.require(Role.BUREAU, Role.MARKET);
    var known = new HashMap<String, Optional<Supplier>>();
    return TableImport.<Offer>of(OfferTable.SHAPE, row -> offer(row, caller, known), this::put)
        .checking(() -> this::checkOpen)
        .run(request);
  }

  private @Nullable Offer offer(Row row, Caller caller, Map<String, Optional<Supplier>> known) {
    Optional<Supplier> from = known.computeIfAbsent(row.get(OfferTable.SUPPLIER), suppliers::find);
    if (from.isEmpty()) {
      row.refuse(OfferTable.SUPPLIER, "supplier-unknown", "没有登记该供应商", "No such supplier");
      return null;
    }
    if (!reach.covers(caller, from.get().region())) {
      row.refuse(OfferTable.SUPPLIER, "outside-scope", "该供应商不在您的管辖范围内", "Outside your scope");
      return null;
    }
    return table.read(row, from.get());
  }

  private void checkOpen(Row row, Offer offer, Findings findings) {
    boolean differs =
        offers
            .find(offer.id())
            .filter(it -> !it.saysTheSameAs(offer))
            .filter(it -> it.withdrawn() || !it.left().equals(it.quantity()))
            .isPresent();
    if (differs) {
      findings.add(
          row.finding(
              Severity.ERROR,
              OfferTable.OFFER,
              "offer-closed",
              new Bilingual("该报盘已有订单或已撤回，请换新编号", "Ordered from or withdrawn; take a new id")));
    }
  }

  private void put(List<Offer> batch) {
    for (Offer offer : batch) {
      if (!offers.put(offer)) {
        throw OfferController.closed(offer.id());
      }
    }
  }
}
