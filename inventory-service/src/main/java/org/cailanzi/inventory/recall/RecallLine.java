package org.cailanzi.inventory.recall;

import java.time.Instant;
import org.cailanzi.inventory.recall.RecallBody.Named;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** A recall without where its lots are: that is told of each by itself. */
record RecallLine(
    String recall,
    String state,
    String region,
    Bilingual regionName,
    String commodity,
    Bilingual commodityName,
    String lot,
    String reason,
    Instant since,
    @Nullable String lifted) {
  static RecallLine of(Recall recall, Named named) {
    return new RecallLine(
        recall.id().value(),
        recall.state().wireName(),
        recall.target().region().code(),
        named.region(),
        recall.target().commodity(),
        named.commodity(),
        recall.target().lot(),
        recall.reason(),
        recall.since(),
        recall.lifted());
  }
}
