package org.cailanzi.inventory.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The flow of least cost through a network, as a linear program. Its corners are whole numbers
 * wherever the capacities are, and doubles hold whole grams exactly up to nine billion tonnes; what
 * comes back is checked to the gram all the same.
 */
final class CheapestFlow {
  private static final double WHOLE = 1e-3;

  private CheapestFlow() {}

  /** The grams on each arc, by its number. */
  static long[] through(Network network) {
    List<Network.Arc> arcs = network.arcs();
    var model = new ExpressionsBasedModel();
    List<Variable> flows = new ArrayList<>(arcs.size());
    Expression[] nodes = new Expression[network.nodes()];
    for (int node = 2; node < nodes.length; node++) {
      nodes[node] = model.newExpression("n" + node).level(0);
    }
    for (Network.Arc arc : arcs) {
      Variable flow =
          model.newVariable("a" + flows.size()).lower(0).upper(arc.capacity()).weight(arc.cost());
      if (arc.from() != Network.FROM) {
        nodes[arc.from()].set(flow, -1);
      }
      if (arc.to() != Network.TO) {
        nodes[arc.to()].set(flow, 1);
      }
      flows.add(flow);
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("No cheapest flow was found: " + result.getState());
    }
    return checked(network.nodes(), arcs, flows.stream().mapToLong(CheapestFlow::whole).toArray());
  }

  private static long whole(Variable flow) {
    double value = flow.getValue().doubleValue();
    long grams = Math.round(value);
    if (Math.abs(value - grams) > WHOLE) {
      throw new IllegalStateException("A flow of " + value + " g is not whole");
    }
    return grams;
  }

  private static long[] checked(int nodes, List<Network.Arc> arcs, long[] grams) {
    long[] left = new long[nodes];
    for (int i = 0; i < grams.length; i++) {
      Network.Arc arc = arcs.get(i);
      if (grams[i] < 0 || grams[i] > arc.capacity()) {
        throw new IllegalStateException("An arc of " + arc + " carries " + grams[i] + " g");
      }
      left[arc.from()] -= grams[i];
      left[arc.to()] += grams[i];
    }
    if (Arrays.stream(left).skip(2).anyMatch(it -> it != 0)) {
      throw new IllegalStateException("Goods appear or vanish under way: " + Arrays.toString(left));
    }
    return grams;
  }
}
