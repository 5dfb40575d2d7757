package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clockwork proves all ledgers by itself, soon after a start and not only hours later. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"cailanzi.ledger.first-check-after=200ms", "cailanzi.ledger.check-every=6h"})
class LedgerCheckTest {
  @LocalServerPort int port;

  @Test
  void all_ledgers_are_proven_soon_after_a_start() {
    Http bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> bureau.get("/ledger/drift").status() == 200);
    assertThat(bureau.get("/ledger/drift").body().at("/drifting")).isEmpty();
  }
}
