package org.cailanzi.inventory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.SupplyRules.Haulage;

/**
 * Fills needs from sources. As much as can be is filled; of what cannot all be, the days come first
 * that are eaten first, whichever area's they are; and of all ways to do so the cheapest is taken,
 * goods and haulage together. Goods never fill a day on which they are no longer good, and no more
 * is fetched from an area than its surplus.
 */
public final class Matching {
  private static final long GRAMS_OF_PRICE = 500;

  private final GroupTree groups;
  private final Haulage haulage;
  private final List<Surplus> surpluses;

  public Matching(GroupTree groups, Haulage haulage, List<Surplus> surpluses) {
    this.groups = groups;
    this.haulage = haulage;
    this.surpluses = List.copyOf(surpluses);
  }

  /** The cheapest match; the same whatever order sources and needs come in. */
  public Match of(List<Source> sources, List<Need> needs) {
    List<Match.Fill> fills = new ArrayList<>();
    List<Match.Unfilled> unfilled = new ArrayList<>();
    List<Need> ordered =
        needs.stream()
            .filter(it -> it.grams() > 0)
            .sorted(Comparator.comparing(Need::area).thenComparing(Need::group))
            .toList();
    // Goods of one tree of groups never stand in for those of another.
    for (String root : ordered.stream().map(it -> groups.root(it.group())).distinct().toList()) {
      List<Need> ofRoot =
          ordered.stream().filter(it -> groups.root(it.group()).equals(root)).toList();
      List<Source> fitting =
          sources.stream()
              .filter(it -> groups.root(it.group()).equals(root))
              .filter(it -> it.grams() > 0)
              .sorted(Comparator.comparing(Source::name))
              .toList();
      Match match = new Tree(fitting, ofRoot).solve();
      fills.addAll(match.fills());
      unfilled.addAll(match.unfilled());
    }
    return new Match(fills, unfilled);
  }

  /** What a gram costs there: goods and haulage, in millionths of a yuan for 500 g. */
  public long cost(Source source, Need need) {
    // A yuan a tonne is a millionth of a yuan a gram.
    return Math.addExact(
        source.price(), GRAMS_OF_PRICE * haulage.way(source.from(), need.to()).yuanPerTonne());
  }

  private boolean canFill(Source source, Need need) {
    return source.goodDays() > 0
        && (source.surplusOf() == null || !need.area().contains(source.from().region()))
        && groups.countsTowards(source.group(), need.group());
  }

  /** The sources and needs of one tree of groups, as a network. */
  private final class Tree {
    private final List<Source> sources;
    private final List<Need> needs;
    private final Network network = new Network();
    private final Map<Surplus, Integer> surplusNodes = new HashMap<>();
    private final Map<Integer, Match.Fill> fillsByArc = new HashMap<>();

    Tree(List<Source> sources, List<Need> needs) {
      this.sources = sources;
      this.needs = needs;
    }

    Match solve() {
      List<List<Integer>> days = needs.stream().map(this::days).toList();
      List<Integer> ways = new ArrayList<>();
      for (Source source : sources) {
        int node = network.node();
        network.arc(origin(source, source.group()), node, source.grams(), 0);
        for (int i = 0; i < needs.size(); i++) {
          Need need = needs.get(i);
          if (canFill(source, need)) {
            int day = (int) Math.min(source.goodDays(), need.days());
            long most = Math.min(source.grams(), need.grams());
            int way = network.arc(node, days.get(i).get(day - 1), most, cost(source, need));
            ways.add(way);
            fillsByArc.put(way, new Match.Fill(source, need, 0));
          }
        }
      }
      if (ways.isEmpty()) {
        return match(ways, new long[0]);
      }
      return match(ways, CheapestFlow.through(network));
    }

    /** A node for each day of a need: what is good until a later day can be eaten earlier. */
    private List<Integer> days(Need need) {
      List<Integer> nodes = new ArrayList<>();
      for (int day = 0; day < need.days(); day++) {
        int node = network.node();
        network.arc(node, Network.TO, need.shortByDay().get(day), -gain(day));
        if (day > 0) {
          network.arc(node, nodes.getLast(), need.grams(), 0);
        }
        nodes.add(node);
      }
      return nodes;
    }

    /**
     * What filling a gram is worth: more than all the detours that it can cause, and a day earlier
     * by as much again.
     */
    private long gain(int day) {
      long dearest = 1;
      for (Source source : sources) {
        for (Need need : needs) {
          dearest = Math.max(dearest, cost(source, need));
        }
      }
      int longest = needs.stream().mapToInt(Need::days).max().orElse(0);
      return Math.multiplyExact(dearest, (sources.size() + 2L) * (longest - day));
    }

    /** Where a source's goods come from: its area's surplus of the group and all above it. */
    private int origin(Source source, String group) {
      for (String at : groups.upFrom(group)) {
        for (Surplus surplus : surpluses) {
          if (surplus.area().equals(source.surplusOf()) && surplus.group().equals(at)) {
            return node(surplus, source);
          }
        }
      }
      return Network.FROM;
    }

    private int node(Surplus surplus, Source source) {
      Integer known = surplusNodes.get(surplus);
      if (known != null) {
        return known;
      }
      int node = network.node();
      surplusNodes.put(surplus, node);
      List<String> above = groups.upFrom(surplus.group());
      int from = above.size() == 1 ? Network.FROM : origin(source, above.get(1));
      network.arc(from, node, surplus.grams(), 0);
      return node;
    }

    private Match match(List<Integer> ways, long[] grams) {
      Map<Need, Long> open = new HashMap<>();
      needs.forEach(it -> open.put(it, it.grams()));
      List<Match.Fill> fills = new ArrayList<>();
      for (int way : ways) {
        Match.Fill fill = fillsByArc.get(way);
        if (fill != null && grams[way] > 0) {
          fills.add(new Match.Fill(fill.source(), fill.need(), grams[way]));
          open.merge(fill.need(), -grams[way], Long::sum);
        }
      }
      return new Match(
          fills,
          needs.stream()
              .filter(it -> open.getOrDefault(it, 0L) > 0)
              .map(it -> new Match.Unfilled(it, open.getOrDefault(it, 0L)))
              .toList());
    }
  }
}
