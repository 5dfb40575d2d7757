package org.cailanzi.inventory.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.problem.Bilingual;
import org.springframework.stereotype.Component;

/** Transfers as they are told, with names beside their codes. */
@Component
class TransferBodies {
  private final SiteNames names;
  private final Goods goods;

  TransferBodies(SiteNames names, Goods goods) {
    this.names = names;
    this.goods = goods;
  }

  TransferBody of(Transfer transfer) {
    return of(List.of(transfer)).getFirst();
  }

  List<TransferBody> of(List<Transfer> transfers) {
    Map<String, Bilingual> sites =
        names.of(
            transfers.stream()
                .flatMap(it -> Stream.of(it.order().from(), it.order().to()))
                .toList());
    return transfers.stream().map(it -> TransferBody.of(it, sites, goods)).toList();
  }
}
