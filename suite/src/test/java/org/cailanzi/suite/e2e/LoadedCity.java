package org.cailanzi.suite.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the tests one running suite with the sample city in it, started once for all of them. */
final class LoadedCity implements ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(LoadedCity.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSuite.class
        || parameter.getParameter().getType() == Front.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningSuite suite =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent("suite", _ -> loaded(), RunningSuite.class);
    return parameter.getParameter().getType() == Front.class ? new Front(suite.gateway()) : suite;
  }

  private static RunningSuite loaded() {
    RunningSuite suite = RunningSuite.started("city");
    suite.load();
    return suite;
  }
}
