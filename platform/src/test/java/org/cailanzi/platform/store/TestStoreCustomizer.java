package org.cailanzi.platform.store;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives the Spring context of each test class a database of its own, and guards its queries. */
record TestStoreCustomizer(Class<?> testClass) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("cailanzi.store.database", TestStore.freshName());
    var uri = TestStore.mongodbUri();
    if (uri == null) {
      settings.put("cailanzi.store.memory", true);
    } else {
      settings.put("cailanzi.store.uri", uri);
      context.addApplicationListener((ContextClosedEvent _) -> drop(context));
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test store", settings));
    var guard = new QueryShapeGuard();
    MongoClientSettingsBuilderCustomizer listening = it -> it.addCommandListener(guard);
    context.getBeanFactory().registerSingleton("queryShapeGuard", guard);
    context.getBeanFactory().registerSingleton("queryShapeGuardListening", listening);
  }

  private static void drop(ConfigurableApplicationContext context) {
    context.getBeanProvider(MongoDatabase.class).ifAvailable(MongoDatabase::drop);
  }

  /** Found by Spring's test framework through spring.factories. */
  static final class Factory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
        Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
      return new TestStoreCustomizer(outermost(testClass));
    }

    private static Class<?> outermost(Class<?> testClass) {
      var enclosing = testClass.getEnclosingClass();
      return enclosing == null ? testClass : outermost(enclosing);
    }
  }
}
