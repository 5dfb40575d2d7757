package org.cailanzi.delivery.fulfilment;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Moves one request on as far as it goes: lease it, take a step, write down what came of it, and so
 * on. Whoever loses the guarded write stops: another worker, or a person, was faster. Whatever step
 * a crash cut off is taken again when the lease is over.
 */
@Component
@EnableConfigurationProperties(FulfilmentSettings.class)
class Fulfilment {
  private static final Logger LOG = LoggerFactory.getLogger(Fulfilment.class);

  private final Requests requests;
  private final Steps steps;
  private final Clock clock;
  private final FulfilmentSettings settings;
  private final RandomGenerator random = RandomGenerator.getDefault();

  Fulfilment(Requests requests, Steps steps, Clock clock, FulfilmentSettings settings) {
    this.requests = requests;
    this.steps = steps;
    this.clock = clock;
    this.settings = settings;
  }

  void advance(String id) {
    Optional<SupplyRequest> mine = requests.find(id).flatMap(this::lease);
    while (mine.isPresent()) {
      mine = takeStep(mine.get());
    }
  }

  private Optional<SupplyRequest> lease(SupplyRequest seen) {
    if (!seen.dueAt(clock.instant()) || Step.of(seen) == Step.REST) {
      return Optional.empty();
    }
    return requests.replace(seen, seen.leased(clock.instant().plus(settings.lease())));
  }

  /** The request while it is still ours and goes on at once, else empty. */
  private Optional<SupplyRequest> takeStep(SupplyRequest mine) {
    SupplyRequest next;
    try {
      next = steps.take(Step.of(mine), mine);
    } catch (NoAnswer silence) {
      LOG.info("Request {} waits: {}", mine.id(), silence.getMessage());
      next = waiting(mine, silence);
    }
    boolean goesOn = next.dueAt(clock.instant()) && Step.of(next) != Step.REST;
    Optional<SupplyRequest> written =
        requests.replace(mine, goesOn ? next.leased(clock.instant().plus(settings.lease())) : next);
    return goesOn ? written : Optional.empty();
  }

  private SupplyRequest waiting(SupplyRequest mine, NoAnswer silence) {
    Reason why =
        switch (silence.neighbour()) {
          case "price" ->
              Reason.of(
                  "no-answer",
                  "价格服务暂无应答，恢复后自动继续",
                  "The price service does not answer; this goes on by itself");
          default ->
              Reason.of(
                  "no-answer",
                  "库存服务暂无应答，恢复后自动继续",
                  "The inventory service does not answer; this goes on by itself");
        };
    return mine.waiting(
        silence.neighbour(),
        why,
        clock.instant().plus(settings.backoff().after(mine.progress().attempts(), random)));
  }
}
