package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.inventory.allotment.Allotment;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.QueryShapeGuard;

/** A home that may have only so much on a day of some goods, and what must then be true of it. */
final class HomeFixture {
  static final Household HOME = new Household("home-1-opaque-key");
  static final LocalDate DAY = LocalDate.of(2020, 2, 24);

  private HomeFixture() {}

  static Allowance allowance(Map<String, Long> grams) {
    Map<String, Quantity> most = new HashMap<>();
    grams.forEach((commodity, limit) -> most.put(commodity, Quantity.grams(limit)));
    return new Allowance(HOME, DAY, most);
  }

  /**
   * What the home has is what its living and its handed-over holds come to, never above its limit,
   * and what one filter asks for is what the shares add up to.
   */
  static void assertAddsUp(MongoDatabase database, Collection<Hold> holds, Allowance allowance) {
    Allotment allotment =
        QueryShapeGuard.unwatched(
            () -> new Instance(database, Clock.systemUTC()).allotments.find(HOME, DAY));
    Document stored =
        QueryShapeGuard.unwatched(() -> database.getCollection("allotments").find().first());
    Document given = stored == null ? new Document() : stored.get("given", new Document());
    allowance
        .most()
        .forEach(
            (commodity, limit) -> {
              long has = allotment.has(commodity, limit.dimension()).amount();
              assertThat(has)
                  .as("%s of %s", commodity, holds)
                  .isEqualTo(
                      holds.stream()
                          .filter(it -> it.promise() != null && it.promise().allowance() != null)
                          .mapToLong(it -> amount(it, commodity))
                          .sum())
                  .isLessThanOrEqualTo(limit.amount());
              assertThat(given.get(commodity, 0L)).isEqualTo(has);
            });
    assertThat(allotment.shares().stream().map(Allotment.Share::hold)).doesNotHaveDuplicates();
  }

  private static long amount(Hold hold, String commodity) {
    Quantity quantity = hold.takesUp().get(commodity);
    return quantity == null ? 0 : quantity.amount();
  }
}
