package org.cailanzi.price.neighbour;

import feign.FeignException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.neighbour.InventoryApi.CoverBody;
import org.cailanzi.price.neighbour.InventoryApi.ItemBody;
import org.cailanzi.price.warning.Cover;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/**
 * Days of cover from the inventory service, behind a circuit breaker. Whatever is no answer, and an
 * answer nobody can read, is silence: a warning then stands on the price alone.
 */
@Component
class RemoteCover implements Cover {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteCover.class);
  private static final int REFUSALS = 400;
  private static final int FAULTS = 500;

  private final InventoryApi inventory;
  private final CircuitBreakerFactory<?, ?> breakers;

  RemoteCover(InventoryApi inventory, CircuitBreakerFactory<?, ?> breakers) {
    this.inventory = inventory;
    this.breakers = breakers;
  }

  @Override
  public Answer of(RegionCode region, LocalDate day, String bearer) {
    return breakers
        .create(InventoryApi.NAME)
        .run(() -> ask(region, day, bearer), failure -> silent(String.valueOf(failure)));
  }

  // A refusal is an answer, so the breaker does not count it: the neighbour is well.
  private Answer ask(RegionCode region, LocalDate day, String bearer) {
    try {
      return read(inventory.cover(bearer, region.code(), day.toString()));
    } catch (FeignException answered) {
      if (answered.status() >= REFUSALS && answered.status() < FAULTS) {
        return silent("it refused with " + answered.status());
      }
      throw answered;
    }
  }

  private static Answer read(@Nullable CoverBody body) {
    if (body == null || body.items() == null) {
      throw new IllegalStateException("an answer without items");
    }
    List<OfGroup> groups = new ArrayList<>();
    for (ItemBody it : body.items()) {
      if (it.group() == null || it.level() == null) {
        throw new IllegalStateException("an item without group or level");
      }
      groups.add(new OfGroup(it.group(), it.level(), it.days()));
    }
    return new Answer.Told(groups);
  }

  private static Answer silent(String why) {
    LOG.info("Inventory told no cover: {}", why);
    return new Answer.Silent(why);
  }
}
