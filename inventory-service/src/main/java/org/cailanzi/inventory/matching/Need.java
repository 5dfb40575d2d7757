package org.cailanzi.inventory.matching;

import java.util.List;
import java.util.stream.LongStream;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.RegionCode;

/**
 * What a group is short of in an area, told by the day on which it would be eaten: what is there
 * fills the first days, so the last ones are short first.
 *
 * @param to where the goods are brought
 * @param shortByDay grams short on the first, the second, … day up to the target
 */
public record Need(RegionCode area, Place to, String group, List<Long> shortByDay) {
  public Need {
    shortByDay = List.copyOf(shortByDay);
  }

  /**
   * What is short of a target.
   *
   * @param there grams that are there or on their way
   * @param daily grams eaten a day
   * @param target days of cover that are wanted
   */
  public static Need of(
      RegionCode area, Place to, String group, long there, long daily, int target) {
    return new Need(
        area,
        to,
        group,
        LongStream.range(0, target)
            .mapToObj(
                day -> {
                  long before = Math.multiplyExact(day, daily);
                  return daily - Math.clamp(there - before, 0L, daily);
                })
            .toList());
  }

  public long grams() {
    return shortByDay.stream().mapToLong(it -> it).sum();
  }

  public int days() {
    return shortByDay.size();
  }
}
