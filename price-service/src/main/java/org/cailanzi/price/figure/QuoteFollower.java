package org.cailanzi.price.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cailanzi.price.figure.FollowNotes.Note;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Follower;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Recorded;
import org.cailanzi.price.quote.Version;
import org.springframework.stereotype.Component;

/**
 * Keeps every version that counts also with the other points of its district, before it is
 * acknowledged.
 */
@Component
class QuoteFollower implements Follower {
  private final RegionPrices prices;
  private final FollowNotes notes;

  QuoteFollower(RegionPrices prices, FollowNotes notes) {
    this.prices = prices;
    this.notes = notes;
  }

  @Override
  public List<Recorded> around(
      Collection<String> months, Map<String, Place> places, Supplier<List<Recorded>> recording) {
    Note note = notes.write(months);
    List<Recorded> recorded = recording.get();
    prices.keep(
        recorded.stream().filter(it -> it.version().counts()).map(it -> kept(it, places)).toList());
    notes.erase(note);
    return recorded;
  }

  private static RegionPrices.Kept kept(Recorded recorded, Map<String, Place> places) {
    Quote quote = recorded.quote();
    Place place = places.get(quote.series().point());
    if (place == null) {
      throw new IllegalArgumentException("No point " + quote.series().point());
    }
    return new RegionPrices.Kept(quote.series(), place, quote.day(), stated(recorded.version()));
  }

  static Stated stated(Version version) {
    var price = version.entry().price();
    return new Stated(
        version.number(), price == null ? null : price.normal(), version.countsSince());
  }
}
