package org.cailanzi.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import org.cailanzi.gateway.neighbour.Neighbour;
import org.cailanzi.gateway.neighbour.NeighbourClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One way to each service: {@code /api/NAME/…} with that prefix taken off. */
@Configuration
class ServiceRoutes {
  /** Which service a request is on its way to. */
  static final String NEIGHBOUR = Neighbour.class.getName();

  @Bean
  RouterFunction<ServerResponse> toInventory(NeighbourClient neighbours) {
    return to(Neighbour.INVENTORY, neighbours);
  }

  @Bean
  RouterFunction<ServerResponse> toPrice(NeighbourClient neighbours) {
    return to(Neighbour.PRICE, neighbours);
  }

  @Bean
  RouterFunction<ServerResponse> toDelivery(NeighbourClient neighbours) {
    return to(Neighbour.DELIVERY, neighbours);
  }

  private static RouterFunction<ServerResponse> to(
      Neighbour neighbour, NeighbourClient neighbours) {
    return route(neighbour.wireName())
        .route(RequestPredicates.path(neighbour.prefix() + "/**"), http())
        .before(
            request -> {
              request.servletRequest().setAttribute(NEIGHBOUR, neighbour);
              return request;
            })
        .before(uri(neighbours.address(neighbour, "/")))
        .before(stripPrefix(2))
        .build();
  }
}
