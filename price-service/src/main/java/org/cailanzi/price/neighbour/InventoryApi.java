package org.cailanzi.price.neighbour;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What we ask of the inventory service, in its words. */
@FeignClient(
    name = InventoryApi.NAME,
    url = "${cailanzi.neighbours.inventory:http://127.0.0.1:8081}")
interface InventoryApi {
  String NAME = "inventory";

  /**
   * @param day as ISO has it: Feign would write a date as the machine's locale does
   */
  @GetMapping("/cover")
  CoverBody cover(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestParam("region") String region,
      @RequestParam("day") String day);

  record CoverBody(@Nullable List<ItemBody> items) {}

  record ItemBody(@Nullable String group, @Nullable String level, @Nullable BigDecimal days) {}
}
