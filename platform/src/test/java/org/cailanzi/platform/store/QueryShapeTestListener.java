package org.cailanzi.platform.store;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails a Spring test that asked the database in a way that no declared index serves. */
final class QueryShapeTestListener implements TestExecutionListener {
  @Override
  public void afterTestMethod(TestContext test) {
    if (!test.hasApplicationContext()) {
      return;
    }
    var context = test.getApplicationContext();
    context
        .getBeanProvider(QueryShapeGuard.class)
        .ifAvailable(
            guard ->
                guard.assertAllServedBy(context.getBeansOfType(CollectionSchema.class).values()));
  }
}
