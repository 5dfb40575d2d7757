package org.cailanzi.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service knows its callers.
 *
 * @param jwksUri where the issuer's public keys are; they rotate, so they are fetched and cached
 * @param patience how long to wait for the issuer's keys, once to connect and once to read
 * @param openPaths paths answered without a token, as Ant patterns, besides health and API docs
 */
@ConfigurationProperties("cailanzi.identity")
public record IdentitySettings(
    @DefaultValue("http://127.0.0.1:8080/.well-known/jwks.json") URI jwksUri,
    @DefaultValue("2s") Duration patience,
    @DefaultValue List<String> openPaths) {}
