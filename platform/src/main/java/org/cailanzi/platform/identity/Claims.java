package org.cailanzi.platform.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** How a caller is written into a token, and read back: one place for both sides. */
public final class Claims {
  public static final String ISSUER = "cailanzi-gateway";

  /** The audience of the tokens that services accept. */
  public static final String AUDIENCE = "cailanzi-services";

  private static final String NAME = "name";
  private static final String ROLES = "roles";
  private static final String SCOPE = "regions";
  private static final String DWELLING = "dwelling";

  private Claims() {}

  /** Writes a caller into the claims of a token that is being made. */
  public static JwtClaimsSet.Builder write(Caller caller, JwtClaimsSet.Builder claims) {
    claims
        .issuer(ISSUER)
        .subject(caller.id())
        .claim(NAME, caller.name())
        .claim(ROLES, caller.roles().stream().map(Role::wireName).sorted().toList())
        .claim(SCOPE, caller.scope().stream().map(RegionCode::code).toList());
    if (caller.dwelling() != null) {
      claims.claim(DWELLING, caller.dwelling());
    }
    return claims;
  }

  /** Reads the caller of a verified token; roles it does not know are left out. */
  public static Caller read(Jwt token) {
    Set<Role> roles = new HashSet<>();
    strings(token, ROLES).forEach(name -> Role.named(name).ifPresent(roles::add));
    String name = token.getClaimAsString(NAME);
    return new Caller(
        token.getSubject(),
        name == null ? token.getSubject() : name,
        roles,
        strings(token, SCOPE).stream().map(RegionCode::new).toList(),
        token.getClaimAsString(DWELLING));
  }

  private static List<String> strings(Jwt token, String claim) {
    @Nullable List<String> values = token.getClaimAsStringList(claim);
    return values == null ? List.of() : values;
  }
}
