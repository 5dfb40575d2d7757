package org.cailanzi.delivery.neighbour;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** What we ask of the price service, in its words. */
@FeignClient(name = PriceApi.NAME, url = "${cailanzi.neighbours.price:http://127.0.0.1:8082}")
interface PriceApi {
  String NAME = "price";

  @PostMapping("/price-checks")
  CheckBody check(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RequestBody CheckForm form);

  record CheckForm(String point, String region, LocalDate day, List<String> commodities) {}

  record CheckBody(@Nullable List<ItemBody> items) {}

  /**
   * @param outcome "priced" or "no-price"
   */
  record ItemBody(
      @Nullable String commodity,
      @Nullable String outcome,
      @Nullable UnitPriceBody price,
      @Nullable Boolean capped) {}
}
