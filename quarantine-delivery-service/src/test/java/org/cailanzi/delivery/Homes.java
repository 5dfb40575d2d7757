package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;

/** Homes with what they asked for, arranged in one call each. */
final class Homes {
  static final String PHOTO =
      Base64.getEncoder().encodeToString(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7});

  private final int port;
  private final Api city;

  Homes(int port) {
    this.port = port;
    this.city = as(Role.DISPATCHER, "city-dispatch", "3202");
  }

  Api as(Role role, String id, String region) {
    return new Api(
        port,
        TestTokens.bearer(
            new Caller(id, "员工", Set.of(role), List.of(new RegionCode(region)), null)));
  }

  Api courier(String id, String area) {
    assertThat(city.put("/couriers/" + id, "{\"name\":\"王师傅\",\"area\":\"" + area + "\"}").status())
        .isEqualTo(201);
    return as(Role.COURIER, id, area);
  }

  /** A home in quarantine under a name of its own. */
  void quarantined(String dwelling, String community) {
    String home =
        """
        {"region":"%s","address":"样例小区 %s 幢 101","persons":2,
         "contact":{"name":"住户一","phone":"19900000001"}}"""
            .formatted(community, dwelling);
    assertThat(city.put("/dwellings/" + dwelling, home).status()).isEqualTo(201);
    assertThat(
            as(Role.GRID_WORKER, "city-grid", "3202")
                .put(
                    "/dwellings/" + dwelling + "/cases/" + dwelling,
                    "{\"kind\":\"close-contact\",\"anchorDay\":\"2020-02-23\"}")
                .status())
        .isEqualTo(201);
  }

  /** A home in quarantine whose request, of the same name, has its goods: one 斤 of potatoes. */
  void held(String dwelling, String community, String day, String slot) {
    quarantined(dwelling, community);
    asks(dwelling, day, slot);
    awaitState(dwelling, "held");
  }

  Reply asks(String dwelling, String day, String slot) {
    return city.put(
        "/requests/" + dwelling,
        """
        {"dwelling":"%s","day":"%s","slot":"%s",
         "items":[{"commodity":"土豆","quantity":{"amount":1,"unit":"斤"}}]}"""
            .formatted(dwelling, day, slot));
  }

  Reply request(String request) {
    return city.get("/requests/" + request);
  }

  void awaitState(String request, String state) {
    await().untilAsserted(() -> assertThat(request(request).at("state")).isEqualTo(state));
  }

  static String planJson(String region, String day, String slot) {
    return "{\"region\":\"%s\",\"day\":\"%s\",\"slot\":\"%s\"}".formatted(region, day, slot);
  }
}
