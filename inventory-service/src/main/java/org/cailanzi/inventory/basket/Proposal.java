package org.cailanzi.inventory.basket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A site that a basket could come from, and how much of it.
 *
 * @param rank 0 for the nearest
 * @param serves the served region that makes it near, or null for a neighbour in the district
 */
public record Proposal(Site site, int rank, @Nullable RegionCode serves, List<Share> lines) {

  public Proposal {
    lines = List.copyOf(lines);
  }

  /** What a site has of a line. */
  public record Share(Basket.Line line, Quantity available) {
    public boolean isEnough() {
      return available.compareTo(line.upTo()) >= 0;
    }
  }

  /** One site's part of a basket that no site has whole. */
  public record Part(Site site, List<Basket.Line> lines) {}

  public boolean isWhole() {
    return shortLines() == 0;
  }

  private long shortLines() {
    return lines.stream().filter(it -> !it.isEnough()).count();
  }

  /** The whole basket at one site before the nearer site with a part of it. */
  static List<Proposal> inOrder(List<Proposal> proposals) {
    return proposals.stream()
        .sorted(Comparator.comparingLong(Proposal::shortLines).thenComparingInt(Proposal::rank))
        .toList();
  }

  /** Each line where it is nearest; empty where a line is nowhere in full. */
  static List<Part> parts(Basket basket, List<Proposal> proposals) {
    List<Proposal> nearestFirst =
        proposals.stream().sorted(Comparator.comparingInt(Proposal::rank)).toList();
    Map<Site, List<Basket.Line>> bySite = new LinkedHashMap<>();
    for (Basket.Line line : basket.lines()) {
      Site site =
          nearestFirst.stream()
              .filter(it -> it.hasEnoughOf(line))
              .map(Proposal::site)
              .findFirst()
              .orElse(null);
      if (site == null) {
        return List.of();
      }
      bySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(line);
    }
    return bySite.entrySet().stream().map(it -> new Part(it.getKey(), it.getValue())).toList();
  }

  private boolean hasEnoughOf(Basket.Line line) {
    return lines.stream().anyMatch(it -> it.line().equals(line) && it.isEnough());
  }
}
