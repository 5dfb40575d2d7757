package org.cailanzi.gateway.token;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machines that may ask for tokens, by id.
 *
 * @param clients one without a secret is known, and refused
 */
@ConfigurationProperties("cailanzi.gateway")
record ClientSettings(@DefaultValue Map<String, Client> clients) {
  static final int SHORTEST_SECRET = 16;

  ClientSettings {
    clients = Map.copyOf(clients);
    clients.forEach(ClientSettings::check);
  }

  private static void check(String id, Client client) {
    if (client.usable() && client.secret().length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "The secret of client %s has fewer than %d characters".formatted(id, SHORTEST_SECRET));
    }
    client.roleSet();
  }

  Optional<Client> client(String id) {
    return Optional.ofNullable(clients.get(id)).filter(Client::usable);
  }

  /**
   * @param regions statistical codes; the whole city when none is given
   */
  record Client(
      @DefaultValue("") String secret,
      @DefaultValue("service") Set<String> roles,
      @DefaultValue Set<String> regions) {

    boolean usable() {
      return !secret.isBlank();
    }

    Set<Role> roleSet() {
      return roles.stream().map(Client::role).collect(Collectors.toUnmodifiableSet());
    }

    private static Role role(String name) {
      @Nullable Role role = Role.named(name).orElse(null);
      if (role == null) {
        throw new IllegalArgumentException("There is no role " + name);
      }
      return role;
    }

    /** Never the secret. */
    @Override
    public String toString() {
      return "Client" + roles + regions;
    }
  }
}
