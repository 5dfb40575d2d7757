package org.cailanzi.inventory.reserve;

import java.util.List;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.StockNames;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases of the reserve over HTTP. */
@RestController
@RequestMapping("/reserve-releases")
class ReleaseController {
  private final ReadRelease read;
  private final ReleaseReserve release;
  private final ReserveBooks books;
  private final ReleaseLimits limits;
  private final Sites sites;
  private final StockNames names;
  private final Idempotency idempotency;

  ReleaseController(
      ReadRelease read,
      ReleaseReserve release,
      ReserveBooks books,
      ReleaseLimits limits,
      Sites sites,
      StockNames names,
      Idempotency idempotency) {
    this.read = read;
    this.release = release;
    this.books = books;
    this.limits = limits;
    this.sites = sites;
    this.names = names;
    this.idempotency = idempotency;
  }

  @PostMapping
  ResponseEntity<?> release(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReleaseForm form) {
    caller.require(Role.BUREAU);
    return idempotency.once(
        caller,
        "POST /reserve-releases",
        key,
        form,
        () -> released(caller, String.valueOf(key), form));
  }

  private ResponseEntity<ReleaseBody> released(Caller caller, String key, ReleaseForm form) {
    ReadRelease.Wanted wanted = read.read(caller, key, form);
    ReleaseOutcome outcome = release.release(wanted.stock(), wanted.release());
    limits.forget();
    return switch (outcome) {
      case ReleaseOutcome.Stands(var of, var done) ->
          ResponseEntity.status(HttpStatus.CREATED).body(ReleaseBody.of(of, done));
      case ReleaseOutcome.Refused(var of, var broken) ->
          throw ReleaseRefusals.notAllowed(names.said(of), broken).asException();
    };
  }

  @GetMapping
  ReleaseList of(Caller caller, @RequestParam String site) {
    caller.require(Role.BUREAU, Role.MARKET);
    Site depot = sites.find(site).orElseThrow(() -> Problem.notFound("site", site).asException());
    caller.requireScope(depot.region());
    return new ReleaseList(
        books.of(site).stream()
            .flatMap(book -> book.releases().stream().map(it -> ReleaseBody.of(book.stock(), it)))
            .toList());
  }

  record ReleaseList(List<ReleaseBody> items) {}
}
