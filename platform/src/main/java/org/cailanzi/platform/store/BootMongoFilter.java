package org.cailanzi.platform.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Keeps Boot from making a second client, and one in the gateway, which has no store. */
class BootMongoFilter implements AutoConfigurationImportFilter {
  private static final String BOOT = "org.springframework.boot.mongodb.autoconfigure.";
  private static final Set<String> OFF =
      Set.of(
          BOOT + "MongoAutoConfiguration",
          BOOT + "MongoReactiveAutoConfiguration",
          BOOT + "health.MongoHealthContributorAutoConfiguration",
          BOOT + "health.MongoReactiveHealthContributorAutoConfiguration");

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      var candidate = candidates[i];
      wanted[i] = candidate == null || !OFF.contains(candidate);
    }
    return wanted;
  }
}
