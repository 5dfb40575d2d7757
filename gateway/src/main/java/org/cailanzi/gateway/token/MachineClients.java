package org.cailanzi.gateway.token;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/** Knows a machine by its secret. */
@Component
class MachineClients {
  private final ClientSettings settings;
  private final RegionCode city;

  MachineClients(ClientSettings settings, CityProfile city) {
    this.settings = settings;
    this.city = city.code();
  }

  /** The caller that the machine is, if the secret is its own. */
  Optional<Caller> known(String id, String secret) {
    Optional<ClientSettings.Client> client = settings.client(id);
    // Compared even for an unknown id, so that the time tells nothing.
    String expected = client.map(ClientSettings.Client::secret).orElse("");
    boolean same = MessageDigest.isEqual(DigestUtils.sha256(expected), DigestUtils.sha256(secret));
    return client.filter(_ -> same).map(it -> caller(id, it));
  }

  private Caller caller(String id, ClientSettings.Client client) {
    List<RegionCode> regions = client.regions().stream().sorted().map(RegionCode::new).toList();
    return new Caller(id, id, client.roleSet(), regions.isEmpty() ? List.of(city) : regions, null);
  }
}
