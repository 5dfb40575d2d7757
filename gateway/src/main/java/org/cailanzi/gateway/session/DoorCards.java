package org.cailanzi.gateway.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.cailanzi.gateway.neighbour.Neighbour;
import org.cailanzi.gateway.neighbour.NeighbourClient;
import org.cailanzi.gateway.neighbour.NoAnswer;
import org.cailanzi.gateway.time.RealTime;
import org.cailanzi.gateway.token.Tokens;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.RequestId;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Redeems the card on a door: the delivery service knows the cards, and takes each only once. */
@Component
class DoorCards {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 16_384;

  private final NeighbourClient neighbours;
  private final Tokens tokens;
  private final JsonMapper json;
  private final Clock clock;
  private final Caller gateway;

  DoorCards(
      NeighbourClient neighbours, Tokens tokens, JsonMapper json, RealTime time, CityProfile city) {
    this.neighbours = neighbours;
    this.tokens = tokens;
    this.json = json;
    this.clock = time.clock();
    this.gateway =
        new Caller("gateway", "gateway", Set.of(Role.SERVICE), List.of(city.code()), null);
  }

  /** The dwelling behind a redeemed card. */
  record Door(String dwelling, RegionCode region) {}

  /** What came of showing a card. */
  sealed interface Redemption {
    record Redeemed(Door door) implements Redemption {}

    record Unknown() implements Redemption {}

    record UsedBefore() implements Redemption {}
  }

  /**
   * @throws NoAnswer when the delivery service is silent; the card may then have been used up
   */
  Redemption redeem(String card) {
    BasicClassicHttpRequest request =
        new BasicClassicHttpRequest(
            "POST", neighbours.address(Neighbour.DELIVERY, "/door-cards/redeem"));
    request.setEntity(
        new StringEntity(
            json.writeValueAsString(Map.of("card", card)), ContentType.APPLICATION_JSON));
    request.setHeader(
        HttpHeaders.AUTHORIZATION,
        "Bearer " + tokens.forServices(gateway, clock.instant().plus(PATIENCE.multipliedBy(6))));
    RequestId.current().ifPresent(id -> request.setHeader(RequestId.HEADER, id));
    try (ClassicHttpResponse response = neighbours.ask(Neighbour.DELIVERY, request, PATIENCE)) {
      return read(response);
    } catch (IOException broken) {
      throw NoAnswer.broken(Neighbour.DELIVERY, broken);
    }
  }

  private Redemption read(ClassicHttpResponse response) throws IOException {
    return switch (response.getCode()) {
      case 200, 201 -> new Redemption.Redeemed(door(response));
      case 409, 410 -> new Redemption.UsedBefore();
      case 400, 404, 422 -> new Redemption.Unknown();
      default -> throw new IOException("Status " + response.getCode());
    };
  }

  private Door door(ClassicHttpResponse response) throws IOException {
    try {
      String body =
          new String(
              EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER),
              StandardCharsets.UTF_8);
      DoorBody door = json.readValue(body, DoorBody.class);
      if (door.dwelling() == null || door.region() == null) {
        throw new IOException("No dwelling or no region in the answer");
      }
      return new Door(door.dwelling(), new RegionCode(door.region()));
    } catch (JacksonException | IllegalArgumentException garbage) {
      throw new IOException(garbage);
    }
  }

  record DoorBody(@Nullable String dwelling, @Nullable String region) {}
}
