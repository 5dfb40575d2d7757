package org.cailanzi.delivery.round;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.delivery.road.Length;
import org.cailanzi.platform.problem.Bilingual;

/**
 * How long a round is along the road, as it was planned. What is called off later stays counted.
 *
 * @param sites that hold its goods, the one of most requests first: there it starts
 * @param fromSite whether the way begins and ends at the first of them; otherwise nobody knows
 *     where that lies, and the way leads from the first stop to the last
 * @param length the whole way, that back included
 * @param back how much of it is the way back, nothing when it does not lead back
 * @param unplaced stops whose community has no position: they come last, and are not counted
 * @param roads the version of the network
 */
record Way(
    List<String> sites, boolean fromSite, Length length, Length back, int unplaced, long roads) {
  Way {
    sites = List.copyOf(sites);
  }

  /** What the length leaves out. */
  List<Bilingual> notes() {
    List<Bilingual> notes = new ArrayList<>();
    if (!fromSite) {
      String site = sites.isEmpty() ? "" : " " + sites.getFirst();
      notes.add(
          new Bilingual(
              "供应点" + site + " 没有登记位置，从第一站算起",
              "The supply point" + site + " has no position: counted from the first stop"));
    }
    if (sites.size() > 1) {
      String others = String.join(", ", sites.subList(1, sites.size()));
      notes.add(
          new Bilingual(
              "部分货物在 " + others + "，去取的路程未计",
              "Some goods are held at " + others + "; the way to fetch them is not counted"));
    }
    if (unplaced > 0) {
      notes.add(
          new Bilingual(
              unplaced + " 站所在社区没有登记位置，排在最后，路程未计",
              unplaced
                  + " stops lie in communities without a position: they come last and are not"
                  + " counted"));
    }
    return notes;
  }
}
