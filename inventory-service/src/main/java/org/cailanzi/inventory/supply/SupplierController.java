package org.cailanzi.inventory.supply;

import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers over HTTP. */
@RestController
@RequestMapping("/suppliers")
class SupplierController {
  private final Suppliers suppliers;
  private final Reach reach;

  SupplierController(Suppliers suppliers, Reach reach) {
    this.suppliers = suppliers;
    this.reach = reach;
  }

  @PutMapping("/{supplier}")
  SupplierBody put(Caller caller, @PathVariable String supplier, @RequestBody SupplierForm form) {
    caller.require(Role.BUREAU);
    Supplier read = form.read(supplier);
    reach.require(caller, read.region());
    suppliers.find(supplier).ifPresent(it -> reach.require(caller, it.region()));
    suppliers.put(List.of(read));
    return SupplierBody.of(read);
  }

  @GetMapping("/{supplier}")
  SupplierBody get(Caller caller, @PathVariable String supplier) {
    caller.require(Role.BUREAU, Role.MARKET);
    return suppliers
        .find(supplier)
        .map(SupplierBody::of)
        .orElseThrow(() -> Problem.notFound("supplier", supplier).asException());
  }

  @GetMapping
  SupplierList within(Caller caller, @RequestParam String within) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    return new SupplierList(suppliers.within(region).stream().map(SupplierBody::of).toList());
  }

  /** A supplier as it is told. */
  record SupplierForm(@Nullable String zh, @Nullable String en, @Nullable String region) {
    Supplier read(String code) {
      String name = Field.required("zh", zh);
      String place = Field.required("region", region);
      RegionCode where = Field.read("region", () -> new RegionCode(place));
      return Field.read(
          "supplier",
          () -> new Supplier(code, name, en == null || en.isBlank() ? name : en, where));
    }
  }

  record SupplierBody(String supplier, String zh, String en, String region) {
    static SupplierBody of(Supplier supplier) {
      return new SupplierBody(
          supplier.code(), supplier.zh(), supplier.en(), supplier.region().code());
    }
  }

  record SupplierList(List<SupplierBody> items) {}
}
